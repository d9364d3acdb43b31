/** All rules. What a well-formed file looks like is said by the schema; what a true one looks like, here. */
import type { Rule } from './draft.ts';
import { addresses } from './addresses.ts';
import { areas, derivations, ratios, shares, subsets } from './arithmetic.ts';
import { corrected } from './corrected.ts';
import { dates, order } from './dates.ts';
import { echoes, jumps } from './doubts.ts';
import { drawn } from './drawn.ts';
import { duplicates } from './duplicates.ts';
import { editions } from './editions.ts';
import { heldNumbers } from './held-numbers.ts';
import { history } from './history.ts';
import { letters } from './letters.ts';
import { outlines } from './outlines.ts';
import { pageIds } from './page-ids.ts';
import { prose } from './prose.ts';
import { headlines, untold } from './record.ts';
import { references } from './references.ts';
import { sources } from './sources.ts';
import { charts, steps } from './telling.ts';
import { language, markup, typedNumbers } from './texts.ts';
import { lengths } from './lengths.ts';
import { provenance } from './provenance.ts';
import { sides } from './sides.ts';
import { slips } from './slips.ts';
import { states } from './states.ts';
import { units } from './units.ts';
import { magnitudes } from './magnitudes.ts';
import { values } from './values.ts';

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
