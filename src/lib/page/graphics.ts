/** Every graphic that the data file can name: the charts and the map. */
import { charts } from '../charts/index.ts';
import type { ChartModule } from '../charts/types.ts';
import { mapModule } from '../map/index.ts';
import { once } from '../story/once.ts';

/** Each drawing is placed once: the check of a day's texts, its page and its picture ask for the same. */
export const graphics: Readonly<Record<string, ChartModule>> = Object.fromEntries(
	Object.entries({ ...charts, map: mapModule }).map(([id, module]) => [
		id,
		{ ...module, place: once(module.place) }
	])
);

/** Throws with the name and the mend where the code cannot draw what the data file asks for. */
export function graphic(id: string): ChartModule {
	const known = graphics[id];
	if (!known) throw new Error(`No chart draws "${id}"; there are ${Object.keys(graphics).join(', ')}.`);
	return known;
}
