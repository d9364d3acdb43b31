/** What a request writes: as few lines as say it, in the format that the file has. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../src/lib/desk/diff.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { readStory } from '../../../src/lib/check/read.ts';
import { apply } from '../../../src/lib/desk/revise/apply.ts';
import type { Given } from '../../../src/lib/desk/revise/flags.ts';
import { plan } from '../../../src/lib/desk/revise/plan.ts';

const TEXT = readFileSync('data/story.json', 'utf8');
const STORY = readStory(TEXT, CONTRACT);
const GIVEN: Given = {
	figure: 'killed',
	value: '1200',
	qualifier: 'about',
	claimant: 'western-officials',
	'as-of': '2025-02-10',
	published: '2025-02-12',
	source: 'bbc-2025-01-31',
	reason: 'The officials raised their count.'
};

function revised(given: Given, text = TEXT): string {
	const { request, problems } = plan(STORY, given, '2026-12-01');
	if (!request) throw new Error(JSON.stringify(problems));
	return apply(text, STORY, request);
}

/** The lines that go and those that come. */
function changed(before: string, after: string) {
	const pieces = difference(before.split('\n'), after.split('\n'));
	const side = (key: 'removed' | 'added') => pieces.flatMap((piece) => ('same' in piece ? [] : piece[key]));
	return { removed: side('removed'), added: side('added') };
}

describe('a new claim', () => {
	it('adds its own lines and the revision, and changes no other line', () => {
		const { removed, added } = changed(TEXT, revised(GIVEN));
		// The empty list of revisions opens, or the last revision gets its comma.
		expect(removed.length).toBeLessThanOrEqual(1);
		const claim = plan(STORY, GIVEN, '2026-12-01').request?.claim;
		const keys = Object.keys(claim ?? {}).length + 2;
		const revision = 5 + 2;
		const opens = STORY.revisions.length === 0 ? 2 : 1;
		expect(added.length).toBe(keys + revision + (removed.length === 0 ? 0 : opens));
	});

	it('leaves a file that equals what JSON.stringify would write', () => {
		const text = revised(GIVEN);
		expect(text.trimEnd()).toBe(JSON.stringify(JSON.parse(text), null, 2));
	});

	it('stands by date among the others', () => {
		const ids = readStory(revised(GIVEN), CONTRACT).figures.killed?.claims.map(({ asOf }) => asOf) ?? [];
		expect(ids.indexOf('2025-02-10')).toBeGreaterThan(0);
		expect(ids).toEqual([...ids].sort());
	});
});

it.each([
	['tabs', (text: string) => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))],
	['four spaces', (text: string) => text.replace(/^ +/gm, (spaces) => spaces + spaces)],
	['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')]
])('keeps %s', (_, format) => {
	expect(revised(GIVEN, format(TEXT))).toBe(format(revised(GIVEN)));
});

it('keeps the order of keys that someone has changed by hand', () => {
	const odd = TEXT.replace(
		'"measure": "killed",\n      "unit": "people",',
		'"unit": "people",\n      "measure": "killed",'
	);
	expect(odd).not.toBe(TEXT);
	expect(changed(odd, revised(GIVEN, odd))).toEqual(changed(TEXT, revised(GIVEN)));
});

it('changes a headline in two lines, and records the revision', () => {
	const given = { figure: 'killed', headline: 'killed-south-korea-nis-2025-01-13', reason: 'Chosen anew.' };
	const { removed, added } = changed(TEXT, revised(given));
	expect(removed.filter((line) => !line.includes('revisions'))).toHaveLength(2);
	expect(added).toContain('      "headline": "killed-south-korea-nis-2025-01-13",');
	expect(added).toContain('      "reason": "Chosen anew.",');
});

it('writes quotation marks and line breaks so that they can be read', () => {
	const text = revised({ ...GIVEN, reason: 'They said "many";\nthen 1,200.' });
	expect((JSON.parse(text) as typeof STORY).revisions.at(-1)?.reason).toBe('They said "many";\nthen 1,200.');
});

describe('what a file was', () => {
	it.each([
		['ends of lines of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
		['tabs', (text: string) => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))],
		['four spaces', (text: string) => text.replace(/^ +/gm, (spaces) => spaces.repeat(2))],
		['no end of the last line', (text: string) => text.trimEnd()],
		['a byte order mark', (text: string) => `\ufeff${text}`],
		[
			'all of these',
			(text: string) => `\ufeff${text.trimEnd().replace(/^ +/gm, '\t').replaceAll('\n', '\r\n')}`
		],
		['one line', (text: string) => JSON.stringify(JSON.parse(text))]
	])('stays: %s', (_name, form) => {
		const before = form(TEXT);
		const after = revised(GIVEN, before);
		// The same as the change in the plain file, in that form.
		if (_name === 'all of these') expect(after.replace(/\r\n|^\ufeff/g, '')).not.toMatch(/[\r\n\ufeff]/);
		else expect(after).toBe(form(revised(GIVEN)));
		expect(after.startsWith('\ufeff')).toBe(before.startsWith('\ufeff'));
		expect(after.endsWith('\n')).toBe(before.endsWith('\n'));
	});
});
