/** The whole dataset for download keeps what its description promises, and holds what the data file holds. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { allClaims } from '../../../src/lib/story/claims.ts';
import { dataPackage, tableCsv } from '../../../src/lib/page/dataset/package.ts';
import type { Field } from '../../../src/lib/page/dataset/fields.ts';
import { tables } from '../../../src/lib/page/dataset/tables.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { readStory } from '../../../src/lib/check/read.ts';
import { dataVersion } from '../../../src/lib/story/editions.ts';
import { tinyText } from '../story/fixture.ts';

const STORIES = {
	'the story': readStory(readFileSync('data/story.json', 'utf8'), CONTRACT),
	'a small one': readStory(
		tinyText({
			revisions: [
				{
					date: '2026-11-23',
					figure: 'killed',
					kind: 'update',
					claim: 'killed-nis-2025-04-30',
					was: 'killed-western-officials-2025-01-15',
					reason: 'Newer, and "quoted".'
				}
			]
		}),
		CONTRACT
	)
};

describe.each(Object.entries(STORIES))('%s', (_, story) => {
	const described = dataPackage(story, 'https://example.org', '2026-11-23');
	const parsed = new Map(tables(story).map((table) => [table.name, csvParse(tableCsv(table))]));
	const rowsOf = (name: string) => parsed.get(name) ?? csvParse('');

	it('names the package and its resources as the standard asks', () => {
		for (const { name, path } of [{ name: described.name, path: 'x.csv' }, ...described.resources]) {
			expect(name).toMatch(/^[a-z0-9._-]+$/);
			expect(path).not.toMatch(/^[./~]|\.\.|^https?:/);
		}
		expect(new Set(described.resources.map(({ name }) => name)).size).toBe(described.resources.length);
		expect(new Date(described.created).toISOString()).toBe('2026-11-23T00:00:00.000Z');
		for (const { path } of described.licenses) expect(path).toMatch(/^https:/);
	});

	it('gives each table the size and the hash of its file', () => {
		for (const table of tables(story)) {
			const resource = described.resources.find(({ name }) => name === table.name);
			const text = tableCsv(table);
			const hash = createHash('sha256').update(text).digest('hex');
			expect(resource).toMatchObject({ bytes: Buffer.byteLength(text), hash: `sha256:${hash}` });
		}
	});

	it.each(tables(story).map((table) => [table.name, table] as const))(
		'keeps its word in %s',
		(name, table) => {
			const rows = rowsOf(name);
			expect(rows.length).toBe(table.rows.length);
			expect(rows.columns).toEqual(table.fields.map((field) => field.name));
			for (const field of table.fields) {
				expect(field.description).not.toBe('');
				const cells = rows.map((row) => row[field.name] ?? '');
				for (const cell of cells) expect(cell, `${name}.${field.name}`).toSatisfy(fits(field));
				if (field.constraints?.unique) expect(new Set(cells).size).toBe(cells.length);
			}
			for (const { field, table: other } of table.foreignKeys) {
				const known = new Set(rowsOf(other).map(({ id }) => id));
				for (const row of rows) if (row[field]) expect(known, `${name}.${field}`).toContain(row[field]);
			}
			if (table.hasKey) expect(table.fields[0]).toMatchObject({ name: 'id', constraints: { unique: true } });
		}
	);

	it('holds every key of every claim', () => {
		const rows = new Map(rowsOf('claims').map((row) => [row.id, row]));
		for (const { derivation, ...claim } of allClaims(story)) {
			const row = rows.get(claim.id);
			for (const [key, value] of Object.entries(claim)) expect(row?.[key], key).toBe(String(value));
			expect(row?.derivationRule).toBe(derivation?.rule ?? '');
			expect(row?.derivationParts).toBe(derivation?.parts.join(' ') ?? '');
		}
		expect(rows.size).toBe(allClaims(story).length);
	});

	it('cites its version, which is that of the content and not of the layout of the file', () => {
		expect(described.citation).toContain(dataVersion(story));
		expect(described.version).toBe(dataVersion(story));
		expect(dataVersion(readStory(JSON.stringify(story), CONTRACT))).toBe(dataVersion(story));
	});
});

it('has another version when any number differs', () => {
	const other = tinyText().replace('"value": 11000', '"value": 11001');
	expect(dataVersion(readStory(other, CONTRACT))).not.toBe(dataVersion(readStory(tinyText(), CONTRACT)));
});

/** Does a cell fit the description of its column? */
function fits({ type, constraints = {} }: Field) {
	const { required, pattern, minimum = -Infinity, maximum = Infinity } = constraints;
	const choices = constraints.enum;
	return (cell: string): boolean => {
		if (cell === '') return !required;
		if (choices && !choices.includes(cell)) return false;
		if (pattern && !new RegExp(`^(?:${pattern})$`).test(cell)) return false;
		if (type === 'date') return new Date(cell).toISOString().slice(0, 10) === cell;
		if (type === 'boolean') return cell === 'true' || cell === 'false';
		if (type === 'number')
			return Number.isFinite(Number(cell)) && Number(cell) >= minimum && Number(cell) <= maximum;
		return true;
	};
}
