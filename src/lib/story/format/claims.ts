/** The number of a claim in one language, with what belongs to it: qualifier, range, unit. */
import { bounds } from '../claims.ts';
import type { Claim, Unit } from '../schema.ts';
import type { Words } from '../../words/index.ts';
import type { Formatted, NumberFormat } from './numbers.ts';

/** 1 km2 is this many square miles. */
const SQ_MI = 0.386102;

export interface ClaimOptions {
	/** Put the claimant's qualifier in front: `about 1,000`. */
	qualifier?: boolean;
	/** Spell the unit after the number, or convert square kilometres to whole square miles. */
	unit?: 'show' | 'short' | 'sq-mi' | 'hide';
	/** Spell small whole numbers: `three`. */
	words?: boolean;
	/** Give low and high even where the claim has a value. */
	range?: boolean;
	/** Digits after the point; by default as many as the claim has, two at most. */
	digits?: number;
}

/** The function that sets claims. */
export function claimFormat(words: Words['numbers'], { range, spell, unit, qualifier }: NumberFormat) {
	/** The number of a claim; without options the bare number. A percentage always has its sign. */
	return function claim(claim: Claim, unitName: Unit, options: ClaimOptions = {}): Formatted {
		const { unit: asked = 'hide', digits } = options;
		const name = asked === 'sq-mi' ? 'sq-mi' : unitName;
		const [low, high] = ends(claim, options.range ?? false).map((n) =>
			name === 'sq-mi' ? Math.round(n * SQ_MI) : n
		);
		const set =
			options.words && low === high ? { text: spell(low ?? 0) } : range(low ?? 0, high ?? 0, digits);
		const lead = options.qualifier && claim.qualifier ? `${qualifier(claim.qualifier)} ` : '';
		const finished = (text: string, tail: string, spoken = set.spoken) =>
			spoken ? { text: lead + text + tail, spoken: lead + spoken } : { text: lead + text + tail };
		if (unitName === 'percent') return finished(set.text, '%', set.spoken && words.percent(set.spoken));
		if (asked === 'hide') return finished(set.text, '');
		const tail = ` ${unit(high ?? 0, name, asked === 'short')}`;
		return finished(set.text, tail, set.spoken && set.spoken + tail);
	};
}

function ends(claim: Claim, asRange: boolean): number[] {
	if (claim.value !== undefined && !asRange) return [claim.value, claim.value];
	const { low, high } = bounds(claim);
	return [low, high];
}
