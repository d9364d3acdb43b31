/**
 * What the check passes, the build can draw; and the check itself never throws, whatever it is given. Some seconds of
 * changes at random, after all that once got through.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStory } from '../../../../src/lib/check/read.ts';
import { CONTRACT } from '../../../../src/lib/contract/index.ts';
import { tinyText } from '../../story/fixture.ts';
import { anyStory } from '../../desk/any-story.ts';
import { anyView, build } from './build.ts';
import type { View } from './build.ts';
import { anyChanges, changed } from './hostile.ts';
import type { Change, Json } from './hostile.ts';

/**
 * In ms. Longer with `FUZZ_MS=600000`, to look for more: then other changes each time. Without it they are always the
 * same, so that a change of the code is judged by the change.
 */
const BUDGET = Number(process.env.FUZZ_MS ?? 3000);
const SEED = process.env.FUZZ_MS ? {} : { seed: 20_241_014 };
/** Far beyond what the budget allows. */
const RUNS = 1e6;
/** What a fault must not say. */
const NO_WORDS = /\bNaN\b|\bInfinity\b|\bundefined\b|\[object/;

const REAL = readFileSync('data/story.json', 'utf8');
const TINY = tinyText();
/** One of the stories that have every chart and few claims. */
const [every] = fc.sample(anyStory, { numRuns: 1, seed: 3 });
const BASES = { real: REAL, tiny: TINY, every: JSON.stringify(every, null, 2) };
const CORPUS = JSON.parse(readFileSync(new URL('corpus.json', import.meta.url), 'utf8')) as {
	what: string;
	base: keyof typeof BASES;
	changes: Change[];
	view?: Partial<View>;
}[];
const FIRST: View = { state: 0, size: 0, embed: 0, page: 0 };

const check = (text: string) => checkStory(text, CONTRACT, 'f.json', '2026-11-22');

/** Throws where the check throws, says nonsense, or passes what cannot be built. */
function hold(text: string, view = FIRST): void {
	const { story, faults, warnings } = check(text);
	for (const { what, mend, line, column } of [...faults, ...warnings]) {
		expect(`${what}; ${mend}`.replaceAll(/"[^"]*"/g, '')).not.toMatch(NO_WORDS);
		expect(line > 0 && column > 0).toBe(true);
	}
	expect(story === undefined).toBe(faults.length > 0);
	if (story) build(text, view);
}

describe('what the check passes', () => {
	it('is built today', () => hold(REAL));

	it.each(CORPUS.map((one) => [one.what, one] as const))(
		'is built, or stopped, with %s',
		(_what, { base, changes, view }) => {
			const whole = JSON.parse(BASES[base]) as Json;
			hold(JSON.stringify(changed(whole, changes), null, 2), { ...FIRST, ...view });
		}
	);

	it.each(Object.entries(BASES))(
		'is built, whatever is changed in the story "%s"',
		(_name, text) => {
			const base = JSON.parse(text) as Json;
			fc.assert(
				fc.property(anyChanges(base), anyView, (changes, view) =>
					hold(JSON.stringify(changed(base, changes), null, 2), view)
				),
				{ ...SEED, numRuns: RUNS, interruptAfterTimeLimit: BUDGET, endOnFailure: BUDGET <= 3000 }
			);
		},
		BUDGET + 60_000
	);
});

describe('the check never throws', () => {
	it.each([
		['nothing', ''],
		['5,000 nested lists', '['.repeat(5000)],
		['5,000 nested lists that close', '['.repeat(5000) + ']'.repeat(5000)],
		['5,000 nested objects', '{"a":'.repeat(5000)],
		['a list', '[]'],
		['a number', '1e999'],
		['half a character', '"\ud800"']
	])('on %s', (_name, text) => {
		expect(check(text).faults.length).toBeGreaterThan(0);
	});

	it(
		'on any text, and on a story with any piece torn out or put in',
		() => {
			const cut = fc.tuple(fc.nat(TINY.length), fc.nat(40), fc.string({ unit: 'binary', maxLength: 8 }));
			fc.assert(
				fc.property(fc.oneof(fc.string({ unit: 'binary' }), cut), (one) => {
					if (typeof one === 'string') check(one);
					else check(TINY.slice(0, one[0]) + one[2] + TINY.slice(one[0] + one[1]));
				}),
				{ ...SEED, numRuns: RUNS, interruptAfterTimeLimit: BUDGET / 2 }
			);
		},
		BUDGET + 30_000
	);
});
