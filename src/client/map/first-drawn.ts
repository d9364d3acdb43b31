/** Waits until the map has drawn everything for the first time. */
import type { ErrorEvent, Map } from 'maplibre-gl';

/**
 * Resolves when the map is idle; rejects at its first error before that, or when for so many milliseconds
 * nothing of it has come: a slow machine gets its time, a worker that never answers does not.
 */
export function firstDrawn(map: Map, patience: number): Promise<void> {
	return new Promise((resolve, reject) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const wait = () => {
			clearTimeout(timer);
			timer = setTimeout(() => reject(new Error('The live map took too long.')), patience);
		};
		const onError = ({ error }: ErrorEvent) => {
			clearTimeout(timer);
			reject(new Error(error.message, { cause: error }));
		};
		map.on('data', wait);
		map.once('error', onError);
		map.once('idle', () => {
			clearTimeout(timer);
			map.off('data', wait);
			map.off('error', onError);
			// from now on a fault in a detail is worth a warning, not the map
			map.on('error', (event: ErrorEvent) => console.warn('The live map:', event.error));
			resolve();
		});
		wait();
	});
}
