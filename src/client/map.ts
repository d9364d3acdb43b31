/** The live map: draws MapLibre over the drawn map, in the same frame, and steps back to it if anything fails. */
import { openMap } from './map/open.ts';

/**
 * Starts the live map of a figure. `data-map` on the figure goes from `static` to `loading`, then to `live` or
 * `failed`; `data-idle` is there while everything is drawn. Never rejects: what fails leaves the drawn map as
 * it was, says why in one warning, and holds on to nothing.
 * @param figure the figure of the map; its `data-geo` is the address of the data
 */
export async function startMap(figure: HTMLElement): Promise<void> {
	if (figure.dataset.map === 'loading' || figure.dataset.map === 'live') return;
	figure.dataset.map = 'loading';
	const ending = new AbortController();
	const fail = (reason: unknown) => {
		if (ending.signal.aborted) return;
		ending.abort();
		figure.dataset.map = 'failed';
		delete figure.dataset.idle;
		console.warn('The live map is not available; the drawn map stays.', reason);
	};
	try {
		await openMap(figure, ending.signal, fail);
		if (!ending.signal.aborted) figure.dataset.map = 'live';
	} catch (reason) {
		fail(reason);
	}
}
