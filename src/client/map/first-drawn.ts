/** Waits until the map has drawn everything for the first time. */
import type { ErrorEvent, Map } from 'maplibre-gl';

/** Resolves when the map is idle; rejects at its first error before that, or when patience runs out. */
export function firstDrawn(map: Map, patience: AbortSignal): Promise<void> {
	return new Promise((resolve, reject) => {
		const onError = ({ error }: ErrorEvent) => reject(new Error(error.message, { cause: error }));
		map.once('error', onError);
		map.once('idle', () => {
			map.off('error', onError);
			// from now on a fault in a detail is worth a warning, not the map
			map.on('error', (event: ErrorEvent) => console.warn('The live map:', event.error));
			resolve();
		});
		patience.addEventListener('abort', () => reject(new Error('The live map took too long.')), {
			once: true
		});
		if (patience.aborted) reject(new Error('The live map took too long.'));
	});
}
