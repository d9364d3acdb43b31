/** The record: order, parts, downloads, and lines that stay legible whatever is added. */
import { describe, expect, test } from 'vitest';
import { illegible } from '../../../../src/lib/drawing/legibility.ts';
import { SIZES } from '../../../../src/lib/drawing/artboard.ts';
import { svgOf } from '../../../../src/lib/drawing/svg.ts';
import { graphic } from '../../../../src/lib/page/graphics.ts';
import { daysOf } from '../../../../src/lib/page/record/days.ts';
import { recordCsv } from '../../../../src/lib/page/record/entries.ts';
import { entriesOf, selectionsOf } from '../../../../src/lib/page/record/entries.ts';
import { filterStyles } from '../../../../src/lib/page/record/entries.ts';
import { knownOn } from '../../../../src/lib/page/record/known.ts';
import { placeLine } from '../../../../src/lib/page/record/line.ts';
import { allClaims } from '../../../../src/lib/story/claims.ts';
import { figureOf, story, withAHundredMore, withClaims } from './stories.ts';

describe('the order of the record', () => {
	test('is that of publication, then of the day described', () => {
		for (const figure of Object.values(story.figures)) {
			const entries = entriesOf(figure);
			expect(entries).toHaveLength(figure.claims.length);
			expect(entries.map(({ day }) => day)).toEqual(entries.map(({ day }) => day).toSorted());
		}
		const [first, second] = entriesOf(figureOf(story, 'area-held'));
		expect([first?.claim.id, second?.claim.id]).toEqual([
			'area-held-syrskyi-2024-08-12',
			'area-held-afp-isw-2024-08-12'
		]);
	});

	test('ties a claim to what it replaced', () => {
		const replaced = figureOf(story, 'killed').claims[1]?.id ?? '';
		const added = withClaims(story, 'killed', [{ replaces: replaced, entry: 'correction' }]);
		const entries = entriesOf(figureOf(added, 'killed'));
		expect(entries.find(({ claim }) => claim.id === 'added-0')?.replaced?.id).toBe(replaced);
		expect(entries.find(({ claim }) => claim.id === replaced)?.replacedBy?.id).toBe('added-0');
	});

	test('exactly one claim of each figure is the one that the story uses', () => {
		for (const figure of Object.values(story.figures))
			expect(entriesOf(figure).filter(({ isUsed }) => isUsed)).toHaveLength(1);
	});
});

describe('parts and downloads', () => {
	const selections = selectionsOf(story);
	const rows = (name: string) => {
		const selection = selections.find((one) => one.name === name);
		if (!selection) throw new Error(`There is no part "${name}".`);
		return recordCsv(story, selection).trimEnd().split('\r\n').slice(1);
	};
	const count = allClaims(story).length;

	test('all of it holds every claim', () => {
		expect(rows('claims')).toHaveLength(count);
	});

	test.each(['figure', 'claimant', 'year'] as const)('the parts by %s make the whole', (kind) => {
		const parts = selections.filter((one) => one.kind === kind).map(({ name }) => rows(name));
		expect(parts.every((part) => part.length > 0)).toBe(true);
		expect(parts.flat().toSorted()).toEqual(rows('claims').toSorted());
	});

	test('a row begins with the id of its claim', () => {
		const ids = new Set(allClaims(story).map(({ id }) => id));
		for (const row of rows('claims')) expect(ids).toContain(row.slice(0, row.indexOf(',')));
	});

	test('every part but the whole has a style', () => {
		const styles = filterStyles(selections);
		for (const { name, kind } of selections) expect(styles.includes(`#${name}:target`)).toBe(kind !== 'all');
	});
});

const readable = (drawing: ReturnType<typeof placeLine>) => {
	if (!drawing) return;
	expect(svgOf(drawing, { id: 'line' })).not.toContain('NaN');
	expect(illegible(drawing)).toEqual([]);
};

describe.each(SIZES)('lines at size %s', (size) => {
	test.each(Object.keys(story.figures))('%s is legible', (id) => {
		readable(placeLine(story, figureOf(story, id), size));
	});

	test.each(['killed', 'killed-or-wounded', 'deployed', 'area-held'])('%s with a hundred more', (id) => {
		const many = withAHundredMore(id);
		const drawing = placeLine(many, figureOf(many, id), size);
		readable(drawing);
		const marks = drawing?.shapes.filter((shape) => shape.kind === 'circle') ?? [];
		expect(marks).toHaveLength(figureOf(many, id).claims.length);
	});

	test('claims of one day make no line', () => {
		expect(placeLine(story, figureOf(story, 'oblast-area'), size)).toBeUndefined();
	});
});

test.each(daysOf(story))('every drawing of %s is legible', (day) => {
	const known = knownOn(story, day);
	for (const { chart, state } of known.views) {
		for (const size of SIZES)
			expect(illegible(graphic(chart).place(known.story, state, size)), `${chart} ${size}`).toEqual([]);
	}
});

test('with a hundred claims more each, the last day is still legible', () => {
	const many = ['killed', 'killed-or-wounded'].reduce(
		(so, id) => ({ ...so, figures: { ...so.figures, [id]: figureOf(withAHundredMore(id), id) } }),
		story
	);
	const known = knownOn(many, daysOf(many).at(-1) ?? '');
	for (const { chart, state } of known.views) {
		for (const size of SIZES)
			expect(illegible(graphic(chart).place(known.story, state, size)), `${chart} ${size}`).toEqual([]);
	}
});
