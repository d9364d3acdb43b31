/** Which area a state tells by its size, and what share of the greatest extent that is. */
import { describe, expect, it } from 'vitest';
import { areaWithoutOutline, greatestExtent, shareOf } from '../../../src/lib/map/quantity.ts';
import { mapTable } from '../../../src/lib/map/words.ts';
import type { Story } from '../../../src/lib/story/read.ts';
import { real } from '../charts/stories.ts';

const [whole, left] = [greatestExtent(real), areaWithoutOutline(real, 'january')];

/** The real story with other areas; every one is sized by a claim of the real one. */
const withAreas = (areas: Record<string, { date: string; geometry?: string }>): Story => ({
	...real,
	areas: Object.fromEntries<Story['areas'][string]>(
		Object.entries(areas).map(([id, area]) => [
			id,
			{ name: id, method: 'For a test.', figure: whole?.figure ?? '', ...area }
		])
	)
});

describe('areaWithoutOutline', () => {
	const story = withAreas({
		early: { date: '2024-11-01' },
		january: { date: '2025-01' },
		spring: { date: '2025-03-31' },
		summer: { date: '2025-06-30' },
		drawn: { date: '2025-01-30', geometry: 'extent-2024-08' }
	});

	it('takes the last before the day of the story for January', () => {
		expect(areaWithoutOutline(story, 'january')?.id).toBe('january');
	});

	it('takes the first after it for later', () => {
		expect(areaWithoutOutline(story, 'later')?.id).toBe('spring');
	});

	it('takes none for the other states, and none where there is none', () => {
		expect(areaWithoutOutline(story, 'extent')).toBeUndefined();
		expect(areaWithoutOutline(withAreas({}), 'later')).toBeUndefined();
	});
});

describe('shareOf', () => {
	it('is the one claim over the other', () => {
		if (!whole || !left) throw new Error('The story has both.');
		expect(shareOf(left, whole)).toBeCloseTo((left.claim.value ?? NaN) / (whole.claim.value ?? NaN), 10);
		expect(shareOf(whole, whole)).toBe(1);
	});

	it('never leaves the bar, whatever is claimed', () => {
		if (!whole) throw new Error('The story has it.');
		const nothing = { ...whole, claim: { ...whole.claim, value: 0 } };
		expect(shareOf(whole, nothing)).toBe(0);
		expect(shareOf(nothing, whole)).toBe(0);
		expect(shareOf({ ...whole, claim: { ...whole.claim, value: 1e6 } }, whole)).toBe(1);
	});
});

describe('the table', () => {
	const { columns, rows } = mapTable(real);

	it('has a cell for every column', () => {
		for (const row of rows) expect(Object.keys(row.cells)).toEqual(columns.map(({ key }) => key));
	});

	it('gives every area its date, claim, claimant and method, and the outline its own measure', () => {
		const areas = rows.filter(({ claims }) => claims.length > 0);
		expect(areas).toHaveLength(Object.keys(real.areas).length);
		for (const { cells } of areas) {
			for (const key of ['date', 'size', 'claimant', 'method']) expect(cells[key]?.text, key).toBeTruthy();
		}
		expect(areas.filter(({ cells }) => cells.measured?.value !== null)).toHaveLength(1);
	});

	it('names each settlement that is drawn once', () => {
		const names = rows.map(({ cells }) => cells.name?.text);
		expect(new Set(names).size).toBe(names.length);
		expect(names).toContain('Sudzha');
	});
});
