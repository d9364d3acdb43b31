/** Waits until the map has drawn everything for the first time. */
import type { ErrorEvent, Map } from 'maplibre-gl';

/** Does the browser draw it at all? Not while its figure is off the stage, nor in a tab that is not looked at. */
const isDrawing = (map: Map) => !document.hidden && map.getContainer().offsetWidth > 0;

/**
 * Resolves when the map is idle; rejects at its first error before that, or when nothing of it has come for so many
 * seconds in which it could be drawn: a slow machine and a reader who has read on get their time, a worker that never
 * answers does not.
 */
export function firstDrawn(map: Map, patience: number): Promise<void> {
	return new Promise((resolve, reject) => {
		let silence = 0;
		const clock = setInterval(() => {
			silence = isDrawing(map) ? silence + 1 : 0;
			if (silence > patience) end(() => reject(new Error('The live map took too long.')));
		}, 1000);
		const onData = () => (silence = 0);
		const onError = ({ error }: ErrorEvent) => end(() => reject(new Error(error.message, { cause: error })));
		const onIdle = () => {
			if (!isDrawing(map)) return;
			end(resolve);
			// from now on a fault in a detail is worth a warning, not the map
			map.on('error', (event: ErrorEvent) => console.warn('The live map:', event.error));
		};
		const end = (settle: () => void) => {
			clearInterval(clock);
			map.off('data', onData);
			map.off('error', onError);
			map.off('idle', onIdle);
			settle();
		};
		map.on('data', onData);
		map.on('error', onError);
		map.on('idle', onIdle);
		map.once('remove', () => clearInterval(clock));
	});
}
