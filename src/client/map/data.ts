/** Fetches what the live map is drawn from. */
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
