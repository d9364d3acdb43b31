/** What no reader, no font and no program could make anything of, or would take for something else. */
import { describe, expect, it } from 'vitest';
import { CONTRACT } from '../../../../src/lib/contract/index.ts';
import { checkStory } from '../../../../src/lib/check/read.ts';
import { checked } from '../check.ts';
import { placeOf } from '../place.ts';
import { KILLED, claimAt, ruleCases, set, stepAt } from './cases.ts';

ruleCases('letters, addresses, outlines and magnitudes', [
	[
		'an address that no browser opens',
		(s) => set(s.sources['kbs-2025-01-14'], { url: 'https://[::1' }),
		'sources.kbs-2025-01-14.url',
		'no browser can open "https://[::1"',
		'write the address as the browser shows it',
		'^"https://[::1"'
	],
	[
		'a port that is none',
		(s) => set(s.story.licence, { url: 'https://x:99999/' }),
		'story.licence.url',
		'no browser can open "https://x:99999/"',
		'write the address as the browser shows it',
		'^"https://x:99999/"'
	],
	[
		'an address with a password',
		(s) => set(s.sources['kbs-2025-01-14'], { url: 'https://me:secret@example.org/' }),
		'sources.kbs-2025-01-14.url',
		'holds a name or a password',
		'without what stands before "@"',
		'^"https://me:secret@example.org/"'
	],
	[
		'an outline that is not there',
		(s) => set(s.areas.extent, { geometry: 'nope' }),
		'areas.extent.geometry',
		'there is no outline "nope" in data/geo',
		'write one of extent-2024-08, or leave the key out',
		'^"nope"'
	],
	[
		'a misspelt outline',
		(s) => set(s.areas.extent, { geometry: 'extent-2024-8' }),
		'areas.extent.geometry',
		'there is no outline',
		'write "extent-2024-08"',
		'^"extent-2024-8"'
	],
	[
		'more soldiers than any army has',
		(s) => set(claimAt(s, 'deployed'), { value: 1e15 }),
		'figures.deployed.claims[0].value',
		'1000000000000000 people is more than any army',
		'count the zeros; at most 10000000 can be meant',
		'^1000000000000000'
	],
	[
		'more than a program can reckon with',
		(s) => set(claimAt(s, 'deployed'), { value: 1e308 }),
		'figures.deployed.claims[0].value',
		'the number has more digits than can be told apart',
		'count the zeros',
		'^1e+308'
	],
	[
		'more ground than Russia has',
		(s) => set(claimAt(s, 'area-held'), { high: 20_000_000 }),
		'figures.area-held.claims[0].high',
		'more than the whole of Russia',
		'count the zeros',
		'^20000000'
	],
	[
		'a record of a far year',
		(s) => set(claimAt(s, 'killed', 0), { recorded: '9999-12-31' }),
		`${KILLED}[0].recorded`,
		'the year 9999 lies outside any story of this war',
		'check the year',
		'^"9999-12-31"'
	],
	[
		'a label that is too long',
		(s) => set(s.claimants.nis, { label: 'L'.repeat(300) }),
		'claimants.nis.label',
		'a label has 24 characters at most',
		'say it in fewer words, or leave the key out',
		`^"${'L'.repeat(300)}"`
	],
	[
		'a claimant that every object has already',
		(s) => set(s.claimants, { constructor: { name: 'X', side: 'west' } }),
		'claimants.constructor',
		'the key "constructor" means something else to programs',
		'write another key',
		'^"constructor"'
	],
	[
		'a claim named as what every object has',
		(s) => set(claimAt(s, 'killed', 2), { id: 'constructor' }),
		`${KILLED}[2].id`,
		'"constructor" means something else to programs',
		'write another id',
		'"id": ^"constructor"'
	],
	[
		'a title of which readers see nothing',
		(s) => set(s.story, { title: '{#literal}{/literal}' }),
		'story.title',
		'readers see nothing of this text',
		'write it',
		'^"{#literal}{/literal}"'
	],
	[
		'a step that has gone and had an id of the page',
		(s) => set(stepAt(s, 1), { formerIds: ['notes-title'] }),
		'steps[1].formerIds[0]',
		'the id "notes-title" is used by the page itself',
		'give the step another id',
		'^"notes-title"'
	],
	[
		'a step whose better id has another',
		(s) => [set(stepAt(s, 0), { formerIds: ['the-map'] }), set(stepAt(s, 1), { id: 'data-map' })],
		'steps[1].id',
		'ids that begin with "data-" are made by the page itself',
		'give the step another id',
		'^"data-map"'
	],
	[
		'a number whose point may part thousands',
		(s) => set(claimAt(s, 'killed', 2), { value: 1.2 }),
		`${KILLED}[2].value`,
		'1.2 people cannot be counted',
		'write 1200 if the point parts thousands, or 1',
		'^1.2'
	]
]);

describe('letters', () => {
	const at = 'claimants.nis.note';
	const said = (note: string) =>
		checked((s) => set(s.claimants.nis, { note })).faults.filter((one) => one.path === at);

	it.each([
		['half a character', 'a\ud800b', 'U+D800 is half a character'],
		['the other half', 'a\udc00b', 'U+DC00 is half a character'],
		['a line break', 'a\nb', 'U+000A breaks a line inside a text'],
		['a control character', 'a\u0007b', 'U+0007 is a control character'],
		['one of the second set', 'a\u0090b', 'U+0090 is a control character'],
		['an override of direction', 'a\u202eb', 'U+202E turns the direction of a text, unseen'],
		['an isolate', 'a\u2067b', 'U+2067 turns the direction'],
		['a private letter', 'a\ue000b', 'U+E000 has no meaning outside one font'],
		['a private letter of a far plane', 'a\u{f0000}b', 'U+F0000 has no meaning'],
		['no character', 'a\uffffb', 'U+FFFF is no character'],
		['a space of no width', 'a\u200bb', 'U+200B parts a word, unseen'],
		['a joiner between Latin letters', 'a\u200db', 'U+200D parts or joins letters, unseen'],
		['a soft hyphen', 'a\u00adb', 'U+00AD shows nothing'],
		['a mark of byte order', 'a\ufeffb', 'U+FEFF shows nothing'],
		['a letter that only takes room', 'a\u3164b', 'U+3164 shows nothing'],
		['a tag', 'a\u{e0041}b', 'U+E0041 shows nothing'],
		['one space', ' ', 'the text is made of spaces alone'],
		['other spaces', '\u00a0\u2009', 'the text is made of spaces alone']
	])('of %s are told, with their place', (_name, note, what) => {
		const faults = said(note);
		expect(faults.map((one) => one.what)).toEqual([expect.stringContaining(what)]);
		const { text } = checked((s) => set(s.claimants.nis, { note }));
		const line = text.split('\n')[(faults[0]?.line ?? 0) - 1] ?? '';
		expect(line).toContain('"note"');
		expect(faults[0]?.column).toBe(
			line.indexOf(note.startsWith('a') ? '"a' : '": "') + (note.startsWith('a') ? 3 : 4)
		);
	});

	it.each([
		'Łódź, è ñ ß € ²',
		'Курськ',
		'한국 국가정보원',
		'日本語',
		'อยู่\u200bที่',
		'نمی\u200cخواهم',
		'👩\u200d🚒',
		'e\u0301'
	])('that readers need pass: %s', (note) => expect(said(note)).toEqual([]));
});

it('holds no address for broken that has letters of other alphabets or a place in it', () => {
	const { faults } = checked((s) => set(s.sources['kbs-2025-01-14'], { url: 'https://пример.рф/ö?a=1#b' }));
	expect(faults).toEqual([]);
});

it('tells of an entry that programs pass over', () => {
	const { text } = checked(() => undefined);
	const hidden = text.replace(
		'"claimants": {',
		'"claimants": { "__proto__": { "name": "X", "side": "west" },'
	);
	const { story, faults } = checkStory(hidden, CONTRACT, 'f.json', '2026-11-22');
	expect(story).toBeUndefined();
	expect(faults).toMatchObject([{ path: 'claimants.__proto__', ...placeOf(hidden, '"__proto__"') }]);
});
