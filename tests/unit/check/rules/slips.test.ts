/** A slipped zero: how many of today's numbers are noticed when one has a zero too many or too few. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/lib/check/rules/draft.ts';
import { derivations, shares, subsets } from '../../../../src/lib/check/rules/arithmetic.ts';
import { jumps, slips } from '../../../../src/lib/check/rules/slips.ts';
import { gatherIds } from '../../../../src/lib/check/rules/draft.ts';
import { magnitudes, values } from '../../../../src/lib/check/rules/values.ts';
import { CONTRACT } from '../../../../src/lib/contract/index.ts';
import type { Claim, Story } from '../../../../src/lib/story/schema.ts';
import { checked, claimAt } from '../check.ts';
import { set } from './cases.ts';

const story = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;
const ids = gatherIds(story);
const NUMBERS = ['value', 'low', 'high'] as const;

/** What the rules that look at numbers say, faults and warnings alike; what the words of the story say is left out. */
function said(of: Story): string[] {
	const all: string[] = [];
	const say = (path: readonly (string | number)[], what: string) => all.push(`${path.join('.')}: ${what}`);
	const draft: Draft = {
		story: of,
		ids,
		complete: true,
		contract: CONTRACT,
		today: '2026-11-26',
		fault: say,
		warn: say
	};
	for (const rule of [values, magnitudes, subsets, derivations, shares, jumps, slips]) rule(draft);
	return all;
}

/** The claims whose numbers, so many times as great, raise no new word. */
function unnoticed(factor: number): { silent: string[]; all: number } {
	const quiet = new Set(said(story));
	const claims = Object.values(story.figures).flatMap((figure) => figure.claims);
	const counted = claims.filter((claim) => (claim.value ?? claim.low) !== 0);
	const silent = counted.filter((claim) => {
		const other: Claim = { ...claim };
		for (const key of NUMBERS) {
			const number = claim[key];
			if (number !== undefined) other[key] = Number((number * factor).toPrecision(10));
		}
		const figures = Object.entries(story.figures).map(([id, figure]) => [
			id,
			{ ...figure, claims: figure.claims.map((one) => (one === claim ? other : one)) }
		]);
		return said({ ...story, figures: Object.fromEntries(figures) as Story['figures'] }).every((one) =>
			quiet.has(one)
		);
	});
	return { silent: silent.map(({ id }) => id), all: counted.length };
}

describe('a slipped zero', () => {
	// On 26 November 2026, of 120 numbers: 15, 9 and 17; before claims were held against each other, 51, 51 and 57.
	// What is left has nothing beside it: the only number of its kind, one battle among wars, or one with a reason.
	it.each([
		['ten times', 10, 0.14],
		['a hundred times', 100, 0.1],
		['a tenth', 0.1, 0.15]
	])('of %s as many is noticed in nearly every number', (_name, factor, most) => {
		const { silent, all } = unnoticed(factor);
		expect(all).toBeGreaterThan(90);
		expect(silent.length / all, silent.join(' ')).toBeLessThan(most);
	});

	it('is seen in hardly any number that is right', () => {
		expect(
			said(story).filter((one) => one.includes('far from') || one.includes('within a period')).length
		).toBeLessThan(5);
	});

	it('names the place, the number that is nearest, and the mend', () => {
		const { warnings } = checked((s) => set(claimAt(s, 'killed', 2), { value: 6000 }));
		expect(warnings.find(({ what }) => what.includes('far from'))).toMatchObject({
			path: 'figures.killed.claims[2].value',
			what: '6000 is far from 1000 in "killed-western-officials-2025-01-15"',
			mend: 'count the zeros, and add "reason" if it is right'
		});
	});

	it('is no slip where a reason is given', () => {
		const { warnings } = checked((s) =>
			set(claimAt(s, 'killed', 2), { value: 6000, reason: 'Counted anew.' })
		);
		expect(warnings).toEqual([]);
	});
});
