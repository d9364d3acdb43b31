import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { edition } from '../../../src/lib/story/editions.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory, readStory } from '../../../src/lib/check/read.ts';
import { examine, parse, plain } from '../../../src/lib/story/message/prose.ts';
import type { StoryFile } from '../../../src/lib/story/schema.ts';
import { tinyStory } from './fixture.ts';

const story = tinyStory();
const ids = (of: ReturnType<typeof edition>, figure: string) =>
	of.figures[figure]?.claims.map(({ id }) => id);

describe('edition', () => {
	it('holds what was public by that day, and nothing later', () => {
		const then = edition(story, '2025-01-31');
		expect(ids(then, 'killed')).toEqual(['killed-nis-2025-01-13', 'killed-western-officials-2025-01-15']);
		expect(Object.keys(then.events)).toEqual(['announcement']);
		expect(then.editions).toEqual(['2025-01-31']);
		expect(then.story.asOf).toBe('2025-01-31');
		expect(plain(parse(then, '{$killed-share}'))).toBe('9%');
	});

	it('keeps the states of a chart, and leaves out what they name that nobody knew', () => {
		const states = { whole: { spoken: ['killed-share', 'admission', 'sudzha', 'papers', 'announcement'] } };
		const told = tinyStory({ charts: { 'killed-ratio': { states } } });
		const whole = edition(told, '2025-01-31').charts['killed-ratio']?.states.whole;
		expect(whole?.spoken).toEqual(['killed-share', 'sudzha', 'papers', 'announcement']);
		expect(whole?.names).toEqual([]);
		expect(whole?.silence).toEqual({ from: 'announcement', until: 'admission' });
	});

	it('keeps the wordings of an event that hold, and no event without any', () => {
		const later = '{$killed-nis-2025-04-30} were dead';
		const event = (title: string, labels: string[]) => ({
			events: { announcement: { title, labels, text: later } }
		});
		const told = (title: string, labels: string[]) =>
			edition(tinyStory(event(title, labels)), '2025-01-31').events.announcement;
		expect(told(later, ['Seoul speaks', later])).toMatchObject({ title: 'Seoul speaks', labels: [] });
		expect(told('Seoul speaks', [])).not.toHaveProperty('text');
		expect(told(later, [later])).toBe(undefined);
	});

	it('leaves out an event that names one that is left out', () => {
		const events = {
			announcement: { title: '{$killed-nis-2025-04-30} were dead' },
			second: { ...story.events.announcement, title: 'Since {$announcement :date}', text: undefined }
		};
		expect(Object.keys(edition(tinyStory({ events }), '2025-01-31').events)).toEqual([]);
	});

	it('keeps who feeds whom, without the numbers that were still to come', () => {
		const voice = (claim: string) =>
			tinyStory({ provenance: { nodes: { seoul: { claim } } } }) satisfies StoryFile;
		const nodes = (claim: string) => edition(voice(claim), '2025-01-31').provenance?.nodes;
		expect(nodes('killed-nis-2025-01-13')?.seoul?.claim).toBe('killed-nis-2025-01-13');
		expect(nodes('killed-nis-2025-04-30')?.seoul).toEqual({ kind: 'voice', name: 'Seoul' });
	});

	it('counts the day itself', () => {
		expect(ids(edition(story, '2025-01-22'), 'deployed')).toHaveLength(1);
		expect(ids(edition(story, '2025-01-21'), 'deployed')).toBeUndefined();
	});

	it('falls back to the newest claim, and drops what has none', () => {
		const then = edition(story, '2025-01-15');
		expect(then.figures.killed?.headline).toBe('killed-nis-2025-01-13');
		expect(Object.keys(then.figures)).toEqual(['killed', 'area-held']);
		expect(then.ratios).toEqual({});
		expect(then.charts['killed-ratio']?.figures).toEqual(['killed']);
		expect(then.areas).toHaveProperty('extent');
		expect(then.story.asOf).toBe('2025-01-15');
	});

	it('falls back to the headline of the day, by the record of revisions', () => {
		const revised = tinyStory({
			figures: { killed: { headline: 'killed-nis-2025-04-30' } },
			revisions: [
				{
					date: '2025-02-10',
					figure: 'killed',
					kind: 'update',
					claim: 'killed-western-officials-2025-01-15',
					was: 'killed-nis-2025-01-13',
					reason: 'A better source.'
				},
				{
					date: '2025-05-01',
					figure: 'killed',
					kind: 'update',
					claim: 'killed-nis-2025-04-30',
					was: 'killed-western-officials-2025-01-15',
					reason: 'A newer count.'
				}
			]
		});
		expect(edition(revised, '2025-06-01').figures.killed?.headline).toBe('killed-nis-2025-04-30');
		expect(edition(revised, '2025-03-01').figures.killed?.headline).toBe(
			'killed-western-officials-2025-01-15'
		);
		expect(edition(revised, '2025-02-01').figures.killed?.headline).toBe('killed-nis-2025-01-13');
		expect(edition(revised, '2025-03-01').revisions).toHaveLength(1);
	});

	it('takes a month without a day at its end', () => {
		const monthly = tinyStory();
		const [claim] = monthly.figures['area-held']?.claims ?? [];
		Object.assign(claim ?? {}, { published: '2025-01' });
		expect(edition(monthly, '2025-01-30').figures['area-held']).toBeUndefined();
		expect(edition(monthly, '2025-01-31').figures['area-held']).toBeDefined();
	});

	it('leaves the story it is cut from as it was', () => {
		const before = JSON.stringify(story);
		edition(story, '2024-01-01');
		expect(JSON.stringify(story)).toBe(before);
	});

	it('is whole on the last day', () => {
		expect(edition(story, '2026-12-31')).toEqual(story);
	});

	it('warns of words that do not hold in it', () => {
		const states = { killed: { title: '{$killed-nis-2025-04-30} killed' } };
		const later = tinyStory({ charts: { 'killed-ratio': { states } } });
		const { warnings } = checkStory(JSON.stringify(later), CONTRACT, 'f', '2026-11-22');
		expect(warnings.map(({ path, what }) => `${path} ${what}`)).toEqual([
			'charts.killed-ratio.states.killed.title does not hold in the edition 2025-01-31: nothing has the id "killed-nis-2025-04-30"'
		]);
	});

	it('warns of an event that is left out of it', () => {
		const events = { announcement: { title: '{$killed-nis-2025-04-30} were dead' } };
		const { warnings } = checkStory(JSON.stringify(tinyStory({ events })), CONTRACT, 'f', '2026-11-22');
		expect(warnings.map(({ path, what }) => `${path} ${what}`)).toEqual([
			'events.announcement.title the event is left out of the edition 2025-01-31: nothing has the id "killed-nis-2025-04-30"'
		]);
	});
});

describe('the story that is told', () => {
	/** The last chapter tells what came after; nothing else may need to know it. */
	const LATER = [
		'killed-ratio disclosed',
		'area-held end',
		'timeline return',
		'timeline prisoners',
		'timeline still',
		'map later'
	];

	it('has states that hold in each of its editions, but for those of its last chapter', async () => {
		const told = readStory(
			await readFile(new URL('../../../data/story.json', import.meta.url), 'utf8'),
			CONTRACT
		);
		for (const date of told.editions) {
			const then = edition(told, date);
			const failing = Object.entries(told.charts).flatMap(([id, { states }]) =>
				Object.entries(states)
					.filter(([, { title, subtitle, brief = '', description }]) =>
						[title, subtitle, brief, description].some((words) => examine(then, words).problems.length > 0)
					)
					.map(([name]) => `${id} ${name}`)
			);
			expect(failing).toEqual(date === told.story.asOf ? LATER : []);
		}
	});
});
