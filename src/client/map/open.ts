/** Opens MapLibre in a figure: data, container, map, and everything that follows the page while it lives. */
import { Map, setWorkerCount, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { CAMERAS, toMapLibre } from '../../lib/map/camera.ts';
import { mapStyle } from '../../lib/map/style.ts';
import { addContainer } from './container.ts';
import { addControls } from './controls.ts';
import { followPage } from './follow.ts';
import { addHatch } from './hatch.ts';
import { fetchData } from './data.ts';
import { boxOf, lookOf } from './look.ts';
import { firstDrawn } from './first-drawn.ts';
import { watchContext } from './context.ts';

/** Milliseconds without a sign of life after which the data, or the map, counts as failed. */
const PATIENCE = 12_000;
const ZOOMS = { minZoom: 2.5, maxZoom: 13 };
/** West, south, east, north: somewhat further than the data goes, so that it never pushes a camera aside. */
const REACH: [number, number, number, number] = [-20, 10, 90, 74];

/**
 * Resolves when the map has drawn itself; rejects when it can't.
 * @param signal when it aborts, everything is released
 * @param fail to be called when a map that has been live can go on no longer
 */
export async function openMap(
	figure: HTMLElement,
	signal: AbortSignal,
	fail: (reason: unknown) => void
): Promise<void> {
	const { data, address } = await fetchData(figure, AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]));
	const container = addContainer(figure, signal);
	setWorkerUrl(new URL(workerUrl, location.href).href);
	setWorkerCount(1);
	const look = lookOf(figure, container);
	const map = new Map({
		container,
		style: mapStyle(data, look, address),
		...toMapLibre(CAMERAS[look.state], boxOf(container)),
		...ZOOMS,
		maxBounds: REACH,
		renderWorldCopies: false,
		attributionControl: false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		fadeDuration: 0,
		locale: {
			'Map.Title': data.words.map,
			'NavigationControl.ZoomIn': data.words.zoomIn,
			'NavigationControl.ZoomOut': data.words.zoomOut,
			'ScaleControl.Kilometers': data.words.kilometres,
			'CooperativeGesturesHandler.WindowsHelpText': data.words.scrollHint,
			'CooperativeGesturesHandler.MacHelpText': data.words.scrollHintMac,
			'CooperativeGesturesHandler.MobileHelpText': data.words.touchHint
		}
	});
	signal.addEventListener('abort', () => map.remove(), { once: true });
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.once('style.load', () => addHatch(map, look.palette));
	watchContext(map, container, fail);
	await firstDrawn(map, PATIENCE);
	const reset = followPage(map, figure, container, signal);
	addControls(map, data.words, reset);
	await map.once('idle');
	container.dataset.shown = '';
}
