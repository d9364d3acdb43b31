/** Opens MapLibre in the current figure: data, container, map, and everything that follows the page while it lives. */
import { Map, setWorkerCount, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';
import { mapStyle } from '../../lib/map/style.ts';
import { addControls } from './controls.ts';
import { fetchData, firstDrawn } from './loading.ts';
import { follow, lay, lookOf, shownFrame } from './follow.ts';
import { addHatch } from './hatch.ts';

/** Seconds without a sign of life after which the data, or the map, counts as failed. */
const PATIENCE = 12;
/** ms to wait for a drawing context that was taken away. */
const WAIT = 4000;
const ZOOMS = { minZoom: 2.5, maxZoom: 13 };
/** West, south, east, north: somewhat further than the data goes, so that it never pushes a camera aside. */
const REACH: [number, number, number, number] = [-20, 10, 90, 74];

/**
 * Resolves when the map has drawn itself; rejects when it can't.
 * @param signal when it aborts, everything is released
 * @param fail to be called when a map that has been live can go on no longer
 */
export async function openMap(
	figures: readonly HTMLElement[],
	status: HTMLElement,
	signal: AbortSignal,
	fail: (reason: unknown) => void
): Promise<void> {
	const { data, address } = await fetchData(
		figures,
		AbortSignal.any([signal, AbortSignal.timeout(PATIENCE * 1000)])
	);
	const frame = await shownFrame(figures, signal);
	const container = document.createElement('div');
	container.className = 'map-live';
	// Shown by map.css alone: saved copies may come without it.
	container.hidden = true;
	lay(container, frame);
	signal.addEventListener('abort', () => container.remove(), { once: true });
	if (container.offsetWidth === 0) throw new Error('The styles of the live map have not come.');
	setWorkerUrl(new URL(workerUrl, location.href).href);
	setWorkerCount(1);
	const look = lookOf(frame, false);
	const map = new Map({
		container,
		style: mapStyle(data, look, address),
		center: [...frame.center],
		zoom: frame.zoom,
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
	container.append(proofOfScript());
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.on('style.load', () => addHatch(map, look.palette.area));
	watchContext(map, fail);
	const goBack = follow(map, figures, status, signal);
	await firstDrawn(map, PATIENCE);
	addControls(map, data.words, goBack);
}

/** What no saved copy holds. There the map is a still of one size and place, and the drawing is to stand whole (map.css). */
function proofOfScript(): HTMLInputElement {
	const box = document.createElement('input');
	box.type = 'checkbox';
	box.hidden = true;
	box.indeterminate = true;
	return box;
}

/** Gives up when the graphics card has taken the drawing context away and does not give it back. */
function watchContext(map: Map, fail: (reason: unknown) => void): void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	map.on('webglcontextlost', () => {
		waiting ??= setTimeout(
			() => fail(new Error('The drawing context was lost and did not come back.')),
			WAIT
		);
	});
	map.on('webglcontextrestored', () => {
		clearTimeout(waiting);
		waiting = undefined;
	});
	map.on('remove', () => clearTimeout(waiting));
}
