/** The chart of shares: bars in proportion, each loss against the force of the same claimant. */
import { describe, expect, test } from 'vitest';
import { place } from '../../../src/lib/charts/loss-share/place.ts';
import { forces, series } from '../../../src/lib/charts/loss-share/series.ts';
import { table } from '../../../src/lib/charts/loss-share/index.ts';
import { spokenIn } from '../../../src/lib/charts/frame/view.ts';
import { SIZES, type Size } from '../../../src/lib/drawing/artboard.ts';
import { claim, point } from '../../../src/lib/story/claims.ts';
import type { Story } from '../../../src/lib/story/schema.ts';
import { first, today } from '../drawings/stories.ts';
import { flat, keyed, wordsOf } from './shapes.ts';

function widthOf(story: Story, state: string, size: Size, key: string): number {
	const shape = keyed(place(story, state, size), key);
	return shape.kind === 'rect' ? shape.width : NaN;
}

describe('shares', () => {
	test('divide a loss by the force of the same claimant', () => {
		for (const { of, killed, casualties } of series(today))
			for (const share of [killed, casualties]) if (share) expect(share.claim.of).toBe(of.id);
	});

	test.each(SIZES)('are as long as they are large on %s', (size) => {
		const row = series(today).find(({ claim: { claimant } }) => claimant === 'western-officials');
		const whole = widthOf(today, 'shares', size, row?.of.id ?? '');
		const casualties = widthOf(today, 'shares', size, row?.casualties?.claim.id ?? '');
		const killed = widthOf(today, 'shares', size, row?.killed?.claim.id ?? '');
		expect(casualties / whole).toBeCloseTo(4000 / 11_000, 3);
		expect(killed / whole).toBeCloseTo(1000 / 11_000, 3);
	});

	test.each(SIZES)('that the text speaks of are written on %s', (size) => {
		expect(wordsOf(place(today, 'shares', size))).toEqual(
			expect.arrayContaining(['3%', '9%', '27%', '32%', '36%'])
		);
	});

	test('that were worked out are dashed', () => {
		const row = series(today).find(({ killed }) => killed?.derived);
		const shape = keyed(place(today, 'shares', 'L'), row?.killed?.claim.id ?? '');
		expect(shape).toMatchObject({ fill: 'paper', dash: expect.any(String) as string });
	});

	test('are dated in one form a list, as their sources put it', () => {
		expect(wordsOf(place(today, 'shares', 'L'))).toEqual(
			expect.arrayContaining(['13 January 2025', 'mid-January 2025', 'March 2025'])
		);
		expect(wordsOf(place(today, 'shares', 'M'))).toEqual(
			expect.arrayContaining(['13 Jan 2025', 'mid-Jan 2025', 'Mar 2025'])
		);
		expect(wordsOf(place(today, 'shares', 'S'))).toEqual(
			expect.arrayContaining(['13 Jan 2025', '5 Jan 2025', 'mid-Jan 2025'])
		);
	});

	test('have a key of the shapes in view alone', () => {
		const keys = (size: Size) =>
			wordsOf(place(today, 'shares', size)).filter((one) => /Dashed|Arrow/.test(one));
		expect(keys('L').join()).toMatch(/^Dashed: .*\. Arrow and \+: at least$/);
		expect(keys('S')).toEqual(['Dashed: worked out']);
	});

	test('show a force that several rows share as one mark', () => {
		const keys = flat(place(today, 'shares', 'L').shapes).flatMap(({ key }) => key ?? []);
		expect(keys).toEqual([...new Set(keys)]);
	});
});

describe('denominators', () => {
	test.each(SIZES)('are as long as they are large on %s', (size) => {
		const ids = [...spokenIn(today, 'loss-share', 'denominators')];
		const perPx = ids.map((id) => point(claim(today, id)) / widthOf(today, 'denominators', size, id));
		for (const one of perPx) expect(one).toBeCloseTo(perPx[0] ?? 0, 1);
	});

	test('all stand on the large board, each with its number', () => {
		const drawing = place(today, 'denominators', 'L');
		const numbers = wordsOf(drawing).filter((words) => /^\d+,000$/.test(words));
		expect(numbers.map((words) => Number(words.replace(',', '')))).toEqual(
			forces(today).map((force) => point(force.claim))
		);
	});

	test('that were planned are dashed, and those in Russia are not', () => {
		const drawing = place(today, 'denominators', 'M');
		const dash = (id: string) => (keyed(drawing, id) as { dash?: string }).dash;
		expect(dash('deployed-south-korea-nis-2024-10-18')).toBeDefined();
		expect(dash('deployed-pentagon-2024-10-28')).toBeUndefined();
	});

	test.each(SIZES)('are joined by nothing on %s: they cover different things', (size) => {
		const shapes = flat(place(today, 'denominators', size).shapes);
		expect(shapes.filter((shape) => shape.kind === 'rect' && shape.fill === 'accent-tint')).toEqual([]);
	});

	test('have a month each on the small board', () => {
		const words = wordsOf(place(today, 'denominators', 'S'));
		expect(words).toEqual(expect.arrayContaining(['Blinken, Oct', 'Pentagon, Oct', 'Pentagon, Nov']));
	});

	test('of an early edition leave out what came later', () => {
		expect(wordsOf(place(first, 'denominators', 'L'))).not.toContain('15,000');
	});
});

test('the table has the shares of each row, to a tenth of a per cent', () => {
	const { columns, rows } = table(today);
	expect(rows).toHaveLength(series(today).length);
	const row = rows.find(({ cells }) => cells['claimant']?.value === 'western-officials');
	expect(row?.cells['killed-share']?.value).toBe(9.1);
	expect(row?.cells['casualties-share']?.value).toBe(36.4);
	expect(row?.cells['force']?.value).toBe(11_000);
	for (const { cells } of rows) expect(Object.keys(cells)).toEqual(columns.map(({ key }) => key));
});
