/** Bound words: the condition under which they are true, and whether the data meets it. */
import type { Story } from '../schema.ts';
import { bounds, headline, lookup } from '../claims.ts';
import type { Range } from '../claims.ts';
import { formatFor } from '../format/format.ts';
import { MessageProblem, UnknownId } from './problems.ts';
import { ratio } from '../ratios.ts';

export const CONDITIONS = ['over', 'under', 'atLeast', 'atMost', 'about'] as const;
export type ConditionName = (typeof CONDITIONS)[number];

const SPELLED: Record<ConditionName, string> = {
	over: 'over',
	under: 'under',
	atLeast: 'at least',
	atMost: 'at most',
	about: 'about'
};

/** `about` holds within a tenth. */
const TENTH = 0.1;

export interface Condition {
	/** The id on the left. */
	value: string;
	is: ConditionName;
	/** What stands on the right: an id, or the number as it was written. */
	than: string;
	/** The claims behind both sides. */
	refs: readonly string[];
	holds: boolean;
	/** Both sides in words, for the message when it fails: `27%, which is not over 33%`. */
	told: string;
}

interface Side {
	range: Range;
	text: string;
	refs: readonly string[];
}

/**
 * Weighs the condition of a `{#bound …}`. A claim with a single value is judged by that value; where there is
 * only a range, all of it must meet the condition (for `about`, its middle). Throws a MessageProblem where an
 * option is missing or unknown, and another error where a claim says no number.
 */
export function weigh(story: Story, options: Readonly<Record<string, string>>): Condition {
	const { value, times, ...rest } = options;
	if (!value) {
		throw new MessageProblem(
			'bound words say nothing about which number they hang on',
			'add value=$id',
			'{#bound'
		);
	}
	const named = Object.keys(rest);
	const is = CONDITIONS.find((one) => one === named[0]);
	if (!is || named.length > 1) {
		const mend = `write exactly one of ${CONDITIONS.join(', ')}, as in over=|1/3|`;
		throw new MessageProblem(
			`bound words need one condition, not ${named.join(' and ') || 'none'}`,
			mend,
			named[0]
		);
	}
	const than = rest[is] ?? '';
	const left = side(story, value);
	const right = scaled(side(story, than), times);
	const ends = [left.range, right.range].flatMap(({ low, high }) => [low, high]);
	// That a claim says no number is told where the claim stands.
	if (!ends.every(Number.isFinite)) throw new Error(`There is no number behind "${value}" or "${than}".`);
	const holds = meets(left.range, is, right.range);
	const told = `${left.text}, which is ${holds ? '' : 'not '}${SPELLED[is]} ${right.text}`;
	return { value, is, than, refs: [...left.refs, ...right.refs], holds, told };
}

function meets(left: Range, is: ConditionName, right: Range): boolean {
	switch (is) {
		case 'over':
			return left.low > right.high;
		case 'atLeast':
			return left.low >= right.high;
		case 'under':
			return left.high < right.low;
		case 'atMost':
			return left.high <= right.low;
		case 'about': {
			const middle = (right.low + right.high) / 2;
			return Math.abs((left.low + left.high) / 2 - middle) <= Math.abs(middle) * TENTH + 1e-9;
		}
	}
}

function side(story: Story, written: string): Side {
	if (!written.startsWith('$')) return typed(story, written);
	const id = written.slice(1);
	const found = lookup(story, id);
	const set = formatFor(story);
	if (!found) throw new UnknownId(story, id);
	if (found.kind === 'event') {
		throw new MessageProblem(
			`"${id}" is an event, which has no number`,
			'name a figure, a claim or a ratio',
			`$${id}`
		);
	}
	if (found.kind === 'ratio') {
		const value = ratio(story, id);
		const range = value.rangeOnly
			? { low: value.low, high: value.high }
			: { low: value.value, high: value.value };
		return { range, text: set.ratio(value).text, refs: [value.part.id, value.whole.id] };
	}
	const claim = found.kind === 'claim' ? found.claim : headline(story, id);
	const unit = found.figure.unit;
	const { low, high } = claim.value === undefined ? bounds(claim) : { low: claim.value, high: claim.value };
	return { range: { low, high }, text: set.claim(claim, unit, { unit: 'short' }).text, refs: [claim.id] };
}

function typed(story: Story, written: string): Side {
	const number = numberOf(written);
	if (number === undefined) {
		const mend = 'write a number such as 0.5, a fraction such as |1/3|, or $id';
		throw new MessageProblem(`"${written}" is nothing to compare with`, mend, written);
	}
	const text = written.includes('/') ? written : formatFor(story).number(number);
	return { range: { low: number, high: number }, text, refs: [] };
}

function scaled(side: Side, times: string | undefined): Side {
	if (times === undefined) return side;
	const factor = numberOf(times);
	if (!factor) throw new MessageProblem(`times=${times} is no number above zero`, 'write times=|2|', times);
	const range = { low: side.range.low * factor, high: side.range.high * factor };
	return { ...side, range, text: `${times} times ${side.text}` };
}

/** `0.5` or `1/3`. */
function numberOf(written: string): number | undefined {
	const [, top, bottom = '1'] = /^(\d+(?:\.\d+)?)(?:\/(\d+(?:\.\d+)?))?$/.exec(written) ?? [];
	const number = Number(top) / Number(bottom);
	return Number.isFinite(number) ? number : undefined;
}
