import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayMeet, staysInside, type Box } from '../../../src/lib/charts/frame/box.ts';
import { textWidth } from '../../../src/lib/charts/frame/text-width.ts';
import { lossShare } from '../../../src/lib/charts/loss-share/index.ts';
import { place, ROOMY_HEIGHT, type Placed } from '../../../src/lib/charts/loss-share/place.ts';
import { series } from '../../../src/lib/charts/loss-share/series.ts';
import { shareText } from '../../../src/lib/charts/loss-share/words.ts';
import { fallbacks } from './fallbacks.ts';
import { lossStory, real, silentStory, type LossRow } from './stories.ts';

const placed = (rows: readonly LossRow[]) => {
	const story = lossStory(rows);
	return place(story, series(story));
};
const one = (row: LossRow) => {
	const [first] = placed([row]).rows;
	if (!first) throw new Error('No row was placed.');
	return first;
};

describe('rows', () => {
	it('hold what one claimant said of one day, low to high, each against its own force', () => {
		const rows = series(real);
		const shares = rows.map(({ killed, casualties }) => Math.max(killed?.high ?? 0, casualties?.high ?? 0));
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		for (const { killed, casualties, of } of rows) {
			for (const share of [killed, casualties]) {
				if (!share) continue;
				expect(share.claim.of).toBe(of.id);
				expect(share.low).toBeCloseTo((share.claim.value ?? NaN) / (of.value ?? NaN));
			}
			if (killed && casualties) {
				expect(killed.claim.claimant).toBe(casualties.claim.claimant);
				expect(killed.claim.asOf).toBe(casualties.claim.asOf);
			}
		}
		const against = Object.values(real.figures).flatMap((figure) =>
			figure.claims.filter(({ of, chart, measure }) => of && chart === 'main' && measure.startsWith('killed'))
		);
		expect(rows.flatMap((row) => [row.killed, row.casualties].filter(Boolean))).toHaveLength(against.length);
	});

	it('leave out flows, asides, claims without a force and claims that were corrected', () => {
		const of = { value: 11_000 };
		const casualties = { value: 1100 };
		expect(placed([{ casualties: { ...casualties, kind: 'flow' }, of }]).rows).toEqual([]);
		expect(placed([{ casualties: { ...casualties, chart: 'aside' }, of }]).rows).toEqual([]);
		expect(placed([{ casualties: { ...casualties, of: undefined }, of }]).rows).toEqual([]);
		expect(placed([{ casualties, of: { value: 0 } }]).rows).toEqual([]);
		const story = lossStory([
			{ casualties, of },
			{ casualties: { value: 2200 }, of, asOf: '2025-02-01' }
		]);
		const [wrong, right] = story.figures['killed-or-wounded']?.claims ?? [];
		if (!wrong || !right) throw new Error('Two claims were asked for.');
		Object.assign(right, { entry: 'correction', replaces: wrong.id });
		expect(series(story).map((row) => row.claim.id)).toEqual([right.id]);
	});

	it('keep two claims of the same day apart', () => {
		const of = { value: 11_000 };
		const rows = placed([
			{ claimant: { name: 'A' }, casualties: { value: 1100 }, of },
			{ claimant: { name: 'B' }, casualties: { value: 1100 }, of }
		]).rows;
		expect(rows.map((row) => row.name.roomy.full)).toEqual(['A, 15 Jan 2025', 'B, 15 Jan 2025']);
	});

	it('are none where nothing is claimed', () => {
		expect(lossShare.empty(silentStory())).toMatch(/^No one .*\.$/);
		expect(lossShare.table(silentStory()).rows).toEqual([]);
		expect(Object.keys(lossShare.rules(silentStory()))).toEqual(lossShare.states);
	});
});

describe('bars', () => {
	const of = { value: 10_000 };

	it('are as long as the share, on one scale', () => {
		const { rows } = placed([
			{ claimant: { name: 'A' }, killed: { value: 1000 }, casualties: { value: 2000 }, of },
			{ claimant: { name: 'B' }, casualties: { value: 1000 }, of: { value: 20_000 } }
		]);
		const [low, high] = rows;
		expect(high?.casualties?.sure).toBeCloseTo(2 * (high?.killed?.sure ?? NaN));
		expect(high?.casualties?.sure).toBeCloseTo(4 * (low?.casualties?.sure ?? NaN));
	});

	it('go on, open, to the upper end of a range, and not at all for one of no width', () => {
		const ranged = one({ killed: { low: 300, high: 900 }, of });
		expect((ranged.killed?.most ?? NaN) / (ranged.killed?.sure ?? NaN)).toBeCloseTo(3);
		const flat = one({ killed: { low: 300, high: 300 }, of });
		expect(flat.killed?.most).toBe(flat.killed?.sure);
		const wide = one({ killed: { value: 300 }, of: { low: 10_000, high: 30_000 } });
		expect((wide.killed?.most ?? NaN) / (wide.killed?.sure ?? NaN)).toBeCloseTo(3);
	});

	it('are marked as derived, and as open where there may be more', () => {
		const row = one({
			killed: { value: 900, basis: 'derived' },
			casualties: { value: 2000, qualifier: 'more than' },
			of
		});
		expect(row.killed?.derived).toBe(true);
		expect(row.casualties).toMatchObject({ derived: false, open: 'above' });
	});

	it('turn into soldiers by one factor for each force', () => {
		const found = placed([
			{ claimant: { name: 'A' }, casualties: { value: 1000 }, of: { value: 10_000 } },
			{ claimant: { name: 'B' }, casualties: { value: 4000 }, of: { value: 20_000 } }
		]);
		const lengths = found.rows.map(
			(row) => (row.casualties?.sure ?? NaN) * (found.factors[row.forceIndex] ?? NaN)
		);
		expect(lengths.map((length) => (length / 100) * 20_000)).toEqual([
			expect.closeTo(1000, 3),
			expect.closeTo(4000, 3)
		]);
		expect(found.rows.map((row) => row.force)).toEqual([50, 100]);
	});
});

describe('words', () => {
	const text = (row: LossRow) => {
		const story = lossStory([row]);
		const share = series(story)[0]?.casualties;
		return share && shareText(story, share);
	};
	const of = { value: 11_000 };

	it('give shares as far as the claim goes', () => {
		expect(text({ casualties: { value: 4000 }, of })).toBe('36%');
		expect(text({ casualties: { value: 6000, qualifier: 'more than' }, of })).toBe('55%+');
		expect(text({ casualties: { value: 6000, qualifier: 'up to' }, of })).toBe('up to 55%');
		expect(text({ casualties: { low: 1100, high: 4000 }, of })).toBe('10\u201336%');
		expect(text({ casualties: { value: 1 }, of: { value: 1_000_000 } })).toBe('0.0001%');
		expect(text({ casualties: { value: 1_000_000 }, of: { value: 1_000_000 } })).toBe('100%');
	});

	it('name only the fractions that are reached', () => {
		const labels = (value: number) =>
			placed([{ casualties: { value }, of: { value: 100 } }]).references.map(({ label }) => label);
		expect(labels(9)).toEqual([]);
		expect(labels(34)).toEqual(['a tenth', 'a third']);
		expect(labels(50)).toEqual(['a tenth', 'a third', 'half']);
	});

	it('shorten a name that would not fit the narrowest drawing, and keep it whole for the others', () => {
		const long = 'The Joint Commission of Inquiry into Everything';
		const { name } = one({ claimant: { name: long }, casualties: { value: 1 }, of });
		expect(name.roomy.full).toBe(`${long}, 15 Jan 2025`);
		expect(name.roomy.narrow).toMatch(/\u2026$/);
	});
});

const WIDTHS = { narrow: [280, 560], wide: [560, 1400] } as const;

/** Rows as different as they come: long names, ranges, open ends, killed only, casualties only, derived. */
function variety(count: number): LossRow[] {
	return Array.from({ length: count }, (_, i) => {
		const force = [11_000, 12_000, 15_000, 1_000_000][i % 4] ?? 1;
		const casualties = Math.max(1, Math.round(force * ((i * 37) % 61) * 0.01));
		const killed = Math.round(casualties * ([0.05, 0.25, 0.67, 1][(i >> 1) % 4] ?? 1));
		const qualifiers = [undefined, 'at least', 'more than', 'up to', 'about'] as const;
		return {
			claimant: { name: ['Zelensky', 'A very long name of a ministry of something', 'UK'][i % 3] ?? '' },
			of: { value: force },
			...(i % 5 !== 1 && {
				casualties:
					i % 6 === 2
						? { low: casualties, high: Math.round(casualties * 1.4) }
						: { value: casualties, qualifier: qualifiers[i % 5] }
			}),
			...((i % 4 !== 3 || i % 5 === 1) && {
				killed: { value: killed, basis: i % 3 ? 'stated' : 'derived' } as const
			})
		};
	});
}

const text = (string: string, size: number, bold = false) => ({ width: textWidth(string, size, bold), size });

/** Where a line of text stands: its baseline `dy` px below `y` percent. Digits and capitals are 0.72 of the size. */
function line(x: number, left: number, y: number, dy: number, { width, size }: ReturnType<typeof text>): Box {
	return { x, y, left, right: left + width, top: dy - 0.72 * size, bottom: dy };
}

/** All texts of one setting at one range of widths; those of a row that share a line come together. */
function texts(found: Placed, setting: 'roomy' | 'tight', width: keyof typeof WIDTHS): Box[] {
	return found.rows.flatMap((row) => {
		const { y, height } = row[setting];
		const roomy = setting === 'roomy';
		const dy = roomy ? -4 : -2.5;
		const { full, narrow } = row.name[setting];
		const name = text(width === 'narrow' ? (narrow ?? full) : full, roomy ? 13 : 12);
		const of = text(row.of, 12, true);
		const atEnd = (column: number, one: ReturnType<typeof text>) =>
			line(100, -column - one.width, y, dy, one);
		const shared = [line(0, 0, y, dy, name), atEnd(0, of)];
		const { killedValue, casualtiesValue } = row;
		if (!roomy) {
			return [
				...shared,
				...(killedValue ? [atEnd(found.columns.killed, text(killedValue.text, 12, true))] : []),
				...(casualtiesValue ? [atEnd(found.columns.casualties, text(casualtiesValue.text, 12))] : [])
			];
		}
		return [killedValue, casualtiesValue].reduce<Box[]>((all, value) => {
			if (!value) return all;
			const label = text(value.text, 12, value === killedValue);
			return [...all, line(value.x, value.dx + (value.after ?? 0), y + height / 2, 4.3, label)];
		}, shared);
	});
}

describe.each(Array.from({ length: 16 }, (_, i) => i + 1))('%d rows', (count) => {
	const found = placed(variety(count));
	const rows = Math.max(count, 6);

	it.each(['narrow', 'wide'] as const)('keep all texts apart and inside, %s', (width) => {
		expect(found.rows).toHaveLength(count);
		const settings = found.hasRoomy ? (['roomy', 'tight'] as const) : (['tight'] as const);
		for (const setting of settings) {
			const height = setting === 'roomy' ? ([ROOMY_HEIGHT, 1000] as const) : ([16 * rows, 1000] as const);
			const sizes = { width: WIDTHS[width], height };
			const boxes = texts(found, setting, width);
			for (const [i, box] of boxes.entries()) {
				expect(staysInside(box, sizes), `${setting} ${i} is inside`).toBe(true);
				for (const other of boxes.slice(i + 1)) {
					expect(mayMeet(box, other, sizes), `${setting} ${i} meets ${boxes.indexOf(other)}`).toBe(false);
				}
			}
		}
	});

	it('keep every bar off the name of the next row', () => {
		const settings = found.hasRoomy ? (['roomy', 'tight'] as const) : (['tight'] as const);
		for (const setting of settings) {
			const height = setting === 'roomy' ? ROOMY_HEIGHT : 16 * rows;
			for (const [i, row] of found.rows.entries()) {
				const next = found.rows[i + 1];
				if (!next) continue;
				const bottom = ((row[setting].y + row[setting].height) / 100) * height;
				const dy = setting === 'roomy' ? 4 : 2.5;
				const top = (next[setting].y / 100) * height - dy - 0.72 * (setting === 'roomy' ? 13 : 12);
				expect(top, `${setting} row ${i}`).toBeGreaterThan(bottom);
			}
		}
	});
});

describe('states', () => {
	it('set the same properties each, and the style sheet falls back on the first', () => {
		const rules = lossShare.rules(real);
		const css = readFileSync('src/lib/charts/loss-share/loss-share.css', 'utf8');
		const [first = {}] = Object.values(rules);
		for (const values of Object.values(rules)) expect(Object.keys(values)).toEqual(Object.keys(first));
		const known = fallbacks(css, '--ls-', ['--ls-roomy', '--ls-tight']);
		expect(known).toMatchObject(first);
		for (const [name, value] of Object.entries(known)) {
			if (!(name in first)) expect([name, value]).toEqual([expect.stringMatching(/^--ls-force-\d+$/), 1]);
		}
	});

	it('keep the scale of shares where there are more forces than the sheet can set apart', () => {
		const rows = Array.from({ length: 13 }, (_, i) => ({
			claimant: { name: `Claimant ${i}` },
			casualties: { value: 100 },
			of: { value: 1000 + i }
		}));
		expect(placed(rows).factors).toEqual([]);
		expect(placed(rows.slice(1)).factors).toHaveLength(12);
	});

	it('switch to one line a row where the style sheet says so', () => {
		const css = readFileSync('src/lib/charts/loss-share/loss-share.css', 'utf8');
		expect(css).toContain(`@container drawing (max-height: ${ROOMY_HEIGHT - 0.1}px)`);
	});
});

describe('the table', () => {
	it('holds one row a row of the drawing, with the same shares', () => {
		const { columns, rows } = lossShare.table(real);
		const drawn = series(real);
		expect(rows).toHaveLength(drawn.length);
		for (const [i, { cells, claims }] of rows.entries()) {
			const row = drawn[i];
			expect(Object.keys(cells)).toEqual(columns.map((column) => column.key));
			expect(claims.at(-1)).toBe(row?.of.id);
			expect(cells['killed-share']?.text).toBe(row?.killed ? shareText(real, row.killed) : '');
			expect(cells['casualties-share']?.text).toBe(row?.casualties ? shareText(real, row.casualties) : '');
		}
	});
});
