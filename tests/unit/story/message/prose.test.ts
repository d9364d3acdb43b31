import { describe, expect, it } from 'vitest';
import {
	examine,
	messages,
	parse,
	plain,
	plainText,
	spoken
} from '../../../../src/lib/story/message/prose.ts';
import type { Part } from '../../../../src/lib/story/message/prose.ts';
import { pathText } from '../../../../src/lib/story/path.ts';
import { tinyStory } from '../fixture.ts';

const story = tinyStory();
const text = (message: string) => plainText(story, message);
const only = (message: string): Part | undefined => parse(story, message)[0];

describe('references', () => {
	it.each([
		['{$killed}', '1,000'],
		['{$killed :figure qualifier=show}', 'about 1,000'],
		['{$killed :figure qualifier=show case=sentence}', 'About 1,000'],
		['{$area-held :figure unit=show}', '800\u20131,300 square kilometres'],
		['{$area-held :figure unit=sq-mi}', '309\u2013502 square miles'],
		['{$area-held :figure unit=short}', '800\u20131,300 km²'],
		['{$first-months :figure as=words unit=show}', 'three months'],
		['{$killed-nis-2025-01-13}', '300'],
		['{$killed-nis-2025-01-13 :figure qualifier=show}', 'about 300'],
		['{$killed-share}', '9%'],
		['{$killed-share :ratio as=one-in}', '1 in 11'],
		['{$killed-share :ratio as=times}', '0.09 times'],
		['{$killed-share :ratio digits=1}', '9.1%'],
		['{$killed-pace}', '11 a day'],
		['{$admission}', '26 April 2025'],
		['{$admission :date style=month}', 'April 2025'],
		['{$admission :days since=$announcement}', '190 days'],
		['{$killed :date}', 'mid-January 2025'],
		['{$killed :date style=year}', '2025'],
		['{$killed :date of=published}', '22 January 2025'],
		['{$killed-nis-2025-01-13 :date}', '13 January 2025'],
		['a \\{brace\\} and a | bar', 'a {brace} and a | bar'],
		['.input {$first-months :figure} .match $first-months 3 {{three}} * {{{$first-months}}}', 'three'],
		['.input {$killed :figure} .match $killed one {{a}} * {{{$killed} men}}', '1,000 men']
	])('%s', (message, expected) => {
		expect(text(message)).toBe(expected);
	});

	it('knows the claims behind a number', () => {
		expect(only('{$killed}')).toEqual({
			type: 'number',
			text: '1,000',
			ref: 'killed',
			refs: ['killed-western-officials-2025-01-15']
		});
		expect(only('{$killed-share}')).toMatchObject({
			ref: 'killed-share',
			refs: ['killed-western-officials-2025-01-15', 'deployed-western-officials-2025-01-15']
		});
		expect(only('{$admission}')).toEqual({
			type: 'date',
			text: '26 April 2025',
			iso: '2025-04-26',
			ref: 'admission'
		});
	});

	it('says ranges aloud', () => {
		expect(spoken(parse(story, 'From {$area-held} or {$killed}.'))).toBe('From 800 to 1,300 or 1,000.');
	});
});

describe('marked words', () => {
	it('nests bound, held and literal words', () => {
		const message = '{#held until=$admission}Not {#literal}one{/literal} of {$killed}{/held}.';
		expect(parse(story, message)).toMatchObject([
			{
				type: 'held',
				event: 'admission',
				children: [
					{ type: 'text', text: 'Not ' },
					{ type: 'literal', children: [{ type: 'text', text: 'one' }] },
					{ type: 'text', text: ' of ' },
					{ type: 'number', text: '1,000' }
				]
			},
			{ type: 'text', text: '.' }
		]);
		expect(text(message)).toBe('Not one of 1,000.');
	});

	it('knows the claims behind bound words', () => {
		expect(only('{#bound value=$casualty-share over=|1/3|}more than a third{/bound}')).toMatchObject({
			type: 'bound',
			condition: {
				holds: true,
				refs: ['casualties-western-officials-2025-01-15', 'deployed-western-officials-2025-01-15']
			}
		});
	});

	it.each([
		['value=$killed over=999', true],
		['value=$killed over=1000', false],
		['value=$killed under=1001', true],
		['value=$killed under=1000', false],
		['value=$killed atLeast=1000', true],
		['value=$killed atLeast=1001', false],
		['value=$killed atMost=1000', true],
		['value=$killed atMost=999', false],
		['value=$killed about=1100', true],
		['value=$killed about=1200', false],
		['value=$killed-share about=|1/11|', true],
		['value=$killed-or-wounded atLeast=$killed times=4', true],
		['value=$killed-or-wounded over=$killed times=4', false],
		['value=$killed about=$deployed times=|1/11|', true],
		['value=$area-held over=700', true],
		['value=$area-held over=800', false],
		['value=$area-held over=1000', false],
		['value=$area-held under=1301', true],
		['value=$area-held under=1000', false],
		['value=$killed-nis-2025-01-13 under=$killed', true],
		['value=$killed-share under=0.1', true]
	])('%s holds: %s', (options, holds) => {
		const { problems } = examine(story, `{#bound ${options}}so{/bound}`);
		expect(problems.map(({ name }) => name)).toEqual(holds ? [] : ['Untrue']);
	});

	it('says the numbers when words are no longer true', () => {
		const [problem] = examine(
			story,
			'{#bound value=$killed-share over=|1/3|}more than a third{/bound}'
		).problems;
		expect(problem?.what).toBe('"more than a third" is not true: $killed-share is 9%, which is not over 1/3');
	});
});

describe('faults of a message', () => {
	it.each([
		['{$kiled}', 'nothing has the id "kiled"', 'write $killed'],
		['{killed}', '{killed} puts in nothing of the data', 'write {$killed}'],
		['{killed :figure}', 'an id in braces has no $', 'write {$killed :figure}'],
		['{$killed', 'a brace is never closed', 'close it with }'],
		['{$killed and more', 'a brace is never closed', 'close it with }'],
		['a } b', 'a closing brace has no opening one', 'write \\}'],
		['{$killed as=words}', 'options stand without a function', '{$id :figure option=value}'],
		['{$killed :figur}', 'there is no function ":figur"', 'write :figure'],
		['{$killed :ratio}', '"killed" is a figure', 'write {$killed :figure}'],
		['{$killed-share :figure}', '"killed-share" is a ratio', 'write {$killed-share :ratio}'],
		['{$admission :figure}', '"admission" is an event', 'write {$admission :date}'],
		['{$killed-share :date}', '"killed-share" is a ratio', 'write {$killed-share :ratio}'],
		['{$killed :figure unti=show}', ':figure knows no option "unti"', 'write unit='],
		['{$killed :figure as=wrods}', 'as=wrods means nothing to :figure', 'write as=words'],
		['{$killed :figure unit=sq-mi}', '"killed" is not an area', 'take unit=sq-mi away'],
		['{$killed-share :ratio as=per-day}', 'cannot read per-day', 'take as= away'],
		['{$killed :date style=fancy}', 'style=fancy means nothing', 'write one of long'],
		['{$admission :days}', ':days does not say since when', 'add since=$event'],
		['{$admission :days since=$anouncement}', 'nothing has the id "anouncement"', 'write $announcement'],
		['{$admission :days since=$killed}', '"killed" is not an event with a day', 'name two events'],
		['{$killed :days since=$announcement}', '"killed" is not an event with a day', 'name two events'],
		[
			'{$admission :days since=$announcement style=short}',
			':days knows no option "style"',
			'write since=$event alone'
		],
		['{|5| :number}', 'puts in nothing of the data', 'for what the data holds'],
		['{#bound over=1}x{/bound}', 'say nothing about which number', 'add value=$id'],
		['{#bound value=$killed}x{/bound}', 'need one condition, not none', 'exactly one of over'],
		['{#bound value=$killed over=1 under=2}x{/bound}', 'not over and under', 'exactly one of over'],
		['{#bound value=$killed over=many}x{/bound}', '"many" is nothing to compare with', '|1/3|'],
		['{#bound value=$killed over=|1/0|}x{/bound}', '"1/0" is nothing to compare with', '|1/3|'],
		['{#bound value=$killed over=1 times=0}x{/bound}', 'times=0 is no number above zero', 'times=|2|'],
		['{#bound value=$admission over=1}x{/bound}', '"admission" is an event', 'name a figure'],
		['{#bound value=$kiled over=1}x{/bound}', 'nothing has the id "kiled"', 'write $killed'],
		['{#bond value=$killed over=1}x{/bond}', 'there is no {#bond}', 'write {#bound'],
		['{#bound value=$killed over=1}x', '{#bound} is never closed', 'write {/bound}'],
		['x{/held}', '{/held} closes what is not open', 'take it away'],
		[
			'{#literal}{#held until=$admission}x{/literal}{/held}',
			'{/literal} closes what is not open',
			'close {#held} first'
		],
		['{#literal /}', 'holds no words', '{/literal}'],
		['{#literal a=b}x{/literal}', 'takes no option "a"', 'take it away'],
		['{#held}x{/held}', 'does not say until when', 'until=$event'],
		['{#held until=$killed}x{/held}', '"killed" is a figure, not an event', 'name an event'],
		['{#held until=$admision}x{/held}', 'nothing has the id "admision"', 'write $admission'],
		['{#held til=$admission}x{/held}', 'takes no option "til"', 'until=$event'],
		['a \\b', 'a backslash stands before a character', 'write \\\\'],
		['.match $killed one {{a}} * {{b}}', 'chooses by a variable without a function', '.input {$id :figure}']
	])('%s', (message, what, mend) => {
		const { problems, elsewhere } = examine(story, message);
		expect(problems[0]?.what).toContain(what);
		expect(problems[0]?.mend).toContain(mend);
		expect(elsewhere).toEqual([]);
		expect(() => parse(story, message)).toThrow(what);
	});

	it('finds all of them', () => {
		expect(examine(story, '{$kiled} of {$deployd} in {$killed}').problems).toHaveLength(2);
	});

	it('keeps faults apart that have their cause elsewhere', () => {
		const headless = tinyStory({ figures: { killed: { headline: 'gone' } } });
		const { problems, elsewhere } = examine(headless, '{$killed}');
		expect(problems).toEqual([]);
		expect(elsewhere[0]?.message).toContain('"gone"');
	});
});

describe('all messages', () => {
	it('are walked with their paths, every text that may hold a reference', () => {
		const found = [...messages(story)].map(({ path }) => pathText(path));
		expect(found).toEqual([
			'story.title',
			'story.standfirst',
			'story.description',
			'story.byline',
			'story.method.title',
			'story.method.text[0]',
			'chapters.reported.title',
			'chapters.since.title',
			'steps[0].heading',
			'steps[0].text[0]',
			'steps[0].text[1]',
			'steps[1].text[0]',
			'steps[1].text[1]',
			'charts.killed-ratio.notes[0]',
			'charts.killed-ratio.states.killed.title',
			'charts.killed-ratio.states.killed.subtitle',
			'charts.killed-ratio.states.killed.description',
			'charts.killed-ratio.states.one-in.title',
			'charts.killed-ratio.states.one-in.subtitle',
			'charts.killed-ratio.states.one-in.brief',
			'charts.killed-ratio.states.one-in.description',
			'charts.killed-ratio.states.whole.title',
			'charts.killed-ratio.states.whole.subtitle',
			'charts.killed-ratio.states.whole.description',
			'events.announcement.title',
			'events.admission.title',
			'events.admission.labels[0]',
			'events.admission.text'
		]);
	});

	it('are worked out once a story', () => {
		expect(parse(story, '{$killed}')).toBe(parse(story, '{$killed}'));
		const changed = tinyStory({ figures: { killed: { headline: 'killed-nis-2025-01-13' } } });
		expect(plain(parse(changed, '{$killed}'))).toBe('300');
	});
});
