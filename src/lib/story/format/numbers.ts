/** Numbers, ranges and units of one language, and those of a claim with what belongs to them. */
import type { Qualifier, Unit, Claim } from '../schema.ts';
import type { Words } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';
import { bounds } from '../claims.ts';

/** What is read, and what a screen reader says where the signs would be read badly. */
export interface Formatted {
	text: string;
	spoken?: string;
}

/** The functions that set bare numbers. */
export function numberFormat(language: string, words: Words['numbers']) {
	const anyDigits = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

	const exactly = new Map<number, Intl.NumberFormat>();

	/** Making a format takes far longer than using it. */
	function withDigits(digits: number): Intl.NumberFormat {
		const made = { minimumFractionDigits: digits, maximumFractionDigits: digits };
		const set = exactly.get(digits) ?? new Intl.NumberFormat(language, made);
		exactly.set(digits, set);
		return set;
	}

	/** `1,000`, `−5` with a real minus; two digits after the point at most, or just as many as asked. */
	function number(value: number, digits?: number): string {
		const set = digits === undefined ? anyDigits : withDigits(digits);
		return set.format(value).replace('-', '\u2212');
	}

	/** `1,000–3,000`; a range of no width is one number. */
	function range(low: number, high: number, digits?: number): Formatted {
		const [from, to] = [number(low, digits), number(high, digits)];
		return from === to ? { text: from } : { text: `${from}\u2013${to}`, spoken: words.to(from, to) };
	}

	/** The word for the unit that goes with this many: `square kilometres`, or `km²` where it is short. */
	function unit(count: number, name: Unit | 'sq-mi', short = false): string {
		if (short && words.short[name]) return words.short[name];
		if (name === 'percent') return '%';
		return plural(language, count, words.units[name]);
	}

	/** The word for a qualifier. */
	function qualifier(name: Qualifier): string {
		return words.qualifiers[name];
	}

	/** A whole number in words (`three`), or in digits where the language would not spell it. */
	function spell(value: number): string {
		return words.spell(value) ?? number(value);
	}

	return { number, range, unit, qualifier, spell };
}

export type NumberFormat = ReturnType<typeof numberFormat>;

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
			name === 'sq-mi' ? Math.round(n * SQ_MI) : isRough(claim) ? Number(n.toPrecision(2)) : n
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

/**
 * Two thirds of more than 4,000 are no 2,667: a number that we work out as a share, and that is not exact, bears two
 * digits. A sum has all the digits of its parts.
 */
const isRough = ({ qualifier, derivation }: Claim): boolean =>
	qualifier !== undefined && derivation?.rule === 'share';

function ends(claim: Claim, asRange: boolean): number[] {
	if (claim.value !== undefined && !asRange) return [claim.value, claim.value];
	const { low, high } = bounds(claim);
	return [low, high];
}
