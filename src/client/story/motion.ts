/**
 * Moves from one figure to the next. It knows nothing of charts: the figure that comes fades in, the one that goes fades
 * out over it, and what both show under the same key moves in both, from its place in the one to its place in the other.
 * Off where readers ask for less motion, and for readers who go on while things still move; without it the new figure
 * simply stands there.
 */
import { matches } from '../browser.ts';

const DURATION = 450;
const EASING = 'cubic-bezier(0.4, 0, 0.2, 1)';
/** The one is nearly whole before the other begins to go: what stands alike in both seems to stay. */
const COMES: Keyframe[] = [{ opacity: 0 }, { opacity: 1, offset: 0.65 }, { opacity: 1 }];
const GOES: Keyframe[] = [{ opacity: 1 }, { opacity: 1, offset: 0.35 }, { opacity: 0 }];
/** Where more pieces than these would move, none does: nobody follows so many, and each costs. */
const MOST = 24;
const STILL = '(prefers-reduced-motion: reduce)';

/** px of the drawing's own coordinates. */
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

let running: Animation[] = [];
let leaving: Element | undefined;

function finish(): void {
	for (const animation of running) animation.cancel();
	running = [];
	leaving?.removeAttribute('data-leaving');
	leaving = undefined;
}

/** The artboard that is shown. The browser tells when it has laid out a drawing: to ask would make it lay out at once. */
let size = '';

function sizeWatcher(): ResizeObserver | undefined {
	try {
		return new ResizeObserver((entries) => {
			for (const { target, contentRect } of entries)
				if (contentRect.width > 0) size = (target as SVGElement).dataset.size ?? size;
		});
	} catch (reason) {
		console.warn('Graphics change at once: this browser does not tell of sizes.', reason);
		return undefined;
	}
}
const sizes = sizeWatcher();

function watchSize(figure: Element): void {
	sizes?.disconnect();
	for (const svg of figure.querySelectorAll('svg.drawing')) sizes?.observe(svg);
}

const drawingOf = (figure: Element) =>
	figure.querySelector<SVGSVGElement>(`svg.drawing[data-size="${size}"]`);

/** Shapes by what they stand for; words only fade. */
const keyed = (svg: Element) =>
	new Map(
		[...svg.querySelectorAll<SVGElement>('[data-key], [data-refs]:not(text)')].map((shape) => [
			shape.dataset.key ?? shape.dataset.refs?.split(' ')[0],
			shape
		])
	);

const isSame = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** From what drawing/svg.ts wrote, so that nothing has to be laid out to be compared. */
function boxOf(shape: SVGElement): Box | undefined {
	const read = (name: string) => Number(shape.getAttribute(name));
	if (shape.localName === 'circle') {
		const [r, cx, cy] = [read('r'), read('cx'), read('cy')];
		return { x: cx - r, y: cy - r, width: 2 * r, height: 2 * r };
	}
	if (shape.localName === 'rect')
		return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
	const [x, y, width, height] = shape.dataset.box?.split(' ').map(Number) ?? [];
	if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
	return { x, y, width, height };
}

interface Shared {
	was: SVGElement;
	is: SVGElement;
	from: Box;
	to: Box;
}

/** What both figures show in their drawings, in different places. The same artboard is shown of both: they lie in one place. */
function sharedBy(before: Element, after: Element): Shared[] {
	const [old, next] = [drawingOf(before), drawingOf(after)];
	if (!old || !next) return [];
	const shapes = keyed(old);
	return [...keyed(next)].flatMap(([key, is]) => {
		const was = shapes.get(key);
		const [from, to] = [was && boxOf(was), boxOf(is)];
		return was && from && to && !isSame(from, to) ? [{ was, is, from, to }] : [];
	});
}

function play(element: Element, frames: Keyframe[]): void {
	running.push(element.animate(frames, { duration: DURATION, easing: EASING, fill: 'both' }));
}

/** The transform that brings a shape from where it is drawn to another place and size. */
function transform(drawn: Box, at: Box): string {
	const scaleX = drawn.width > 0 ? at.width / drawn.width : 1;
	const scaleY = drawn.height > 0 ? at.height / drawn.height : 1;
	return `matrix(${scaleX},0,0,${scaleY},${at.x - drawn.x * scaleX},${at.y - drawn.y * scaleY})`;
}

function move(shape: SVGElement, drawn: Box, from: Box, to: Box): void {
	play(shape, [{ transform: transform(drawn, from) }, { transform: transform(drawn, to) }]);
}

/**
 * @param before the figure that is shown now; nothing where the next one is to stand there at once
 * @param after the figure to show
 * @param change shows it
 */
export function changeFigure(before: Element | undefined, after: Element, change: () => void): void {
	const isMoving = running.length > 0;
	finish();
	change();
	if (before === after) return;
	watchSize(after);
	if (!before || isMoving || matches(STILL)) return;
	try {
		moveFrom(before, after);
	} catch (reason) {
		// A browser that can't: the new figure stands there already.
		finish();
		console.info('Nothing moves.', reason);
	}
}

function moveFrom(before: Element, after: Element): void {
	leaving = before;
	before.setAttribute('data-leaving', '');
	// Not the figure that comes: its ground keeps the text from shining through the stage.
	for (const part of after.children) play(part, COMES);
	play(before, GOES);
	const moves = sharedBy(before, after);
	if (moves.length <= MOST)
		for (const { was, is, from, to } of moves) {
			move(was, from, from, to);
			move(is, to, from, to);
		}
	Promise.all(running.map(({ finished }) => finished)).then(finish, () => undefined);
}
