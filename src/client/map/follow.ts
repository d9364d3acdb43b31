/** Keeps the live map in the current figure: its place and size, its camera, its colours. */
import type { Map } from 'maplibre-gl';
import { layersOf, type Look } from '../../lib/map/style.ts';
import { frameOf, type Frame } from './frame.ts';
import { addHatch } from './hatch.ts';
import { paletteOf } from './palette.ts';

/** The figure that shows, or the first that has a drawing on the page. */
export const currentOf = (figures: readonly HTMLElement[]): HTMLElement | undefined =>
	figures.find((figure) => figure.hasAttribute('data-current')) ?? figures.find((figure) => frameOf(figure));

/** Puts the container into the frame's board, beneath the drawing, exactly over its ground. */
export function lay(container: HTMLElement, { board, box }: Frame): void {
	for (const side of ['left', 'top', 'width', 'height'] as const) container.style[side] = `${box[side]}px`;
	if (container.parentElement !== board) board.prepend(container);
}

export const lookOf = ({ held, widths, board }: Frame, named: boolean): Look => ({
	palette: paletteOf(board),
	held,
	widths,
	named
});

/**
 * Follows the page until the signal aborts. A figure's ground is hidden only once the live map has drawn it.
 * @returns takes the map back to where the drawing looks
 */
export function follow(
	map: Map,
	figures: readonly HTMLElement[],
	status: HTMLElement,
	signal: AbortSignal
): () => void {
	const container = map.getContainer();
	let frame: Frame | undefined;
	/** Has the map a style to change? Not while its drawing context is lost. */
	let isReady = true;
	const isMoved = () => frame?.board.dataset.live === 'moved';
	const hide = () => {
		if (frame) delete frame.board.dataset.live;
	};

	const look = (named: boolean) => {
		if (!frame || !isReady) return;
		const next = lookOf(frame, named);
		for (const { id, paint = {}, ...layer } of layersOf(next)) {
			for (const [name, value] of Object.entries(paint) as [PaintName, PaintValue][])
				map.setPaintProperty(id, name, value);
			if ('layout' in layer && layer.layout?.visibility)
				map.setLayoutProperty(id, 'visibility', layer.layout.visibility);
		}
		addHatch(map, next.palette.area);
	};
	const goBack = () => {
		const figure = currentOf(figures);
		const next = figure && frameOf(figure);
		if (!next) return;
		hide();
		frame = next;
		lay(container, frame);
		map.resize();
		map.jumpTo({ center: [...frame.center], zoom: frame.zoom });
		look(false);
		const { board } = frame;
		map.once('idle', () => {
			if (frame?.board === board && !signal.aborted && isReady) board.dataset.live = '';
		});
		map.triggerRepaint();
	};

	const current = new MutationObserver(goBack);
	for (const figure of figures) current.observe(figure, { attributeFilter: ['data-current'] });
	const sizes = new ResizeObserver(() => {
		if (!isMoved()) goBack();
	});
	for (const figure of figures)
		for (const svg of figure.querySelectorAll('svg[data-camera]')) sizes.observe(svg);
	signal.addEventListener(
		'abort',
		() => {
			current.disconnect();
			sizes.disconnect();
			hide();
		},
		{ once: true }
	);

	map.on('movestart', (event) => {
		delete status.dataset.idle;
		if (!('originalEvent' in event && event.originalEvent) || !frame || isMoved()) return;
		frame.board.dataset.live = 'moved';
		look(true);
	});
	map.on('idle', () => (status.dataset.idle = ''));
	map.once('remove', () => delete status.dataset.idle);
	map.on('webglcontextlost', () => {
		isReady = false;
		hide();
		delete status.dataset.idle;
	});
	// After a lost context the style is loaded anew.
	map.on('style.load', () => {
		isReady = true;
		goBack();
	});
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => look(isMoved()), { signal });
	goBack();
	return goBack;
}

type PaintName = Parameters<Map['setPaintProperty']>[1];
type PaintValue = Parameters<Map['setPaintProperty']>[2];
