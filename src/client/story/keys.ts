/** Next and previous step by key, from wherever the reader is. */
import { stepFrom } from '../../lib/scroll/step.ts';

const MOVES: Readonly<Record<string, number>> = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 };
const DOWN: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const isTyping = (target: EventTarget | null) =>
	target instanceof Element &&
	target.closest(
		'input, textarea, select, [contenteditable], [role="region"], .maplibregl-map, :popover-open, dialog'
	) !== null;

/** May an up or down arrow go to another step, or is there still text of this one to scroll through? */
const isReadToItsEnd = (step: Element, move: number) => {
	const panel = step.firstElementChild?.getBoundingClientRect();
	if (!panel) return true;
	return move > 0 ? panel.bottom <= innerHeight : panel.top >= 0;
};

/**
 * @param steps the steps, in order
 * @param current the index of the current step
 * @param isStaged are steps read one at a time, so that up and down arrows may move by steps as well?
 */
export function listenToKeys(
	steps: readonly HTMLElement[],
	current: () => number,
	isStaged: () => boolean
): void {
	addEventListener('keydown', (event) => {
		if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		if (isTyping(event.target)) return;
		const index = current();
		const from = steps[index];
		const down = DOWN[event.key];
		const move =
			MOVES[event.key] ?? (from && down && isStaged() && isReadToItsEnd(from, down) ? down : undefined);
		if (move === undefined) return;
		const step = steps[stepFrom(index, move, steps.length)];
		if (!step || step === from) return;
		event.preventDefault();
		step.scrollIntoView({ block: 'start', behavior: 'instant' });
		step.focus({ preventScroll: true });
	});
}
