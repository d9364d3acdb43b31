/** Keeps the live map in step with the page: its state, its size, its colours, and how close the reader is. */
import type { Map } from 'maplibre-gl';
import { CAMERAS, toMapLibre } from '../../lib/map/camera.ts';
import { roomOf } from '../../lib/map/rooms.ts';
import { layersOf, type Look } from '../../lib/map/style.ts';
import { addHatch } from './hatch.ts';
import { boxOf, lookOf, paceOf, stateOf } from './look.ts';
import { paletteOf } from './palette.ts';

/** Zoom levels that a reader must come closer before more names show. */
const CLOSER = 0.5;

/**
 * Follows the page until the signal aborts.
 * @returns moves the map back to the camera of the current state
 */
export function followPage(
	map: Map,
	figure: HTMLElement,
	container: HTMLElement,
	signal: AbortSignal
): () => void {
	// read once, and again only when they change: a step must not make the browser lay out the page
	let look = lookOf(figure, container);
	let box = boxOf(container);
	let isMoved = false;
	/** Has the map a style to change? Not while its drawing context is lost. */
	let isReady = true;
	const camera = () => toMapLibre(CAMERAS[look.state], box);
	const show = (next: Look) => {
		look = next;
		delete figure.dataset.idle;
		if (isReady) paint(map, look);
	};
	const goBack = () => {
		isMoved = false;
		const duration = paceOf();
		show({ ...look, state: stateOf(figure), closer: false, duration });
		if (duration === 0) map.jumpTo(camera());
		else map.easeTo({ ...camera(), duration });
	};

	const states = new MutationObserver(() => {
		if (figure.dataset.state !== look.state) goBack();
	});
	states.observe(figure, { attributeFilter: ['data-state'] });
	signal.addEventListener('abort', () => states.disconnect(), { once: true });

	map.on('resize', () => {
		box = boxOf(container);
		show({ ...look, room: roomOf(box) });
		if (!isMoved) map.jumpTo(camera());
	});
	map.on('moveend', (event) => {
		if ('originalEvent' in event && event.originalEvent) isMoved = true;
		const closer = map.getZoom() > camera().zoom + CLOSER;
		if (closer !== look.closer) show({ ...look, closer });
	});
	map.on('movestart', () => delete figure.dataset.idle);
	map.on('idle', () => (figure.dataset.idle = ''));
	map.once('remove', () => delete figure.dataset.idle);

	const recolour = () => {
		show({ ...look, palette: paletteOf(container) });
		if (isReady) addHatch(map, look.palette);
	};
	map.on('webglcontextlost', () => {
		isReady = false;
		delete figure.dataset.idle;
	});
	map.on('style.load', () => {
		isReady = true;
		recolour();
	});
	for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
		matchMedia(query).addEventListener('change', recolour, { signal });
	}
	// the page may have moved on while the map was loading
	show(look);
	map.jumpTo(camera());
	map.triggerRepaint();
	return goBack;
}

type PaintName = Parameters<Map['setPaintProperty']>[1];
type PaintValue = Parameters<Map['setPaintProperty']>[2];

/** Sets what differs: colours, opacities and filters. MapLibre leaves alone what stays the same. */
function paint(map: Map, look: Look): void {
	for (const layer of layersOf(look)) {
		const properties = Object.entries(layer.paint ?? {}) as [PaintName, PaintValue][];
		for (const [name, value] of properties) map.setPaintProperty(layer.id, name, value);
		if ('filter' in layer) map.setFilter(layer.id, layer.filter);
	}
}
