/** The check as a whole: it never throws, it hides nothing, and what it lets through can be trusted. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allClaims, bounds, headline } from '../../../src/lib/story/claims.ts';
import { StoryFaults, faultLine } from '../../../src/lib/check/faults.ts';
import { pathText } from '../../../src/lib/story/path.ts';
import { messages, parse } from '../../../src/lib/story/message/prose.ts';
import { ratio } from '../../../src/lib/story/ratios.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory, readStory } from '../../../src/lib/check/read.ts';
import type { Checked } from '../../../src/lib/check/read.ts';
import type { Story } from '../../../src/lib/story/schema.ts';
import { tinyStory, tinyText } from '../story/fixture.ts';
import { placeOf } from './place.ts';

type Junk = string | number | boolean | null | unknown[] | Record<string, unknown>;

/** Every way to a value in a JSON value. */
function* paths(value: unknown, path: (string | number)[] = []): Generator<(string | number)[]> {
	yield path;
	if (typeof value !== 'object' || value === null) return;
	const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	for (const [key, inner] of entries) yield* paths(inner, [...path, key]);
}

/** A copy with another value at the path; without it where none is given. */
function replaced(value: unknown, path: (string | number)[], junk: Junk | undefined): unknown {
	const [key, ...rest] = path;
	if (key === undefined) return junk;
	if (Array.isArray(value)) {
		const list: unknown[] = [...(value as unknown[])];
		if (rest.length === 0 && junk === undefined) list.splice(Number(key), 1);
		else list[Number(key)] = replaced(list[Number(key)], rest, junk);
		return list;
	}
	const object = { ...(value as Record<string, unknown>) };
	return Object.fromEntries(
		Object.entries({ ...object, [key]: replaced(object[key], rest, junk) }).filter(
			([, inner]) => inner !== undefined
		)
	);
}

/** What everything downstream trusts: messages parse, headlines are there, numbers are numbers. */
function useAll(story: Story) {
	for (const { message } of messages(story)) parse(story, message);
	for (const id of Object.keys(story.figures)) headline(story, id);
	for (const claim of allClaims(story)) expect(Object.values(bounds(claim))).not.toContain(NaN);
	for (const id of Object.keys(story.ratios)) {
		const { low, high, value } = ratio(story, id);
		expect([low, high, value].every(Number.isFinite)).toBe(true);
	}
}

function sound({ faults, warnings, story }: Checked) {
	for (const fault of [...faults, ...warnings]) {
		expect(fault.line).toBeGreaterThan(0);
		expect(fault.column).toBeGreaterThan(0);
		expect(fault.path).not.toBe('');
		expect(faultLine(fault)).toMatch(/^f\.json:\d+:\d+ {2}\S.* {2}\S.*; \S/);
		expect(faultLine(fault)).not.toMatch(/\n|undefined|NaN|\[object/);
	}
	if (faults.length > 0) expect(story).toBeUndefined();
	else if (story) useAll(story);
	else throw new Error('Neither a story nor a fault.');
}

describe('checkStory', () => {
	const story: unknown = tinyStory();
	const junk: (Junk | undefined)[] = [undefined, null, -1, 0.5, '', 'x', '{$x', '2025-02-31', [], {}];

	// Each of these at every third place, at other places each time.
	it.each(junk.map((value, i) => [JSON.stringify(value), value, i % 3] as const))(
		'never throws, and lets through only what can be used: %s in many places',
		(_name, value, from) => {
			const places = [...paths(story)].slice(1).filter((_, i) => i % 3 === from);
			expect(places.length).toBeGreaterThan(80);
			for (const path of places) {
				const text = JSON.stringify(replaced(story, path, value), null, 1);
				sound(checkStory(text, CONTRACT, 'f.json', '2026-11-22'));
			}
		}
	);

	it('never throws wherever the text is cut off', () => {
		const text = tinyText();
		for (let end = 0; end < text.length - 2; end += 97) {
			const { faults, story } = checkStory(text.slice(0, end), CONTRACT, 'f.json', '2026-11-22');
			expect(faults.length).toBeGreaterThan(0);
			expect(story).toBeUndefined();
		}
	});

	it('tells of keys that stand twice', () => {
		const text = tinyText().replace('"byline":', '"title": "Again",\n    "byline":');
		const { faults } = checkStory(text, CONTRACT, 'f.json', '2026-11-22');
		expect(faults.map(faultLine)).toEqual([
			`f.json:${placeOf(text, '"title": "Again"').line}:5  story.title  the key "title" stands twice here; keep one of the two`
		]);
	});

	it('gives the faults in the order of the file', () => {
		const text = tinyText()
			.replace('"afp"', '"pfa"')
			.replace('"chapter": "reported"', '"chapter": "reportd"')
			.replace('"unit": "months"', '"unit": "moons"');
		const lines = checkStory(text, CONTRACT, 'f.json', '2026-11-22').faults.map(({ line }) => line);
		expect(lines).toEqual(lines.toSorted((a, b) => a - b));
		expect(lines.length).toBeGreaterThan(2);
	});

	it('keeps the lines of files from Windows', () => {
		const text = tinyText().replace('"claimant": "afp"', '"claimant": "apf"').replace(/\n/g, '\r\n');
		expect(checkStory(text, CONTRACT, 'f.json', '2026-11-22').faults[0]).toMatchObject(
			placeOf(text, '"apf"')
		);
	});
});

describe('readStory', () => {
	it('gives the story', () => {
		expect(readStory(tinyText(), CONTRACT)).toEqual(tinyStory());
	});

	it('throws all faults in one go, a line each', () => {
		const text = tinyText().replace('"afp"', '"pfa"').replace('"unit": "months"', '"unit": "moons"');
		const read = () => readStory(text, CONTRACT, 'f.json');
		expect(read).toThrow(StoryFaults);
		try {
			read();
		} catch (error) {
			const { faults, message } = error as StoryFaults;
			expect(faults.length).toBeGreaterThan(1);
			expect(message.split('\n')).toEqual(faults.map(faultLine));
		}
	});

	it('reads the story of this site', () => {
		const text = readFileSync('data/story.json', 'utf8');
		useAll(readStory(text, CONTRACT));
	});
});

describe('pathText', () => {
	it('reads like a path', () => {
		expect(pathText(['figures', 'killed-or-wounded', 'claims', 2, 'asOf'])).toBe(
			'figures.killed-or-wounded.claims[2].asOf'
		);
		expect(pathText(['places', 'Kursk oblast'])).toBe('places["Kursk oblast"]');
		expect(pathText([])).toBe('$');
	});
});
