/** Every graphic that the data file can name: the charts and the map. */
import { charts } from '../charts/index.ts';
import type { ChartModule } from '../charts/types.ts';
import { mapModule } from '../map/index.ts';

export const graphics: Readonly<Record<string, ChartModule>> = { ...charts, map: mapModule };

/** Throws with the name and the mend where the code cannot draw what the data file asks for. */
export function graphic(id: string): ChartModule {
	const known = graphics[id];
	if (!known) throw new Error(`No chart draws "${id}"; there are ${Object.keys(graphics).join(', ')}.`);
	return known;
}
