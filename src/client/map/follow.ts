/** Keeps the live map in the current figure: its place and size, its camera, its colours. */
import type { Map } from 'maplibre-gl';
import { layersOf, type Look } from '../../lib/map/style.ts';
import { frameOf, type Frame } from './frame.ts';
import { addHatch } from './hatch.ts';
import { COLOURS, type Palette } from '../../lib/map/palette.ts';

/**
 * The palette as it stands on an element, whether the page is light or dark. The computed style says it: a pixel
 * read from a canvas is not to be trusted, since privacy tools change it.
 */
function paletteOf(element: HTMLElement): Palette {
	const probe = document.createElement('span');
	probe.hidden = true;
	element.append(probe);
	const style = getComputedStyle(probe);
	const entries = COLOURS.map((token) => {
		probe.style.color = `var(--${token})`;
		return [token, style.color];
	});
	probe.remove();
	return Object.fromEntries(entries) as Palette;
}

/** The frame of the figure that is on the stage, or of the first on the page: none while the stage shows another chart. */
export const currentFrame = (figures: readonly HTMLElement[]): Frame | undefined => {
	const current = figures.find((figure) => figure.hasAttribute('data-current'));
	for (const figure of current ? [current] : figures) {
		const frame = frameOf(figure);
		if (frame) return frame;
	}
	return undefined;
};

/** Calls back when a drawing of the map comes, goes or changes its size, and once at first. */
export function watchSizes(figures: readonly HTMLElement[], onChange: () => void): ResizeObserver {
	const sizes = new ResizeObserver(onChange);
	for (const figure of figures)
		for (const svg of figure.querySelectorAll('svg[data-camera]')) sizes.observe(svg);
	return sizes;
}

/** Waits until a drawing of the map shows: the reader may have read on while the script was under way. */
export function shownFrame(figures: readonly HTMLElement[], signal: AbortSignal): Promise<Frame> {
	return new Promise((resolve, reject) => {
		signal.throwIfAborted();
		const sizes = watchSizes(figures, () => {
			const frame = currentFrame(figures);
			if (!frame) return;
			sizes.disconnect();
			resolve(frame);
		});
		signal.addEventListener(
			'abort',
			() => {
				sizes.disconnect();
				reject(signal.reason as Error);
			},
			{ once: true }
		);
	});
}

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
	/** Has the map a style to change? Not before it is loaded, nor while its drawing context is lost. */
	let isReady = false;
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
		const next = currentFrame(figures);
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
	const sizes = watchSizes(figures, () => {
		if (!isMoved()) goBack();
	});
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
	// At first, and anew after a lost context.
	map.on('style.load', () => {
		isReady = true;
		goBack();
	});
	matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => look(isMoved()), { signal });
	return goBack;
}

type PaintName = Parameters<Map['setPaintProperty']>[1];
type PaintValue = Parameters<Map['setPaintProperty']>[2];
