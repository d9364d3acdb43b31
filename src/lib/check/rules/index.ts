/** All rules. What a well-formed file looks like is said by the schema; what a true one looks like, here. */
import type { Rule } from './draft.ts';
import { addresses, references, sources, provenance } from './references.ts';
import { areas, derivations, ratios, shares, subsets } from './arithmetic.ts';
import { corrected, editions, history, headlines, untold } from './record.ts';
import { dates, order } from './dates.ts';
import { echoes, jumps, slips } from './slips.ts';
import { drawn, outlines, charts, steps, sides, states } from './charts.ts';
import { duplicates, pageIds } from './ids.ts';
import { heldNumbers, letters, prose, language, markup, typedNumbers, lengths } from './texts.ts';
import { units, magnitudes, values } from './values.ts';

export const RULES: readonly Rule[] = [
	language,
	duplicates,
	references,
	dates,
	values,
	magnitudes,
	units,
	subsets,
	headlines,
	derivations,
	history,
	corrected,
	ratios,
	areas,
	provenance,
	sides,
	steps,
	charts,
	states,
	drawn,
	pageIds,
	editions,
	order,
	addresses,
	outlines,
	letters,
	markup,
	prose,
	typedNumbers,
	heldNumbers,
	lengths,
	jumps,
	slips,
	echoes,
	shares,
	sources,
	untold
];
