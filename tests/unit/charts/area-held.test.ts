/** The chart of the ground held: bars and marks to scale, gaps dotted, every number the claim's own. */
import { describe, expect, test } from 'vitest';
import { place } from '../../../src/lib/charts/area-held/place.ts';
import { seriesOf } from '../../../src/lib/charts/area-held/series.ts';
import { table } from '../../../src/lib/charts/area-held/index.ts';
import { spokenIn } from '../../../src/lib/charts/frame/view.ts';
import { SIZES, type Size } from '../../../src/lib/drawing/artboard.ts';
import type { Drawing } from '../../../src/lib/drawing/shapes.ts';
import { bounds, claim, dateOf } from '../../../src/lib/story/claims.ts';
import type { Claim } from '../../../src/lib/story/schema.ts';
import { first, today, withClaims } from '../drawings/stories.ts';
import { flat, keyed, wordsOf } from './shapes.ts';

const MOSCOW = 'area-held-russia-mod-peak';
const KYIV = 'area-held-syrskyi-2024-08-27';

function circleAt(drawing: Drawing, id: string): { x: number; y: number } {
	const shape = keyed(drawing, id);
	if (shape.kind !== 'circle') throw new Error(`"${id}" is no dot.`);
	return shape;
}

/** Today's story without its other claims of ground. */
const only = (...kept: readonly Claim[]) =>
	withClaims(today, (one, unit) => (unit === 'km2' ? kept.find(({ id }) => id === one.id) : one));

describe('peak', () => {
	test.each(SIZES)('puts the ends of its bars where the numbers are on %s', (size) => {
		const drawing = place(today, 'peak', size);
		const zero = Math.min(
			...flat(drawing.shapes).flatMap((shape) => (shape.kind === 'rect' ? [shape.x] : []))
		);
		const [moscow, kyiv] = [circleAt(drawing, MOSCOW).x - zero, circleAt(drawing, KYIV).x - zero];
		expect(moscow / kyiv).toBeCloseTo(1268 / 1294, 3);
	});

	test.each(SIZES)('writes every number on %s', (size) => {
		expect(wordsOf(place(today, 'peak', size))).toEqual(
			expect.arrayContaining(['1,376', '1,300', '1,294', '1,268', '800–900', 'at most', 'more than'])
		);
	});

	test('ends an upper limit in an open dot, a number in a full one', () => {
		const drawing = place(today, 'peak', 'M');
		expect(keyed(drawing, 'area-held-ukraine-general-staff-peak')).toMatchObject({ fill: 'paper' });
		expect(keyed(drawing, MOSCOW)).toMatchObject({ fill: 'accent' });
	});

	test.each(SIZES)('keeps the axis whole where the first claim has its line on %s', (size) => {
		expect(wordsOf(place(today, 'peak', size))).toEqual(expect.arrayContaining(['500', '1,000']));
	});

	test.each(SIZES)('calls a source a source, and AFP’s ground reached, on %s', (size) => {
		const words = wordsOf(place(today, 'peak', size));
		expect(words).toContain('General Staff source');
		expect(words.join(' ')).toContain('ground reached');
	});

	test('says how much less the lowest is than the next', () => {
		expect(wordsOf(place(today, 'peak', 'L'))).toContain('at least 368 less than the rest');
	});
});

describe('over time', () => {
	test.each([
		['decline', 'S'],
		['decline', 'M'],
		['decline', 'L'],
		['end', 'S'],
		['end', 'M'],
		['end', 'L']
	] as [string, Size][])('%s on %s names every mark that the text speaks of', (state, size) => {
		const words = wordsOf(place(today, state, size));
		for (const id of spokenIn(today, 'area-held', state))
			expect(words).toContain(Math.round(bounds(claim(today, id)).high).toLocaleString('en'));
	});

	test('puts marks at the height of their number', () => {
		const drawing = place(today, 'decline', 'L');
		const y = (id: string) => circleAt(drawing, id).y;
		const [low, middle, high] = [
			y('area-held-uk-mod-2024-12-25'),
			y('area-held-ukraine-general-staff-2024-11-23'),
			y('area-held-syrskyi-2024-08-12')
		];
		expect((middle - low) / (high - low)).toBeCloseTo((800 - 480) / (1000 - 480), 3);
	});

	test('dots a line where nothing was counted for more than 45 days, and no other', () => {
		const days = (from: string, to: string) => (+dateOf(to) - +dateOf(from)) / 86_400_000;
		const { field } = seriesOf(today);
		const claims = field.map((held) => held.claim).filter(({ asOf }) => asOf <= '2025-01-31');
		const gaps = claims.slice(1).map(({ asOf }, i) => days(claims[i]?.asOf ?? '', asOf) > 45);
		const lines = flat(place(today, 'decline', 'L').shapes).flatMap((shape) =>
			shape.kind === 'path' && shape.stroke === 'area' && shape.thickness === 3
				? [shape.dash !== undefined]
				: []
		);
		expect(lines).toEqual(gaps);
		expect(gaps).toContain(true);
		expect(gaps).toContain(false);
	});

	test('hatches the field only where it has figures, and ends it with the last in view', () => {
		const drawing = place(today, 'decline', 'L');
		const x = (id: string) => circleAt(drawing, id).x;
		const reach = (fill: string) => {
			const field = flat(drawing.shapes).find((shape) => shape.kind === 'path' && shape.fill === fill);
			const numbers = field?.kind === 'path' ? [...field.d.matchAll(/[ML]([\d.]+) /g)] : [];
			return Math.max(...numbers.map(([, at]) => Number(at)));
		};
		expect(reach('area-tint')).toBeCloseTo(x('area-held-afp-isw-2024-12-31'), 0);
		expect(reach('hatch-area')).toBeCloseTo(x('area-held-afp-isw-2024-08-31'), 0);
	});

	test('says for which months there is no figure, and what was worked out', () => {
		const words = wordsOf(place(today, 'decline', 'L')).join(' ');
		expect(words).toContain('no figure, Sept–Dec');
		expect(words).toContain('467 worked out');
	});

	test('draws no mark by itself that nothing names', () => {
		const drawing = place(today, 'end', 'L');
		const keys = flat(drawing.shapes).flatMap(({ key }) => key ?? []);
		expect(keys).toContain('area-held-deepstate-2025-04-08');
		for (const id of ['rudskoi-2025-02-20', 'open-source-maps-2025-03-15', 'gerasimov-2025-04-19'])
			expect(keys).not.toContain(`area-held-${id}`);
		const early = flat(place(today, 'decline', 'L').shapes).flatMap(({ key }) => key ?? []);
		expect(early).toContain('area-held-syrskyi-2024-08-15');
	});

	test('what its title finds is so for every claim of those days', () => {
		const late = seriesOf(today).held.filter(
			({ claim: { asOf } }) => asOf >= '2024-12-25' && asOf <= '2025-01-17'
		);
		expect(late.length).toBeGreaterThan(4);
		for (const { claim: one, high } of late) expect(high, one.id).toBeLessThan(500);
	});

	test('opens the marks of parties, and dashes what was worked out', () => {
		const drawing = place(today, 'decline', 'L');
		expect(keyed(drawing, 'area-held-syrskyi-2024-08-12')).toMatchObject({ fill: 'paper' });
		expect(keyed(drawing, 'area-held-russia-mod-2025-01-17')).toMatchObject({ dash: '3.5 2.5' });
	});

	test('gives a party one label for its close claims', () => {
		const words = wordsOf(place(today, 'decline', 'L')).join(' ');
		expect(words).toContain('Kyiv: about 1,000 on 12 August, more than 1,300 on 6 September');
	});

	test('sets equal claims of one day side by side', () => {
		const twin = (id: string) => ({ ...claim(today, id), value: 480, asOf: '2024-12-25' });
		const [one, other] = [twin('area-held-uk-mod-2024-12-25'), twin('area-held-afp-isw-2024-12-31')];
		const drawing = place(
			withClaims(only(one, other), (each) => [one, other].find(({ id }) => id === each.id) ?? each),
			'decline',
			'M'
		);
		const [a, b] = [circleAt(drawing, one.id), circleAt(drawing, other.id)];
		expect(Math.abs(a.x - b.x)).toBeGreaterThanOrEqual(14);
		expect(a.y).toBe(b.y);
	});

	test('keeps other ground apart, and leaves it out on a phone', () => {
		expect(wordsOf(place(today, 'end', 'L'))).toContain('Not the same ground:');
		expect(wordsOf(place(today, 'end', 'S'))).not.toContain('Not the same ground:');
		expect(keyed(place(today, 'end', 'L'), 'area-held-syrskyi-2025-06-22').kind).toBe('rect');
	});

	test.each(['M', 'L'] as const)('keeps the words about it inside its field on %s', (size) => {
		const all = flat(place(today, 'end', size).shapes);
		const field = all.find((shape) => shape.kind === 'rect' && shape.fill === 'shade');
		const apart = seriesOf(today).held.flatMap((one) => (one.place ? [one.claim.id] : []));
		const words = all.filter((shape) => shape.refs?.some((id) => apart.includes(id)));
		const left = field?.kind === 'rect' ? field.x : Infinity;
		const starts = words.flatMap((shape) => (shape.kind === 'text' ? [shape.x] : []));
		expect(starts.length).toBeGreaterThan(1);
		for (const x of starts) expect(x).toBeGreaterThan(left);
	});

	test('shows an edition that knows nothing of those days what it knows', () => {
		expect(
			flat(place(first, 'end', 'M').shapes).filter((shape) => 'mark' in shape && shape.mark)
		).not.toEqual([]);
	});
});

test('the table has a row for each claim that is drawn, with its number', () => {
	const { columns, rows } = table(today);
	const row = rows.find(({ claims }) => claims.includes(MOSCOW));
	expect(row?.cells['value']?.value).toBe(1268);
	const range = rows.find(({ claims }) => claims.includes('area-held-uk-mod-peak'));
	expect([range?.cells['low']?.value, range?.cells['high']?.value]).toEqual([800, 900]);
	const drawn = new Set(rows.flatMap(({ claims }) => claims));
	for (const { claim: one } of seriesOf(today).held) expect(drawn).toContain(one.id);
	for (const { cells } of rows) expect(Object.keys(cells)).toEqual(columns.map(({ key }) => key));
});
