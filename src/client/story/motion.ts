/**
 * Moves from one drawing to the next. It knows nothing of charts: what both drawings show under the same key moves,
 * what is the same in both stays, the rest of the new one fades in, the rest of the old one fades out. Off where readers
 * ask for less motion, and for readers who go on while things still move; without it the new drawing simply stands there.
 */
import { matches } from '../browser.ts';

const DURATION = 450;
const EASING = 'cubic-bezier(0.4, 0, 0.2, 1)';
/** Where more pieces than these would move or fade, the two drawings do as wholes: nobody follows so many, and each costs. */
const MOST = 100;
const STILL = '(prefers-reduced-motion: reduce)';

/** px of the drawing's own coordinates. */
interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

let running: Animation[] = [];
/** What the old drawing shows no longer, as it stands in the new one. */
let hidden: SVGElement[] = [];
let leaving: Element | undefined;

function finish(): void {
	for (const animation of running) animation.cancel();
	for (const shape of hidden) shape.removeAttribute('visibility');
	[running, hidden] = [[], []];
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

/** Shapes by what they stand for; words fade. */
const keyed = (svg: Element) =>
	new Map(
		[...svg.querySelectorAll<SVGElement>('[data-key], [data-refs]:not(text)')].map((shape) => [
			shape.dataset.key ?? shape.dataset.refs?.split(' ')[0],
			shape
		])
	);

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

function play(element: Element, frames: Keyframe[]): void {
	running.push(element.animate(frames, { duration: DURATION, easing: EASING, fill: 'backwards' }));
}

/** Their places are taken in the new drawing. */
function hide(shapes: SVGElement[]): void {
	for (const shape of shapes) shape.setAttribute('visibility', 'hidden');
	hidden = shapes;
}

/** From where the same thing was in the old drawing. */
function move(shape: SVGElement, from: Box, to: Box): void {
	if (from.x === to.x && from.y === to.y && from.width === to.width && from.height === to.height) return;
	const scaleX = to.width > 0 ? from.width / to.width : 1;
	const scaleY = to.height > 0 ? from.height / to.height : 1;
	const [x, y] = [from.x - to.x * scaleX, from.y - to.y * scaleY];
	play(shape, [
		{ transform: `matrix(${scaleX},0,0,${scaleY},${x},${y})` },
		{ transform: 'matrix(1,0,0,1,0,0)' }
	]);
}

/** What fades: every shape that is not moved, or the largest group that holds none. */
function fading(svg: Element, moved: ReadonlySet<Element>): SVGElement[] {
	const holding = new Set<Element>();
	for (const shape of moved)
		for (let group = shape.parentElement; group && group !== svg; group = group.parentElement)
			holding.add(group);
	const found: SVGElement[] = [];
	const visit = (element: Element) => {
		for (const child of element.children as HTMLCollectionOf<SVGElement>) {
			if (moved.has(child) || child.localName === 'defs' || child.localName === 'title') continue;
			if (holding.has(child)) visit(child);
			else found.push(child);
		}
	};
	visit(svg);
	return found;
}

const byMarkup = (elements: readonly SVGElement[]) =>
	new Map(elements.map((element) => [element.outerHTML, element]));

/**
 * @param before the figure that is shown now; nothing where the next one is to stand there at once
 * @param after the figure to show
 * @param change shows it
 */
export function changeFigure(before: Element | undefined, after: Element, change: () => void): void {
	const isMoving = running.length > 0;
	finish();
	change();
	// The same artboard is shown of both: they lie in one cell.
	const [old, next] = [before && drawingOf(before), drawingOf(after)];
	watchSize(after);
	if (!before || before === after || isMoving || matches(STILL) || !old || !next) return;
	try {
		moveFrom(before, old, after, next);
	} catch (reason) {
		// A browser that can't: the new figure stands there already.
		finish();
		console.info('Nothing moves.', reason);
	}
}

function moveFrom(before: Element, old: SVGSVGElement, after: Element, next: SVGSVGElement): void {
	leaving = before;
	before.setAttribute('data-leaving', '');
	const [was, is] = [keyed(old), keyed(next)];
	const pairs: { shape: SVGElement; same: SVGElement; from: Box; to: Box }[] = [];
	for (const [key, shape] of is) {
		const same = was.get(key);
		const [from, to] = [same && boxOf(same), boxOf(shape)];
		if (same && from && to) pairs.push({ shape, same, from, to });
	}
	const moved = new Set<Element>(pairs.flatMap(({ shape, same }) => [shape, same]));
	// Written alike, drawn alike: it stays.
	const [goes, comes] = [byMarkup(fading(old, moved)), byMarkup(fading(next, moved))];
	const stays = [...goes].filter(([markup]) => comes.delete(markup));
	for (const [markup] of stays) goes.delete(markup);
	const fade = (elements: Iterable<Element>, from: number) => {
		for (const element of elements) play(element, [{ opacity: from }, { opacity: 1 - from }]);
	};
	if (pairs.length + comes.size + goes.size > MOST) {
		fade([next], 0);
		fade([old], 1);
	} else {
		for (const { shape, from, to } of pairs) move(shape, from, to);
		hide([...pairs.map(({ same }) => same), ...stays.map(([, element]) => element)]);
		fade(comes.values(), 0);
		fade(goes.values(), 1);
	}
	const words = '.chart-head, .chart-foot';
	fade(after.querySelectorAll(words), 0);
	fade(before.querySelectorAll(words), 1);
	Promise.all(running.map(({ finished }) => finished)).then(finish, () => undefined);
}
