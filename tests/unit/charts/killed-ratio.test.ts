import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extent, gridFor, outlinePath, rowsPath } from '../../../src/lib/charts/killed-ratio/blocks.ts';
import { killedRatio } from '../../../src/lib/charts/killed-ratio/index.ts';
import { key, labels } from '../../../src/lib/charts/killed-ratio/labels.ts';
import { place } from '../../../src/lib/charts/killed-ratio/place.ts';
import { series } from '../../../src/lib/charts/killed-ratio/series.ts';
import { marksFor, soldiersPerMark } from '../../../src/lib/charts/killed-ratio/unit.ts';
import { textWidth } from '../../../src/lib/charts/frame/text-width.ts';
import { fallbacks } from './fallbacks.ts';
import { ratioStory, real, silentStory, type Counts } from './stories.ts';

const counted = (counts: Counts) => {
	const found = series(ratioStory(counts));
	if (!found) throw new Error('Nothing is counted.');
	return found;
};
const labelled = (counts: Counts) => labels(ratioStory(counts), counted(counts));
const many = Array.from({ length: 400 }, (_, i) => Math.round(1.036 ** i));

/** Every mark of a path, as `column,row`. */
function marksIn(path: string): string[] {
	return [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].flatMap(([, x, y, length]) =>
		Array.from({ length: Math.floor(Number(length)) + 1 }, (_, i) => `${Number(x) + i},${y}`)
	);
}

describe('how many soldiers a mark stands for', () => {
	it('is 1, 2 or 5 and noughts, for 500 to 1,500 marks from 500 soldiers to a million', () => {
		for (const deployed of many) {
			const perMark = soldiersPerMark(deployed);
			expect(String(perMark)).toMatch(/^[125]0*$/);
			expect(deployed / perMark).toBeLessThanOrEqual(1500);
			if (deployed >= 500) expect(deployed / perMark).toBeGreaterThanOrEqual(500);
		}
		expect(Math.max(...many)).toBeGreaterThan(1_000_000);
		expect([soldiersPerMark(11_000), soldiersPerMark(1), soldiersPerMark(1_000_000)]).toEqual([10, 1, 1000]);
	});

	it('never draws a claimed part as nothing', () => {
		expect([marksFor(0, 10), marksFor(1, 1000), marksFor(14, 10), marksFor(15, 10)]).toEqual([0, 1, 1, 2]);
	});

	it('is said, and that numbers are rounded where they are', () => {
		const story = ratioStory({ killed: { value: 1000 }, deployed: { value: 11_000 } });
		expect(key(story, counted({ killed: { value: 1000 }, deployed: { value: 11_000 } }))).toBe(
			'One mark = 10 soldiers, one block = 1,000'
		);
		expect(key(story, counted({ killed: { value: 1 }, deployed: { value: 1_000_000 } }))).toBe(
			'One mark = 1,000 soldiers; rounded to whole marks'
		);
		expect(key(story, counted({ killed: { value: 3 }, deployed: { value: 7 } }))).toBe(
			'One mark = 1 soldier, 100 marks = 100'
		);
	});
});

describe('blocks', () => {
	it.each([1, 7, 10, 99, 100, 101, 550, 1100, 1500])('draw each of %d marks once and inside', (marks) => {
		for (const [size, proportion] of [
			[100, 1.5],
			[100, 0.75],
			[27, 1.5],
			[3, 0.75]
		] as const) {
			const grid = gridFor(marks, size, proportion);
			const drawn = marksIn(rowsPath(grid, 0, marks));
			expect(new Set(drawn).size).toBe(marks);
			expect(drawn).toHaveLength(marks);
			for (const [x = 0, y = 0] of drawn.map((mark) => mark.split(',').map(Number))) {
				expect(x).toBeLessThan(grid.width);
				expect(y).toBeLessThan(grid.height);
			}
		}
	});

	it('split the same way wherever a kind begins', () => {
		const grid = gridFor(1100, 100, 1.5);
		const parts = [...marksIn(rowsPath(grid, 0, 267)), ...marksIn(rowsPath(grid, 267, 1100))];
		expect(parts).toEqual(marksIn(rowsPath(grid, 0, 1100)));
	});

	it('stand four abreast in a broad drawing and three in a tall one', () => {
		expect(gridFor(1100, 100, 1.5).columns).toBe(4);
		expect(gridFor(1100, 100, 0.75).columns).toBe(3);
	});

	it('are measured as far as the marks go', () => {
		const grid = gridFor(1100, 100, 1.5);
		expect(extent(grid, 0)).toEqual({ width: 0, height: 0 });
		expect(extent(grid, 7)).toEqual({ width: 7, height: 1 });
		expect(extent(grid, 100)).toEqual({ width: 10, height: 10 });
		expect(extent(grid, 1100)).toEqual({ width: 46, height: 34 });
	});

	it('are outlined, with a step where the last row is short', () => {
		const grid = gridFor(1100, 100, 1.5);
		expect(outlinePath(grid, 0, 100)).toBe('M-0.5 -0.5H10.5V10.5H-0.5Z');
		expect(outlinePath(grid, 1, 67)).toBe('M11.5 -0.5H22.5V6.5H19.5V7.5H11.5Z');
	});
});

describe('what is counted', () => {
	it('takes the denominator and the casualties of the same claim', () => {
		const found = series(real);
		expect(found?.killed.claim.id).toBe(real.figures.killed?.headline);
		expect(found?.deployed?.claim.id).toBe(found?.killed.claim.of);
		expect(found?.casualties?.claim).toMatchObject({
			measure: 'killed-or-wounded',
			claimant: found?.killed.claim.claimant,
			asOf: found?.killed.claim.asOf
		});
	});

	it('has no casualties from another claimant or another day', () => {
		const killed = { value: 1000 };
		expect(counted({ killed, casualties: { value: 4000 } }).casualties?.sure).toBe(800);
		expect(counted({ killed, casualties: { value: 4000, claimant: 'nis' } }).casualties).toBeUndefined();
		expect(counted({ killed, casualties: { value: 4000, asOf: '2025-01-14' } }).casualties).toBeUndefined();
		expect(counted({ killed, casualties: { value: 4000, kind: 'flow' } }).casualties).toBeUndefined();
	});

	it('draws a range up to its upper end, the rest open', () => {
		const { killed } = counted({ killed: { low: 300, high: 1000 }, deployed: { value: 11_000 } });
		expect(killed).toMatchObject({ sure: 30, most: 100 });
		const same = counted({ killed: { low: 1000, high: 1000 }, deployed: { value: 11_000 } }).killed;
		expect(same.sure).toBe(same.most);
	});

	it('is nothing where nobody claims killed', () => {
		expect(series(silentStory())).toBeUndefined();
		expect(series(ratioStory({ killed: { value: 0 } }))).toBeUndefined();
		expect(killedRatio.empty(silentStory())).toMatch(/^No one .*\.$/);
		expect(killedRatio.table(silentStory()).rows).toEqual([]);
		expect(Object.keys(killedRatio.rules(silentStory()))).toEqual(killedRatio.states);
	});
});

describe('groups of as many as were killed', () => {
	const groups = (killed: number, deployed: number) =>
		place(counted({ killed: { value: killed }, deployed: { value: deployed } })).broad.groups;

	it('are the blocks themselves for one in eleven', () => {
		const found = groups(1000, 11_000);
		expect(found?.outlines).toHaveLength(11);
		expect(found).not.toHaveProperty('remainder');
		expect(found).not.toHaveProperty('regrouped');
	});

	it('are regrouped where the killed are no block, with what is left over set apart', () => {
		const found = groups(2667, 12_000);
		expect(found?.outlines).toHaveLength(4);
		expect(found?.remainder).toBeDefined();
		expect(marksIn(found?.regrouped?.deployed?.sure ?? '')).toHaveLength(1200);
		expect(marksIn(found?.regrouped?.killed.sure ?? '')).toHaveLength(267);
	});

	it('are left out where there are too many to see, or fewer than two', () => {
		expect(groups(1, 1_000_000)).toBeUndefined();
		expect(groups(1_000_000, 1_000_000)).toBeUndefined();
		expect(place(counted({ killed: { value: 1000 } })).broad.groups).toBeUndefined();
	});
});

describe('the killed alone', () => {
	it.each([
		[1, 1_000_000],
		[1000, 11_000],
		[2667, 12_000],
		[1_000_000, 1_000_000]
	])('fit the drawing when %d of %d are drawn larger', (killed, deployed) => {
		const found = counted({ killed: { value: killed }, deployed: { value: deployed } });
		const placed = place(found);
		for (const layout of [placed.broad, placed.tall ?? placed.broad]) {
			const places = marksIn(layout.marks.killed.sure).map((mark) => mark.split(',').map(Number));
			const right = Math.max(...places.map(([x = 0]) => x + 0.5));
			expect(right * placed.zoom).toBeLessThanOrEqual(layout.marks.width + 0.001);
		}
		expect(placed.zoom).toBeGreaterThanOrEqual(1);
	});
});

describe('labels', () => {
	it('say what each state shows', () => {
		const label = labelled({
			killed: { value: 1000, qualifier: 'about' },
			deployed: { value: 11_000, qualifier: 'about', covers: 'soldiers sent' },
			casualties: { value: 4000, qualifier: 'about', covers: 'killed, wounded, missing or captured' }
		});
		expect(label.whole).toEqual({ strong: 'About 11,000 soldiers sent' });
		expect(label.killed).toEqual({ strong: 'About 1,000 killed', soft: 'of about 11,000 soldiers sent' });
		expect(label['one-in'].strong).toBe('About 1 in 11 killed');
		expect(label.casualties).toEqual({
			strong: 'About 4,000 casualties',
			soft: 'about 1,000 of them killed',
			wide: 'about 1,000 of them killed; counted: killed, wounded, missing or captured'
		});
		expect(label.pace).toEqual({
			strong: 'About 11 a day, on average',
			soft: 'about 1,000 killed over about three months'
		});
	});

	it('leave out what is not claimed, and say so', () => {
		const label = labelled({ killed: { value: 1000 } });
		expect(label['one-in']).toEqual({ strong: '1,000 killed', soft: 'of a force that no one has counted' });
		expect(label.casualties.soft).toBe('How many were wounded is not claimed');
	});

	it('hand an open end on to the ratio', () => {
		const deployed = { value: 11_000 };
		const one = (killed: Counts['killed']) => labelled({ killed, deployed })['one-in'].strong;
		expect(one({ value: 1000, qualifier: 'more than' })).toBe('At least 1 in 11 killed');
		expect(one({ value: 1000, qualifier: 'up to' })).toBe('At most 1 in 11 killed');
		expect(one({ value: 1000 })).toBe('1 in 11 killed');
	});

	it.each([1, 1000, 1_000_000])('fit the narrowest drawing with %d killed', (value) => {
		const long = { qualifier: 'approximately', covers: 'soldiers of the first wave' } as const;
		const found = labelled({
			killed: { value, qualifier: 'approximately' },
			deployed: { value: 1_000_000, ...long },
			casualties: { value: 1_000_000, qualifier: 'approximately' }
		});
		for (const { strong, soft } of Object.values(found)) {
			expect(textWidth(strong, 13, true)).toBeLessThanOrEqual(280);
			expect(textWidth(soft ?? '', 12)).toBeLessThanOrEqual(280);
		}
	});
});

describe('states', () => {
	it('set the same properties each, and the style sheet falls back on the first', () => {
		const rules = killedRatio.rules(real);
		const css = readFileSync('src/lib/charts/killed-ratio/killed-ratio.css', 'utf8');
		const [first = {}] = Object.values(rules);
		for (const values of Object.values(rules)) expect(Object.keys(values)).toEqual(Object.keys(first));
		expect(fallbacks(css, '--kr-', ['--kr-broad', '--kr-tall', '--kr-blocks'])).toEqual(
			Object.fromEntries(Object.entries(first).filter(([name]) => name !== '--kr-blocks'))
		);
	});

	it('show the killed in the whole only where no one counted a whole', () => {
		expect(killedRatio.rules(real).whole?.['--kr-killed']).toBe(0);
		expect(killedRatio.rules(ratioStory({ killed: { value: 5 } })).whole?.['--kr-killed']).toBe(1);
	});
});

describe('the table', () => {
	it('holds exactly the numbers that are drawn', () => {
		const { columns, rows } = killedRatio.table(real);
		expect(columns.map((column) => column.key)).toEqual(Object.keys(rows[0]?.cells ?? {}));
		const values = rows.map(({ cells }) => [cells.number?.value, cells.share?.value, cells.marks?.value]);
		const found = series(real);
		const claims = [found?.deployed?.claim, found?.casualties?.claim, found?.killed.claim];
		expect(rows.map((row) => row.claims)).toEqual(claims.map((claim) => [claim?.id]));
		expect(values.map(([number]) => number)).toEqual(claims.map((claim) => claim?.value));
		expect(values[0]?.[1]).toBeNull();
	});
});
