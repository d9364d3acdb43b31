/** Switches between the two views of the page without losing the reader's place. */

export type View = 'scroll' | 'unrolled';

export const view = (): View => (document.documentElement.dataset.view === 'scroll' ? 'scroll' : 'unrolled');

/** @param place the element to keep in view */
export function listenToViewSwitch(place: () => HTMLElement | undefined): void {
	for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-switch-view]')) {
		link.addEventListener('click', (event) => {
			event.preventDefault();
			const step = place();
			document.documentElement.dataset.view = link.dataset.switchView;
			history.replaceState(history.state, '', link.search + location.hash);
			step?.scrollIntoView({ block: 'start', behavior: 'instant' });
			const other = document.querySelector<HTMLElement>(
				`[data-switch-view]:not([data-switch-view="${view()}"])`
			);
			other?.focus({ preventScroll: true });
		});
	}
}
