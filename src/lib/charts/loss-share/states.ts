/** What each state of the chart of shares shows: the weight of each kind of bar, and the scale they stand on. */
import type { StateRules } from '../types.ts';
import type { Placed } from './place.ts';

export const STATES = ['both', 'killed', 'casualties', 'denominators'] as const;
export type State = (typeof STATES)[number];

const FAINT = 0.3;

/** Custom properties by state; the drawing falls back on the first state. */
export function rules(placed: Placed): StateRules {
	return Object.fromEntries(STATES.map((state) => [state, properties(placed, state)]));
}

function properties({ factors }: Placed, state: State): Record<string, number> {
	const forces = state === 'denominators';
	return {
		'--ls-killed': state === 'casualties' ? FAINT : 1,
		'--ls-casualties': state === 'killed' ? FAINT : 1,
		'--ls-killed-value': Number(state === 'both' || state === 'killed'),
		'--ls-casualties-value': Number(state === 'both' || state === 'casualties'),
		'--ls-after-killed': Number(state === 'both'),
		'--ls-alone': Number(state === 'casualties'),
		'--ls-force': Number(forces),
		'--ls-share': Number(!forces),
		...Object.fromEntries(
			factors.map((factor, i) => [`--ls-force-${i}`, forces ? Number(factor.toFixed(4)) : 1])
		)
	};
}
