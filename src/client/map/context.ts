/** Shows the drawn map while the graphics card has taken the live one away, and gives up if it stays away. */
import type { Map } from 'maplibre-gl';

/** Milliseconds to wait for a lost drawing context to come back. */
const WAIT = 4000;

export function watchContext(map: Map, container: HTMLElement, fail: (reason: unknown) => void): void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	map.on('webglcontextlost', () => {
		container.dataset.lost = '';
		waiting ??= setTimeout(
			() => fail(new Error('The drawing context was lost and did not come back.')),
			WAIT
		);
	});
	map.on('webglcontextrestored', () => {
		clearTimeout(waiting);
		waiting = undefined;
		map.once('idle', () => delete container.dataset.lost);
	});
	map.on('remove', () => clearTimeout(waiting));
}
