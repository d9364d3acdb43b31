/** Switches between the two views of the page without losing the reader's place. */
import { matches, keepAddress } from '../browser.ts';

/** Where the scroll view has room: the same as in page/stage.css. */
const ROOM = '(min-height: 37.5rem)';

/** Does the page stand in the scroll view now? */
export const isStaged = (): boolean => document.documentElement.dataset.view === 'scroll' && matches(ROOM);

/** @param place the element to keep in view */
export function listenToViewSwitch(place: () => HTMLElement | undefined): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-switch-view]')) {
		link.addEventListener('click', (event) => {
			event.preventDefault();
			const step = place();
			const { switchView } = link.dataset;
			document.documentElement.dataset.view = switchView;
			keepAddress(link.search + location.hash);
			step?.scrollIntoView({ block: 'start', behavior: 'instant' });
			document
				.querySelector<HTMLElement>(`[data-switch-view]:not([data-switch-view="${switchView ?? ''}"])`)
				?.focus({ preventScroll: true });
		});
	}
}
