/** Pinned embeds: numbers that never change, words that hold, and honesty about what came later. */
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { textsOf } from '../../../src/lib/charts/frame/view.ts';
import { embedModel } from '../../../src/lib/embed/model.ts';
import { correctionsOf, newerSince, pinnedStory } from '../../../src/lib/embed/pinned.ts';
import { charts } from '../../../src/lib/charts/index.ts';
import { graphic } from '../../../src/lib/page/graphics.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { readStory } from '../../../src/lib/check/read.ts';
import type { Claim, Story } from '../../../src/lib/story/schema.ts';

const text = readFileSync('data/story.json', 'utf8');
const EDITION = '2025-01-31';
const ID = 'killed-ratio';
const module = graphic(ID);
let story: Story;

beforeEach(() => {
	story = structuredClone(readStory(text, CONTRACT));
});

/** Adds a claim of the killed, made like the headline claim but for these changes. */
function add(change: Partial<Claim>): void {
	const figure = story.figures['killed'];
	const like = figure?.claims.find(({ id }) => id === figure.headline);
	if (!figure || !like) throw new Error('The story has no headline claim of the killed.');
	figure.claims.push({ ...like, id: 'killed-added', ...change });
}

const pinned = () => module.table(pinnedStory(story, EDITION));

test('what became public later is not in it, and it says since when there is more', () => {
	const before = pinned();
	expect(before.rows.length).toBeGreaterThan(0);
	for (const { cells } of before.rows) expect(String(cells['published']?.value) <= EDITION).toBe(true);
	const model = embedModel(story, module, { id: ID, edition: EDITION });
	expect(model.asOf).toBe(EDITION);
	const later = module
		.table(story)
		.rows.map(({ cells }) => String(cells['published']?.value))
		.filter((day) => day > EDITION)
		.sort();
	expect(model.newer).toBe(later[0]);
});

test('a later claim changes nothing in it', () => {
	const before = pinned();
	add({ value: 1300, published: '2027-02-01', asOf: '2027-01-31', recorded: '2027-02-01', entry: 'update' });
	expect(pinned()).toEqual(before);
});

test('a claim found later changes nothing in it, though it had been public before', () => {
	const before = pinned();
	add({ value: 700, published: '2025-01-02', asOf: '2025-01-01', recorded: '2027-02-01' });
	expect(pinned()).toEqual(before);
	const today = { ...before, rows: [...before.rows, { claims: ['killed-added'], cells: {} }] };
	expect(newerSince(story, before, today, EDITION)).toBe('2027-02-01');
});

test('a number that was wrong is marked with the reason; one merely superseded is not', () => {
	const wrong = story.figures['killed']?.headline ?? '';
	add({
		id: 'killed-later',
		value: 1200,
		recorded: '2027-01-01',
		published: '2027-01-01',
		entry: 'update',
		replaces: wrong
	});
	expect(correctionsOf(story, pinned())).toEqual([]);
	add({
		value: 1100,
		recorded: '2027-02-01',
		entry: 'correction',
		replaces: wrong,
		reason: 'Misread by us.'
	});
	expect(correctionsOf(story, pinned())).toEqual([
		{ date: '2027-02-01', wrong, right: 'killed-added', reason: 'Misread by us.' }
	]);
	expect(pinned().rows.flatMap(({ claims }) => claims)).not.toContain('killed-added');
});

test('a correction of what it does not show is not its business', () => {
	add({
		recorded: '2027-02-01',
		entry: 'correction',
		replaces: 'killed-south-korea-nis-2025-04-30',
		reason: 'Misread.'
	});
	expect(correctionsOf(story, pinned())).toEqual([]);
});

test('nothing is newer where the chart would be the same today', () => {
	const all = module.table(story);
	expect(newerSince(story, all, all, EDITION)).toBeUndefined();
});

test('in every state, sentences that do not hold for the edition give way to plainer ones', () => {
	const chart = story.charts[ID];
	if (!chart) throw new Error(`There is no ${ID}.`);
	const later = 'Seoul said {$killed-south-korea-nis-2025-04-30} later';
	const [first, second] = Object.values(chart.states);
	if (!first || !second) throw new Error(`${ID} has fewer than two states.`);
	chart.name = '.local {Killed | sent}';
	chart.notes = ['Always true.', later];
	Object.assign(first, { title: later, brief: later, description: later });
	Object.assign(second, { title: later, subtitle: later, brief: later, description: later });
	const cut = pinnedStory(story, EDITION).charts[ID];
	const [one] = Object.values(cut?.states ?? {});
	expect(cut?.notes).toEqual(['Always true.']);
	expect(one).toMatchObject({ title: first.subtitle, subtitle: first.subtitle, description: first.subtitle });
	expect(one?.brief).toBeUndefined();
	const [, other, ...rest] = Object.keys(cut?.states ?? {}).map((state) =>
		textsOf(pinnedStory(story, EDITION), ID, state)
	);
	expect(other).toMatchObject({ title: chart.name, subtitle: chart.name, description: chart.name });
	expect(rest).not.toHaveLength(0);
});

test('every chart can be pinned to every edition', () => {
	for (const id of Object.keys(charts))
		for (const edition of story.editions) {
			const model = embedModel(story, graphic(id), { id, edition });
			expect(model.title).not.toBe('');
			expect(model.module.empty(model.story) ?? model.table.rows.length).toBeTruthy();
		}
});

test('the version changes with the numbers and with nothing else', () => {
	const version = () => embedModel(structuredClone(story), module, { id: ID }).version;
	const before = version();
	expect(version()).toBe(before);
	const headline = story.figures['killed']?.claims.find(({ id }) => id === story.figures['killed']?.headline);
	if (headline) headline.value = 1001;
	expect(version()).not.toBe(before);
});
