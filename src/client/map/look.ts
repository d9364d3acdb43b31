/** What the live map depends on, read from the page as it is now. */
import type { Box } from '../../lib/map/camera.ts';
import { roomOf } from '../../lib/map/rooms.ts';
import { MAP_STATES, type MapState } from '../../lib/map/states.ts';
import type { Look } from '../../lib/map/style.ts';
import { paletteOf } from './palette.ts';

/** Milliseconds of a change of camera: the page's own pace, or none for readers who want no motion. */
const PACE = 450;

export const paceOf = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : PACE);

export const boxOf = (container: HTMLElement): Box => ({
	width: container.clientWidth,
	height: container.clientHeight
});

/** The state that the figure asks for; the first one where it asks for none that the map knows. */
export function stateOf(figure: HTMLElement): MapState {
	return MAP_STATES.find((state) => state === figure.dataset.state) ?? MAP_STATES[0];
}

export function lookOf(figure: HTMLElement, container: HTMLElement): Look {
	return {
		state: stateOf(figure),
		room: roomOf(boxOf(container)),
		palette: paletteOf(container),
		closer: false,
		duration: paceOf()
	};
}
