import { describe, expect, it } from 'vitest';
import { pinnedStory } from '../../../src/lib/embed/pinned.ts';
import { standing } from '../../../src/lib/story/claims.ts';
import { lineDiff } from '../../../src/lib/desk/diff.ts';
import { plainText } from '../../../src/lib/story/message/prose.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory, readStory } from '../../../src/lib/check/read.ts';
import { apply } from '../../../src/lib/desk/revise/apply.ts';
import type { Given } from '../../../src/lib/desk/revise/flags.ts';
import { plan } from '../../../src/lib/desk/revise/plan.ts';
import { tinyText } from '../story/fixture.ts';

const WRONG = 'deployed-western-officials-2025-01-15';
const RIGHT = `${WRONG}-corrected`;
const TODAY = '2026-12-01';

/** The text after the request that these flags make. */
function revised(text: string, given: Given): string {
	const story = readStory(text, CONTRACT);
	const { request, problems, questions } = plan(story, given, TODAY);
	if (!request) throw new Error(JSON.stringify({ problems, questions }));
	return apply(text, story, request);
}
const corrected = () =>
	revised(tinyText(), {
		figure: 'deployed',
		value: '10000',
		entry: 'correction',
		replaces: WRONG,
		reason: 'We had copied the number wrongly.'
	});

describe('a correction', () => {
	it('keeps what was wrong on file, and is used in its place everywhere', () => {
		const text = corrected();
		const story = readStory(text, CONTRACT);
		const ids = story.figures.deployed?.claims.map(({ id }) => id);
		expect(ids).toEqual([WRONG, RIGHT]);
		expect(standing(story, 'deployed').map(({ id }) => id)).toEqual([RIGHT]);
		expect(story.figures.deployed?.headline).toBe(RIGHT);
		expect(story.figures.killed?.claims.map(({ of }) => of)).toEqual([RIGHT, RIGHT, undefined]);
		expect(plainText(story, story.story.standfirst)).toContain('1 in 10');
	});

	it('touches no line but those that name the claim, the new claim and the revision', () => {
		const before = tinyText();
		const removed = lineDiff(before, corrected())
			.split('\n')
			.filter((line) => line.startsWith('- '));
		for (const line of removed)
			expect(line).toMatch(new RegExp(`"(headline|of)": "${WRONG}"|"revisions": \\[\\]|^- \\s+\\}$`));
	});

	it('leaves a pinned embed with the words and numbers it had', () => {
		const before = readStory(tinyText(), CONTRACT);
		const after = readStory(corrected(), CONTRACT);
		for (const date of before.editions) {
			const [was, is] = [pinnedStory(before, date), pinnedStory(after, date)];
			expect(is.charts).toEqual(was.charts);
			expect(is.figures).toEqual(was.figures);
			expect(is.ratios).toEqual(was.ratios);
		}
	});

	it('of a correction leaves only the last one standing', () => {
		const twice = revised(corrected(), {
			figure: 'deployed',
			value: '10500',
			entry: 'correction',
			replaces: RIGHT,
			reason: 'The source has mended its own mistake.'
		});
		const story = readStory(twice, CONTRACT);
		expect(standing(story, 'deployed').map(({ id }) => id)).toEqual([`${RIGHT}-2`]);
		expect(pinnedStory(story, '2025-01-31').figures.deployed?.headline).toBe(WRONG);
	});

	it('is a fault where the claim that was wrong is still used', () => {
		const story = JSON.parse(corrected()) as ReturnType<typeof readStory>;
		const killed = story.figures.killed?.claims[0];
		if (killed) killed.of = WRONG;
		const { faults } = checkStory(JSON.stringify(story, null, 2), CONTRACT);
		expect(faults.map(({ path, what, mend }) => [path, what, mend])).toEqual([
			['figures.killed.claims[0].of', `"${WRONG}" was corrected by "${RIGHT}"`, `write ${RIGHT} instead`]
		]);
	});
});
