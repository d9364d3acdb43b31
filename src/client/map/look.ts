/** What the live map depends on, read from the page as it is now. */
import { roomOf } from '../../lib/map/rooms.ts';
import { MAP_STATES, type MapState } from '../../lib/map/states.ts';
import type { Look } from '../../lib/map/style.ts';
import { paletteOf } from './palette.ts';

/** Milliseconds of a change of camera: the page's own pace. */
const PACE = 450;

export const wantsStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The state that the figure asks for; the first one where it asks for none that the map knows. */
export function stateOf(figure: HTMLElement): MapState {
	return MAP_STATES.find((state) => state === figure.dataset.state) ?? MAP_STATES[0];
}

export function lookOf(figure: HTMLElement, container: HTMLElement, closer = false): Look {
	return {
		state: stateOf(figure),
		room: roomOf({ width: container.clientWidth, height: container.clientHeight }),
		palette: paletteOf(container),
		closer,
		duration: wantsStillness() ? 0 : PACE
	};
}
