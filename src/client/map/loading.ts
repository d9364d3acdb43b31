/** What the live map waits for before it shows: its data, and that everything has been drawn once. */
import type { ErrorEvent, Map } from 'maplibre-gl';
import type { LiveData } from '../../lib/map/live-data.ts';

/** The data and its full address. Throws where no figure names it or the server has none. */
export async function fetchData(
	figures: readonly HTMLElement[],
	signal: AbortSignal
): Promise<{ data: LiveData; address: string }> {
	const named = figures.find(({ dataset }) => dataset.geo)?.dataset.geo;
	if (!named) throw new Error('No figure of the map has a data-geo with the address of the data.');
	const address = new URL(named, document.baseURI).href;
	const response = await fetch(address, { signal });
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	return { data: (await response.json()) as LiveData, address };
}

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
