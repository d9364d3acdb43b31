/** Gives up when the graphics card has taken the drawing context away and does not give it back. */
import type { Map } from 'maplibre-gl';

/** Milliseconds to wait for it. */
const WAIT = 4000;

export function watchContext(map: Map, fail: (reason: unknown) => void): void {
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
