import { describe, expect, it } from 'vitest';
import { denominatorOf } from '../../../src/lib/charts/frame/denominator.ts';
import { markPath, SHAPE_OF } from '../../../src/lib/charts/frame/marks.ts';
import { pc, short } from '../../../src/lib/charts/frame/percent.ts';
import { chartStyle, ruleText } from '../../../src/lib/charts/frame/rules.ts';
import { publishersLine, publishersOf, sourcesOf } from '../../../src/lib/charts/frame/sources.ts';
import { textWidth } from '../../../src/lib/charts/frame/text-width.ts';
import { valueAxis } from '../../../src/lib/charts/frame/value-axis.ts';
import { charts } from '../../../src/lib/charts/index.ts';
import { SIDES } from '../../../src/lib/story/schema.ts';
import { allClaims } from '../../../src/lib/story/claims.ts';
import { real } from './stories.ts';

describe('positions', () => {
	it('have two digits at most', () => {
		expect([pc(12.3456), pc(50), pc(1 / 3), short(-0.001)]).toEqual(['12.35%', '50%', '0.33%', '0']);
	});
});

describe('state rules', () => {
	const css = ruleText('a-chart', { one: { '--x': 1, '--y': '2px' }, two: {} });

	it('set properties on the figure and its stills, and show one caption', () => {
		expect(css.split('\n')).toEqual([
			'[data-chart="a-chart"][data-state="one"],[data-still="a-chart"][data-state="one"]{--x:1;--y:2px}' +
				'[data-chart="a-chart"][data-state="one"] [data-caption="one"]{visibility:inherit}',
			'[data-chart="a-chart"][data-state="two"] [data-caption="two"]{visibility:inherit}'
		]);
	});

	it('can stand in a style element as they are', () => {
		for (const [id, module] of Object.entries(charts)) {
			const text = chartStyle(real, id, module);
			expect(text).not.toMatch(/[<>]|undefined|NaN/);
			for (const state of module.states) expect(text).toContain(`[data-state="${state}"]`);
			expect(text).toContain(`--drawing-narrow:${module.height.narrow}px`);
		}
	});
});

/** The area of a closed path of straight lines, by the shoelace rule. */
function area(path: string): number {
	const points = path
		.slice(1, -1)
		.split('L')
		.map((pair) => pair.split(',').map(Number));
	return Math.abs(
		points.reduce((sum, [x = 0, y = 0], i) => {
			const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
			return sum + (x * nextY - nextX * y) / 2;
		}, 0)
	);
}

describe('marks', () => {
	it('tell all sides apart', () => {
		expect(new Set(SIDES.map((side) => SHAPE_OF[side])).size).toBe(SIDES.length);
	});

	it.each(['square', 'diamond', 'triangle', 'wedge', 'cross'] as const)(
		'%s covers the area asked for',
		(shape) => {
			for (const asked of [36, 64, 400]) expect(area(markPath(shape, asked)) / asked).toBeCloseTo(1, 1);
		}
	);

	it('circle covers the area asked for', () => {
		const radius = Number(/a([\d.]+),/.exec(markPath('circle', 64))?.[1]);
		expect(Math.PI * radius ** 2).toBeCloseTo(64, 0);
	});
});

describe('text widths', () => {
	it('grow with the text, its size and its weight', () => {
		expect(textWidth('', 12)).toBe(0);
		expect(textWidth('Kursk', 24)).toBeCloseTo(2 * textWidth('Kursk', 12));
		expect(textWidth('Kursk', 12, true)).toBeGreaterThan(textWidth('Kursk', 12));
		expect(textWidth('WWW', 12)).toBeGreaterThan(2 * textWidth('iii', 12));
		expect(textWidth('Курск', 12)).toBeGreaterThan(5 * 6);
	});
});

describe('an axis of values', () => {
	it('holds both ends between few round ticks', () => {
		const axis = valueAxis(0, 1376);
		expect(axis.high).toBeGreaterThanOrEqual(1376);
		expect(axis.ticks.length).toBeLessThanOrEqual(6);
		expect(axis.ticks.map(({ value, at }) => axis.at(value) - at)).toEqual(axis.ticks.map(() => 0));
		expect([axis.at(axis.low), axis.at(axis.high)]).toEqual([0, 100]);
	});

	it.each([
		[0, 0],
		[5, 5],
		[1_000_000, 1_000_000],
		[0, 1]
	])('has room from %d to %d', (low, high) => {
		const axis = valueAxis(low, high);
		expect(axis.high).toBeGreaterThan(axis.low);
		expect(axis.ticks.length).toBeGreaterThan(1);
		for (const { at } of axis.ticks) expect(at).toBeGreaterThanOrEqual(0);
	});
});

describe('sources', () => {
	it('are those of the claims that are drawn, each once, oldest first', () => {
		const module = charts['loss-share'];
		if (!module) throw new Error('There is no chart of shares.');
		const table = module.table(real);
		const drawn = new Set(table.rows.flatMap((row) => row.claims));
		const cited = allClaims(real).flatMap((claim) => (drawn.has(claim.id) ? [claim.source] : []));
		const found = sourcesOf(real, 'loss-share', table);
		expect(new Set(found.map((source) => source.id))).toEqual(new Set(cited));
		expect(found).toHaveLength(new Set(cited).size);
		const dates = found.map((source) => source.published ?? '9999');
		expect(dates).toEqual(dates.toSorted());
	});

	it('fall back on the headlines where no claim is drawn', () => {
		const found = sourcesOf(real, 'killed-ratio', { columns: [], rows: [] });
		const headline = real.figures.killed?.claims.find((one) => one.id === real.figures.killed?.headline);
		expect(found.map((source) => source.id)).toContain(headline?.source);
	});

	it('are named in one line, four at most, those of the headlines first', () => {
		const source = (publisher: string, id = publisher) => ({ publisher, id });
		expect(publishersOf([source('A'), source('B'), source('A', 'A2')])).toEqual(['A', 'B']);
		expect(publishersLine(real, 'killed-ratio', [source('A'), source('B')])).toBe('A; B');
		const headline = real.figures.killed?.claims.find(
			(one) => one.id === real.figures.killed?.headline
		)?.source;
		const many = ['A', 'B', 'C', 'D', 'E'].map((name) => source(name));
		expect(publishersLine(real, 'killed-ratio', [...many, source('Z', headline)])).toBe(
			'Z; A; B; and others'
		);
	});
});

describe('denominators', () => {
	it('are the claims that are named, and nothing where they are not known', () => {
		const claim = allClaims(real).find((one) => one.of !== undefined);
		if (!claim) throw new Error('No claim names a denominator.');
		expect(denominatorOf(real, claim)?.id).toBe(claim.of);
		expect(denominatorOf(real, { ...claim, of: 'not-there' })).toBeUndefined();
		expect(denominatorOf(real, { ...claim, of: undefined })).toBeUndefined();
	});
});
