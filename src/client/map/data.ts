/** Fetches what the live map is drawn from. */
import type { LiveData } from '../../lib/map/live-types.ts';

/** The data and its full address. Throws where the figure names none or the server has none. */
export async function fetchData(
	figure: HTMLElement,
	signal: AbortSignal
): Promise<{ data: LiveData; address: string }> {
	const named = figure.dataset.geo;
	if (!named) throw new Error('The figure has no data-geo with the address of the data.');
	const address = new URL(named, document.baseURI).href;
	const response = await fetch(address, { signal });
	if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
	return { data: (await response.json()) as LiveData, address };
}
