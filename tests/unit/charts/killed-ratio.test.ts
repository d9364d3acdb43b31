/** The unit chart: as many dots as soldiers, and the numbers beside them are those of the claims. */
import { describe, expect, test } from 'vitest';
import { place } from '../../../src/lib/charts/killed-ratio/place.ts';
import { perDotFor } from '../../../src/lib/charts/killed-ratio/series.ts';
import { table } from '../../../src/lib/charts/killed-ratio/index.ts';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import type { Claim, Story } from '../../../src/lib/story/schema.ts';
import { first, today, withClaims } from '../drawings/stories.ts';
import { flat, keyed, wordsOf } from './shapes.ts';

/** Dots in a path of rows: `M0 3h99.01` are a hundred. */
function dotsIn(story: Story, state: string, key: string): number {
	const shape = keyed(place(story, state, 'M'), key);
	if (shape.kind !== 'path') return 0;
	return [...shape.d.matchAll(/h([\d.]+)/g)].reduce(
		(sum, [, length]) => sum + Math.round(Number(length)) + 1,
		0
	);
}

/** Today's story with other numbers for the officials' dead and their force. */
const withNumbers = (killed: Partial<Claim>, deployed: Partial<Claim> = {}): Story =>
	withClaims(today, (claim) => {
		if (claim.id === today.figures['killed']?.headline) return { ...claim, ...killed };
		return claim.id === today.figures['deployed']?.headline ? { ...claim, ...deployed } : claim;
	});

describe('dots', () => {
	test('are as many as soldiers: the dead, and all the others', () => {
		expect(dotsIn(today, 'killed', 'dead')).toBe(1000);
		expect(dotsIn(today, 'killed', 'others')).toBe(10_000);
		expect(dotsIn(today, 'whole', 'others')).toBe(11_000);
	});

	test('of the casualties are those beyond the dead', () => {
		expect(dotsIn(today, 'casualties', 'dead')).toBe(1000);
		expect(dotsIn(today, 'casualties', 'hurt')).toBe(3000);
		expect(dotsIn(today, 'casualties', 'others')).toBe(7000);
	});

	test('of the casualties are those that the text speaks of, whatever else is counted for that day', () => {
		const figure = today.figures['killed-or-wounded'];
		const spoken = figure?.claims.find(({ id }) => id === figure.headline);
		if (!figure || !spoken) throw new Error('The story has no casualties.');
		const later: Claim = { ...spoken, id: 'later', value: 4200, entry: 'method', replaces: spoken.id };
		const figures = {
			...today.figures,
			'killed-or-wounded': { ...figure, claims: [...figure.claims, later] }
		};
		expect(dotsIn({ ...today, figures }, 'casualties', 'hurt')).toBe(3000);
	});

	test('of a range are sure up to its lower end and open from there', () => {
		const story = withNumbers({ value: undefined, low: 800, high: 1300 });
		expect(dotsIn(story, 'killed', 'dead')).toBe(800);
		expect(dotsIn(story, 'killed', 'dead-open')).toBe(500);
	});

	test('stand for more than one soldier where there are too many, and say so', () => {
		expect(perDotFor(11_000)).toBe(1);
		expect(perDotFor(660_000)).toBeGreaterThan(10);
		const story = withNumbers({ value: 60_000 }, { value: 660_000 });
		const perDot = perDotFor(660_000);
		expect(dotsIn(story, 'killed', 'dead') * perDot).toBe(60_000);
		expect(wordsOf(place(story, 'killed', 'L')).join(' ')).toContain(
			`Each dot is ${perDot.toLocaleString('en')} soldiers`
		);
	});

	test('of the larger estimate hold the smaller one first', () => {
		expect(dotsIn(today, 'seoul', 'dead')).toBe(300);
		const all = flat(place(today, 'seoul', 'M').shapes).flatMap(({ key }) =>
			key?.startsWith('dead') ? [key] : []
		);
		expect(all.reduce((sum, key) => sum + dotsIn(today, 'seoul', key), 0)).toBe(1000);
	});
});

describe('one in so many', () => {
	test.each([
		[1000, 11_000, '1 in 11', 11],
		[1000, 4000, '1 in 4', 4],
		[500, 11_000, '1 in 22', 22],
		[3000, 10_000, '2 in 7', 7]
	])('%i of %i are %s, in as many blocks', (killed, deployed, words, count) => {
		const drawing = place(withNumbers({ value: killed }, { value: deployed }), 'one-in', 'M');
		const blocks = flat(drawing.shapes).filter(({ key }) => key === 'dead' || key?.startsWith('block-'));
		expect(blocks).toHaveLength(count);
		const dead = blocks.filter((block) => block.kind === 'path' && block.stroke === 'killed');
		expect(`${dead.length} in ${count}`).toBe(words);
		expect(wordsOf(drawing)).toContain(words);
	});

	test('is not cut into blocks where the dead are all', () => {
		const drawing = place(withNumbers({ value: 10_000 }, { value: 10_000 }), 'one-in', 'M');
		expect(flat(drawing.shapes).some(({ key }) => key?.startsWith('block-'))).toBe(false);
	});
});

describe('words', () => {
	test.each([
		['killed', ['about', '1,000', 'killed']],
		['whole', ['about', '11,000']],
		['casualties', ['about', '4,000', 'casualties', 'about 3,000']],
		['seoul', ['300', '1,000']],
		['disclosed', ['101', '350', '2,000', '6,000', '15,000', '9']]
	])('of %s say the numbers of the claims on every board', (state, expected) => {
		for (const size of SIZES)
			expect(wordsOf(place(today, state, size))).toEqual(expect.arrayContaining(expected));
	});

	test('of an early edition say what was known, whatever the state', () => {
		expect(wordsOf(place(first, 'disclosed', 'L'))).toContain('1,000');
		expect(wordsOf(place(first, 'disclosed', 'L'))).not.toContain('2,000');
	});
});

test('the table has each drawn claim once, with its number', () => {
	const { columns, rows } = table(today);
	const ids = rows.map(({ claims }) => claims.join());
	expect(new Set(ids).size).toBe(ids.length);
	const headline = today.figures['killed']?.headline ?? '';
	const row = rows.find(({ claims }) => claims.includes(headline));
	expect(row?.cells['number']).toEqual({ text: 'about 1,000', value: 1000 });
	expect(row?.cells['share']?.value).toBe(9.1);
	for (const { cells } of rows) expect(Object.keys(cells)).toEqual(columns.map(({ key }) => key));
});
