/** The schema as editors use it: a validator of its own takes right files and refuses broken ones, at the right place. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { StorySchema } from '../../../src/lib/story/schema.ts';
import { tinyStory } from './fixture.ts';

const schema = JSON.parse(readFileSync('data/story.schema.json', 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false });
// What editors know beside the draft.
ajv.addVocabulary(['patternErrorMessage', 'markdownDescription']);
const validate = ajv.compile(schema);

/** Where the validator finds faults, as JSON pointers. */
function faults(file: unknown): string[] {
	validate(file);
	return (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

type Json = Record<string | number, unknown>;
/** The tiny story with another value at a path; undefined takes the key away, as JSON does. */
function broken(path: string, value: unknown): unknown {
	const file = tinyStory() as unknown as Json;
	const keys = path.split('/').slice(1);
	const last = keys.pop() ?? '';
	keys.reduce((node, key) => node[key] as Json, file)[last] = value;
	return JSON.parse(JSON.stringify(file));
}

const CLAIM = '/figures/killed/claims/1';
const BROKEN: readonly [string, string, unknown, string][] = [
	['a number as text', `${CLAIM}/value`, '1000', `${CLAIM}/value`],
	['a misspelt measure', `${CLAIM}/measure`, 'kiled', `${CLAIM}/measure`],
	['a qualifier of nobody', `${CLAIM}/qualifier`, 'roughly', `${CLAIM}/qualifier`],
	['a date in words', `${CLAIM}/asOf`, '15 January 2025', `${CLAIM}/asOf`],
	['a month where a whole date is needed', `${CLAIM}/recorded`, '2025-01', `${CLAIM}/recorded`],
	['a key that nobody knows', `${CLAIM}/vlaue`, 1, CLAIM],
	['a claim without claimant', `${CLAIM}/claimant`, undefined, CLAIM],
	['a claim of no kind', `${CLAIM}/kind`, 'flux', `${CLAIM}/kind`],
	['an id with spaces', '/steps/0/id', 'the toll', '/steps/0/id'],
	['claims that are no list', '/figures/killed/claims', {}, '/figures/killed/claims'],
	['an address that is none', '/story/licence/url', 'creativecommons', '/story/licence/url'],
	['a story without title', '/story/title', undefined, '/story'],
	['no figures at all', '/figures', undefined, ''],
	['text where paragraphs are due', '/steps/0/text', 'One paragraph.', '/steps/0/text']
];

describe('a JSON Schema validator', () => {
	it('takes the data file and a tiny one', () => {
		expect(faults(JSON.parse(readFileSync('data/story.json', 'utf8')))).toEqual([]);
		expect(faults(tinyStory())).toEqual([]);
	});

	it.each(BROKEN)('refuses %s', (_name, path, value, place) => {
		expect(faults(broken(path, value))).toContain(place);
	});

	it.each(BROKEN)('agrees with the check about %s', (_name, path, value) => {
		expect(v.safeParse(StorySchema, broken(path, value)).success).toBe(false);
	});
});
