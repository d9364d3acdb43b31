/** Fetches the live map when a reader comes near it, and never when they ask to save data. */

import { view } from './view.ts';

/** As much of NetworkInformation as is needed; not every browser has it. */
interface Connection {
	saveData?: boolean;
}

const savesData = () =>
	(navigator as Navigator & { connection?: Connection }).connection?.saveData === true ||
	matchMedia('(prefers-reduced-data: reduce)').matches;

/**
 * @param figure the figure of the map, which readers meet in the unrolled view
 * @param steps the steps that show the map, which readers meet in the scroll view
 */
export function startMapWhenNear(figure: HTMLElement, steps: readonly Element[]): void {
	if (savesData()) return;
	const isMet = (element: Element) => (element === figure) === (view() === 'unrolled');
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some((entry) => entry.isIntersecting && isMet(entry.target))) return;
			observer.disconnect();
			import('../map.ts').then(
				({ startMap }) => startMap(figure),
				(reason: unknown) => {
					figure.dataset.map = 'failed';
					console.warn('The live map could not be fetched; the drawn map stays.', reason);
				}
			);
		},
		{ rootMargin: '60% 0px' }
	);
	for (const element of [figure, ...steps]) observer.observe(element);
}
