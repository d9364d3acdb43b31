/** The schema for editors is current, and documents every key. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaText } from '../../../src/lib/story/json-schema.ts';

interface Node {
	description?: string;
	markdownDescription?: string;
	pattern?: string;
	patternErrorMessage?: string;
	examples?: unknown[];
	properties?: Record<string, Node>;
	additionalProperties?: Node | boolean;
	items?: Node | Node[];
}

const committed = readFileSync('data/story.schema.json', 'utf8');

function* nodes(node: Node, path = '$'): Generator<[string, Node]> {
	yield [path, node];
	for (const [key, inner] of Object.entries(node.properties ?? {})) yield* nodes(inner, `${path}.${key}`);
	if (typeof node.additionalProperties === 'object') yield* nodes(node.additionalProperties, `${path}.*`);
	for (const item of [node.items ?? []].flat()) yield* nodes(item, `${path}[]`);
}

describe('data/story.schema.json', () => {
	const all = [...nodes(JSON.parse(committed) as Node)];

	it('is what the schema in the code says', () => {
		expect(committed).toBe(jsonSchemaText());
	});

	it('is of a draft that editors complete from', () => {
		expect(JSON.parse(committed)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
	});

	it('describes every key', () => {
		expect(all.length).toBeGreaterThan(120);
		expect(all.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([]);
	});

	it('has examples for ids and dates', () => {
		const examples = (path: string) => all.find(([one]) => one === path)?.[1].examples;
		expect(examples('$.figures.*.claims[].asOf')).toEqual(['2025-01-31', '2024-12']);
		expect(examples('$.figures.*.claims[].id')).toContain('western-officials');
	});

	it('tells editors what is wrong with a date, an id or an address, and how each is written', () => {
		const node = (path: string) => all.find(([one]) => one === path)?.[1];
		expect(node('$.figures.*.claims[].asOf')).toMatchObject({
			patternErrorMessage: 'a date is written YYYY-MM-DD, or YYYY-MM where the day is not known',
			markdownDescription: expect.stringMatching(
				/^The day the claim describes.*\n\nWrite `2025-01-31`, or `2024-12`/
			) as unknown
		});
		expect(node('$.figures.*.claims[].recorded')?.markdownDescription).toMatch(/Write `2025-01-31`\.$/);
		expect(node('$.steps[].id')?.patternErrorMessage).toContain('an id is lower-case words');
		expect(node('$.sources.*.url')?.markdownDescription).toContain('from `https://` on');
		const bare = all.filter(
			([, one]) => one.pattern && !(one.patternErrorMessage && one.markdownDescription)
		);
		expect(bare.map(([path]) => path)).toEqual([]);
	});

	it('allows no unknown key in anything with fixed keys', () => {
		const open = all.filter(([, node]) => node.properties && node.additionalProperties !== false);
		expect(open.map(([path]) => path)).toEqual([]);
	});
});
