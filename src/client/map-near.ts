/** Fetches the live map when a reader comes near it: never when they ask to save data, nor in forced colours. */

import { matches } from './browser.ts';

/** As much of NetworkInformation as is needed; not every browser has it. */
interface Connection {
	saveData?: boolean;
}

const savesData = () =>
	(navigator as Navigator & { connection?: Connection }).connection?.saveData === true ||
	matches('(prefers-reduced-data: reduce)');

/** Milliseconds after which a script that has not come counts as failed. */
const PATIENCE = 20_000;

/**
 * @param near what a reader comes near: the steps that show the map in the scroll view, its figures in the other
 * @param figures every figure of the map
 * @param status the one element of the page that carries `data-map`
 */
export function startMapWhenNear(
	near: readonly Element[],
	figures: readonly HTMLElement[],
	status: HTMLElement
): void {
	if (savesData() || matches('(forced-colors: active)')) return;
	const observer = new IntersectionObserver(
		(entries) => {
			// In the scroll view figures that nobody sees lie on the stage, always in the window.
			const isSeen = ({ isIntersecting, target }: IntersectionObserverEntry) =>
				isIntersecting && getComputedStyle(target).visibility === 'visible';
			if (!entries.some(isSeen)) return;
			observer.disconnect();
			start(figures, status);
		},
		{ rootMargin: '60% 0px' }
	);
	for (const element of near) observer.observe(element);
}

function start(figures: readonly HTMLElement[], status: HTMLElement): void {
	const fail = (reason: unknown) => {
		status.dataset.map = 'failed';
		console.warn('The live map could not be fetched; the drawn map stays.', reason);
	};
	let isLate = false;
	const waiting = setTimeout(() => {
		isLate = true;
		fail(new Error('Its script did not come in time.'));
	}, PATIENCE);
	import('./map.ts')
		.then(({ bringToLife }) => {
			clearTimeout(waiting);
			if (!isLate) void bringToLife(figures, status);
		})
		.catch((reason: unknown) => {
			clearTimeout(waiting);
			if (!isLate) fail(reason);
		});
}
