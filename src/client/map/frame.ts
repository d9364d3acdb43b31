/** The drawing that shows in a figure, and where in it the live map lies. */
import { readCamera, zoomAt, type Degrees } from '../../lib/map/camera.ts';
import type { Look } from '../../lib/map/style.ts';

export interface Frame {
	board: HTMLElement;
	svg: SVGSVGElement;
	/** px from the upper left corner of the board. */
	box: { left: number; top: number; width: number; height: number };
	center: Degrees;
	/** MapLibre's, for the size at which the drawing shows. */
	zoom: number;
	held: Look['held'];
	widths: Look['widths'];
}

const WIDTHS: Readonly<Record<string, Look['widths']>> = {
	S: { border: 1.6, band: 6.5, edge: 2.2, thin: 1.4 },
	M: { border: 2, band: 9, edge: 2.6, thin: 1.7 },
	L: { border: 2.2, band: 11, edge: 3, thin: 2 }
};

/** Nothing where no drawing of the figure shows. Throws where a drawing says nothing of its ground. */
export function frameOf(figure: HTMLElement): Frame | undefined {
	const board = figure.querySelector<HTMLElement>('.board');
	const svg = [...(board?.querySelectorAll<SVGSVGElement>('svg[data-camera]') ?? [])].find(
		(one) => one.getBoundingClientRect().width > 0
	);
	if (!board || !svg) return undefined;
	const [outer, inner] = [board.getBoundingClientRect(), svg.getBoundingClientRect()];
	const { camera = '', ground = '', held, size = 'M' } = svg.dataset;
	const { width: full, height: high } = svg.viewBox.baseVal;
	// The drawing keeps to the upper left where its box has other proportions.
	const scale = Math.min(inner.width / full, inner.height / high);
	const [x = 0, y = 0, width = 0, height = 0] = ground.split(' ').map((part) => Number(part) * scale);
	const { center, zoom } = readCamera(camera);
	const widths = WIDTHS[size] ?? { border: 2, band: 9, edge: 2.6, thin: 1.7 };
	return {
		board,
		svg,
		box: { left: inner.left - outer.left + x, top: inner.top - outer.top + y, width, height },
		center,
		zoom: zoomAt(zoom, scale),
		held: held === 'hatched' || held === 'outlined' ? held : 'hidden',
		widths: Object.fromEntries(
			Object.entries(widths).map(([name, value]) => [name, value * scale])
		) as unknown as Look['widths']
	};
}
