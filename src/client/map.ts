/** The live map: MapLibre in place of the drawn ground; it steps back to the drawing if anything fails. */
import { currentFrame, watchSizes } from './map/follow.ts';
import { openMap } from './map/open.ts';

/**
 * Starts the live map. `data-map` on the status element is `loading` while a drawing of the map shows, `static` while
 * none does and the map waits for that, and in the end `live` or `failed`; `data-idle` is there while everything is
 * drawn. Never rejects: what fails leaves the drawings as they were, says why in one warning, and holds on to nothing.
 * @param figures every figure of the map; one of them has `data-current`, and the map moves when that changes
 * @param status the one element of the page that carries `data-map`
 * @param given when it aborts, nothing is started or shown any more
 */
export async function bringToLife(
	figures: readonly HTMLElement[],
	status: HTMLElement,
	given?: AbortSignal
): Promise<void> {
	if (given?.aborted || status.dataset.map === 'live') return;
	const ending = new AbortController();
	let waiting: ResizeObserver | undefined;
	const fail = (reason: unknown) => {
		if (ending.signal.aborted) return;
		waiting?.disconnect();
		ending.abort();
		status.dataset.map = 'failed';
		delete status.dataset.idle;
		console.warn('The live map is not available; the drawn map stays.', reason);
	};
	given?.addEventListener('abort', () => fail(given.reason), { once: true });
	try {
		waiting = watchSizes(figures, () => {
			status.dataset.map = currentFrame(figures) ? 'loading' : 'static';
		});
		await openMap(figures, status, ending.signal, fail);
		waiting.disconnect();
		if (!ending.signal.aborted) status.dataset.map = 'live';
	} catch (reason) {
		fail(reason);
	}
}
