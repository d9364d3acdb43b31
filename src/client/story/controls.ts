/** How readers move but by scrolling: by key from step to step, and by link between the two views. */
import { matches, keepAddress } from '../browser.ts';
import { stepFrom } from '../../lib/scroll/step.ts';
import { openDialog } from './dialog.ts';

/** Where the scroll view has room: the same as in page/stage.css. */
const ROOM = '(min-height: 37.5rem)';

/** Does the page stand in the scroll view now? */
export const isStaged = (): boolean => document.documentElement.dataset.view === 'scroll' && matches(ROOM);

/**
 * Switches between the two views of the page without losing the reader's place.
 * @param place the element to keep in view
 */
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

const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const LETTERS: Readonly<Record<string, number>> = { J: 1, K: -1, KEYJ: 1, KEYK: -1 };

/** Where keys are typed, or what opens is closed first. */
const TYPED = 'input, textarea, select, [contenteditable], :popover-open, dialog';

/** Where keys have a meaning of their own. */
const OWN =
	'input, textarea, select, [contenteditable], [role="region"], [role="group"], .maplibregl-map, :popover-open, dialog';

/**
 * Next and previous step by key. Only keys that the browser has no use for: the left and right arrows, and J and K
 * while the focus is in the story: by their letter, and in layouts without Latin letters by their place on the keyboard.
 * @param steps the steps, in order
 * @param current the index of the current step
 */
export function listenToKeys(steps: readonly HTMLElement[], current: () => number): void {
	addEventListener('keydown', (event) => {
		if (event.isComposing || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
		const target = event.target instanceof Element ? event.target : document.body;
		const isInStory = target.closest('.story') !== null;
		if (event.key === '?' && isInStory && !target.closest(TYPED)) {
			const help = document.querySelector('#help');
			if (help) openDialog(help);
			return;
		}
		if (event.shiftKey || target.closest(OWN)) return;
		const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code;
		const move = ARROWS[event.key] ?? (isInStory ? LETTERS[letter.toUpperCase()] : undefined);
		if (move === undefined) return;
		const index = current();
		const step = steps[stepFrom(index, move, steps.length)];
		if (!step || step === steps[index]) return;
		event.preventDefault();
		step.scrollIntoView({ block: 'start', behavior: 'instant' });
		step.focus({ preventScroll: true });
	});
	// Reached by the tab key, a step becomes the current one: so the graphic that follows it is its own.
	document.addEventListener('focusin', ({ target }) => {
		if (!isStaged() || !(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
		const step = target.closest<HTMLElement>('.step');
		if (!step || step === target || step === steps[current()]) return;
		step.scrollIntoView({ block: 'start', behavior: 'instant' });
		target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
	});
}
