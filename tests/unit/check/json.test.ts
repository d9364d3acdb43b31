import { describe, expect, it } from 'vitest';
import { mendJson } from '../../../src/lib/check/json/mend.ts';
import { offsetIn } from '../../../src/lib/check/json/source.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory } from '../../../src/lib/check/read.ts';
import { tinyText } from '../story/fixture.ts';
import { placeOf } from './place.ts';

/** `^` marks where the break should be found, and is no part of the text. */
const cases: [marked: string, what: string, mend: string, value?: unknown][] = [
	['{"a": 1^,}', 'a comma stands before "}"', 'take the comma away', { a: 1 }],
	['[1, 2^,\n]', 'a comma stands before "]"', 'take the comma away', [1, 2]],
	['{"a": 1^ "b": 2}', 'a comma is missing', 'write a comma', { a: 1, b: 2 }],
	['{"a": "x"^\n"b": 2}', 'a comma is missing', 'write a comma', { a: 'x', b: 2 }],
	['[1^ 2]', 'a comma is missing', 'write a comma', [1, 2]],
	['{"a": 1,^, "b": 2}', 'two commas', 'take one away', { a: 1, b: 2 }],
	['{"a": ^1,000, "b": 2}', 'the number 1,000 has something between', 'write 1000', { a: 1000, b: 2 }],
	['{"a": ^1,234,567}', 'the number 1,234,567', 'write 1234567', { a: 1234567 }],
	['{"a": ^1 000}', 'the number 1 000', 'write 1000', { a: 1000 }],
	['{"a": ^+5}', 'a plus sign', 'write 5', { a: 5 }],
	['{"a": ^05}', 'starts with a zero', 'write 5', { a: 5 }],
	['{"a": ^5%}', 'a percent sign', 'write 5', { a: 5 }],
	['{"a": ^.5}', 'starts with a point', 'write 0.5', { a: 0.5 }],
	['{"a": ^1. }', 'ends in a point', 'write 1', { a: 1 }],
	['{"a": ^\u22125}', 'a dash for a minus', 'write -5', { a: -5 }],
	['{^“a”: 1}', 'curly quotes', 'straight ones', { a: 1 }],
	['{"a": ^“x y”, "b": 1}', 'curly quotes', 'straight ones', { a: 'x y', b: 1 }],
	['{"a": ^„x“}', 'curly quotes', 'straight ones', { a: 'x' }],
	["{^'a': 1}", 'single quotes', 'straight ones', { a: 1 }],
	['{"a^”: 1}', 'closed with a curly quote', 'a straight one', { a: 1 }],
	['{"a": "x^”,\n "b": 1}', 'closed with a curly quote', 'a straight one', { a: 'x', b: 1 }],
	[
		'{\n"a": "he said ^"no" twice",\n"b": 1}',
		'a quotation mark inside a text',
		'curly ones inside',
		{ a: "he said 'no' twice", b: 1 }
	],
	['{"a": ^"x\n}', 'not closed on its line', 'write " where the text ends'],
	['{"a": 1 ^// why\n}', 'a comment stands here', 'take it away', { a: 1 }],
	['{"a": 1, ^/* why\n not */ "b": 2}', 'a comment stands here', 'take it away', { a: 1, b: 2 }],
	['^# why\n{"a": 1}', 'a comment stands here', 'take it away', { a: 1 }],
	['{ ^a: 1}', 'the key a has no quotes', 'write "a"', { a: 1 }],
	['{^a: 1}', 'the key a has no quotes', 'write "a"'],
	['{"a": ^nis}', 'the text nis has no quotes', 'write "nis"'],
	['{"a": ^True}', 'True means nothing', 'write true', { a: true }],
	['{"a": ^None}', 'None means nothing', 'write null', { a: null }],
	['{"a": ^NaN}', 'NaN is no number', 'leave the key out'],
	['{"a"^= 1}', '"=" stands where ":" belongs', 'write :', { a: 1 }],
	['{"a": 1^; "b": 2}', '";" stands where "," belongs', 'write ,', { a: 1, b: 2 }],
	['{"a"^ 1}', 'a colon is missing', '"key": value', { a: 1 }],
	['{"a"^: }', 'a key has no value', 'take the key away'],
	['{"a": "x^\\q"}', 'a backslash stands alone', 'two backslashes', { a: 'x/q' }],
	['{"a": "x^\ty"}', 'a tab stands inside', 'write a space', { a: 'x y' }],
	['{\n"a": [1, 2^}', '"[" of line 2 is not closed', 'write ] before it'],
	['{\n"a": {"b": 1]^', 'is not closed', 'write }'],
	['{\n"a": {\n"b": 1^', 'the file ends before "{" of line 2 is closed', 'write }'],
	['{"a": 1}^}', '"}" is one too many', 'take it away'],
	['^\ufeff{"a": 1}', 'an invisible mark', 'without a byte order mark', { a: 1 }],
	['^', 'the file is empty', 'restore the file'],
	['^  \n ', 'the file is empty', 'restore the file'],
	['{\n^<<<<<<< HEAD\n"a": 1}', 'a merge was left unfinished', 'keep one of the two']
];

describe('mendJson', () => {
	it.each(cases)('%j', (marked, what, mend, value) => {
		const text = marked.replace('^', '');
		const { breaks, whole, text: mended } = mendJson(text);
		expect(breaks[0]?.what).toContain(what);
		expect(breaks[0]?.mend).toContain(mend);
		if (!what.includes('is not closed') || marked.includes('}'))
			expect(breaks[0]?.offset).toBe(marked.indexOf('^'));
		expect(whole).toBe(value !== undefined);
		if (value !== undefined) {
			expect(breaks).toHaveLength(1);
			expect(JSON.parse(mended)).toEqual(value);
			expect(mended).toHaveLength(text.length);
		}
	});

	it('finds nothing in what is JSON', () => {
		for (const text of ['{}', '[]', '"x"', '5', 'null', tinyText()]) {
			expect(mendJson(text)).toEqual({ text, breaks: [], whole: true });
		}
	});

	it('finds several slips at once, and none twice', () => {
		const { breaks } = mendJson('{\n "a": “x”,\n "b": 1,000\n "c": [1, 2,],\n}');
		expect(breaks.map(({ what }) => what)).toEqual([
			'curly quotes stand around a text',
			'the number 1,000 has something between its digits',
			'a comma is missing',
			'a comma stands before "]"',
			'a comma stands before "}"'
		]);
	});

	it('ends on whatever it is given', () => {
		for (const text of ['hello', '{{{{', ']]', '"', '\\', '{"a":', '\u0000', '}{', ',', ':']) {
			const { breaks, whole } = mendJson(text);
			expect(whole).toBe(false);
			expect(breaks.length).toBeGreaterThan(0);
		}
	});
});

describe('broken JSON in a story', () => {
	it('is told with its place, and does not hide the faults behind it', () => {
		const text = tinyText()
			.replace('"value": 1000', '"value": 1,000')
			.replace('"claimant": "afp"', '"claimant": "apf"')
			.replace('"weight": "major"', '"weight": "major",');
		const { faults, story } = checkStory(text, CONTRACT, 'f.json', '2026-11-22');
		expect(story).toBeUndefined();
		expect(faults).toEqual([
			{
				file: 'f.json',
				...placeOf(text, '1,000,'),
				path: 'figures.killed.claims[1].value',
				what: 'the number 1,000 has something between its digits',
				mend: 'write 1000'
			},
			{
				file: 'f.json',
				...placeOf(text, '"apf"'),
				path: 'figures.area-held.claims[0].claimant',
				what: 'there is no claimant "apf"',
				mend: 'write "afp"'
			},
			{
				file: 'f.json',
				...placeOf(text, '"major",', 7),
				path: 'events.announcement.weight',
				what: 'a comma stands before "}"',
				mend: 'take the comma away'
			}
		]);
	});
});

describe('offsetIn', () => {
	it('counts escapes as one character', () => {
		const literal = String.raw`"a\nb\u00e9c\"d"`;
		expect(
			['a', '\n', 'b', 'é', 'c', '"', 'd'].map((_, i) => literal.slice(offsetIn(literal, i))[0])
		).toEqual(['a', '\\', 'b', '\\', 'c', '\\', 'd']);
	});
});
