/** All rules. What a well-formed file looks like is said by the schema; what a true one looks like, here. */
import type { Rule } from './draft.ts';
import { areas } from './areas.ts';
import { charts } from './charts.ts';
import { corrected } from './corrected.ts';
import { dates } from './dates.ts';
import { derivations } from './derivations.ts';
import { duplicates } from './duplicates.ts';
import { echoes } from './echoes.ts';
import { editions } from './editions.ts';
import { headlines } from './headlines.ts';
import { heldNumbers } from './held-numbers.ts';
import { history } from './history.ts';
import { jumps } from './jumps.ts';
import { language } from './language.ts';
import { markup } from './markup.ts';
import { order } from './order.ts';
import { prose } from './prose.ts';
import { ratios } from './ratios.ts';
import { references } from './references.ts';
import { shares } from './shares.ts';
import { sources } from './sources.ts';
import { steps } from './steps.ts';
import { subsets } from './subsets.ts';
import { typedNumbers } from './typed-numbers.ts';
import { units } from './units.ts';
import { untold } from './untold.ts';
import { values } from './values.ts';

export const RULES: readonly Rule[] = [
	language,
	duplicates,
	references,
	dates,
	values,
	units,
	subsets,
	headlines,
	derivations,
	history,
	corrected,
	ratios,
	areas,
	steps,
	charts,
	editions,
	order,
	markup,
	prose,
	typedNumbers,
	heldNumbers,
	jumps,
	echoes,
	shares,
	sources,
	untold
];
