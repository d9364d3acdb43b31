/** What each state of the unit chart shows: the weight of each kind of mark, and which label. */
import type { StateRules } from '../types.ts';
import type { Placed } from './place.ts';

export const STATES = ['one-in', 'whole', 'killed', 'casualties', 'pace'] as const;
export type State = (typeof STATES)[number];

/** Custom properties by state; the drawing falls back on the first state. */
export function rules(placed: Placed): StateRules {
	return Object.fromEntries(STATES.map((state) => [state, properties(placed, state)]));
}

function properties(placed: Placed, state: State): Record<string, number> {
	return {
		'--kr-blocks': Number(state !== 'one-in'),
		'--kr-groups': Number(state === 'one-in'),
		'--kr-deployed': Number(state !== 'pace'),
		'--kr-casualties': Number(state === 'casualties'),
		'--kr-killed': Number(state !== 'whole' || !placed.broad.marks.deployed),
		'--kr-zoom': state === 'pace' ? placed.zoom : 1,
		...Object.fromEntries(STATES.map((one) => [`--kr-label-${one}`, Number(one === state)]))
	};
}
