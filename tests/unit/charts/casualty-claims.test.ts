import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casualtyClaims } from '../../../src/lib/charts/casualty-claims/index.ts';
import { factorInWords } from '../../../src/lib/charts/casualty-claims/labels.ts';
import { SIZES, type Size } from '../../../src/lib/drawing/artboard.ts';
import { overlap } from '../../../src/lib/drawing/boxes.ts';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import type { Drawing, Shape } from '../../../src/lib/drawing/shapes.ts';
import { svgOf } from '../../../src/lib/drawing/svg.ts';
import { textBox } from '../../../src/lib/drawing/type.ts';
import { edition } from '../../../src/lib/story/editions.ts';
import type { Claim, Story } from '../../../src/lib/story/schema.ts';

const real = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;
const CHART = 'casualty-claims';
const STATES = Object.keys(real.charts[CHART]?.states ?? {});
const FIGURES = ['killed', 'killed-or-wounded'];

type Change = (claim: Claim) => Claim | undefined;

/** Today's story with its losses changed claim by claim. */
function changed(change: Change, story: Story = real): Story {
	const figures = Object.fromEntries(
		Object.entries(story.figures).flatMap(([id, figure]) => {
			if (!FIGURES.includes(id)) return [[id, figure]];
			const claims = figure.claims.map(change).filter((one) => one !== undefined);
			const headline = claims.some((one) => one.id === figure.headline) ? figure.headline : claims[0]?.id;
			return headline === undefined ? [] : [[id, { ...figure, claims, headline }]];
		})
	);
	return { ...story, figures };
}

const times = (factor: number): Story =>
	changed((one) => (one.value === undefined ? one : { ...one, value: Math.round(one.value * factor) }));

/** Today's story with other words spoken in a state. */
function speaking(state: string, spoken: readonly string[]): Story {
	const chart = real.charts[CHART];
	const before = chart?.states[state];
	if (!chart || !before) throw new Error(`There is no state ${state}.`);
	return {
		...real,
		charts: {
			...real.charts,
			[CHART]: { ...chart, states: { ...chart.states, [state]: { ...before, spoken: [...spoken] } } }
		}
	};
}

const twelve = (): Story => {
	const names = Array.from({ length: 12 }, (_, i) => `claimant-${i}`);
	const story = changed((one) => ({
		...one,
		claimant: names[one.id.length % 12] ?? one.claimant
	}));
	const claimants = Object.fromEntries(
		names.map((id, i) => [
			id,
			{ name: `The Joint Commission of Inquiry into Nearly Everything, number ${i}`, side: 'west' as const }
		])
	);
	return { ...story, claimants: { ...story.claimants, ...claimants } };
};

const STRESS: Record<string, () => Story> = {
	'sixty times the numbers': () => times(60),
	'a fiftieth of them': () => times(1 / 50),
	'a single claimant': () => changed((one) => (one.claimant === 'south-korea-nis' ? one : undefined)),
	'a single claim': () =>
		changed((one) => (one.id === 'killed-western-officials-2025-01-15' ? one : undefined)),
	'twelve claimants with long names': twelve,
	'equal dates': () => changed((one) => ({ ...one, asOf: '2025-01-13', published: '2025-01-13' })),
	'equal values': () => changed((one) => ({ ...one, value: 1000 })),
	ranges: () =>
		changed(({ value, ...one }) => ({ ...one, low: (value ?? 0) * 0.8, high: (value ?? 0) * 1.3 })),
	'at least': () => changed((one) => ({ ...one, qualifier: 'at least' })),
	'at most': () => changed((one) => ({ ...one, qualifier: 'at most' })),
	'no data': () => changed(() => undefined)
};

const drawings = (story: Story): { name: string; drawing: Drawing }[] =>
	STATES.flatMap((state) =>
		SIZES.map((size) => ({ name: `${state}-${size}`, drawing: casualtyClaims.place(story, state, size) }))
	);

function flat(shapes: readonly Shape[]): Exclude<Shape, { kind: 'group' }>[] {
	return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.children) : [shape]));
}

const draw = (state: string, size: Size, story: Story = real) =>
	flat(casualtyClaims.place(story, state, size).shapes);

/** All that labels with a claim's id say, in reading order. */
const saidOf = (shapes: ReturnType<typeof flat>, id: string): string =>
	shapes
		.flatMap((shape) => (shape.kind === 'text' && shape.refs?.includes(id) ? [shape.text.trim()] : []))
		.join(' ');

const boxOf = (shapes: ReturnType<typeof flat>, id: string) => {
	const found = shapes.find((shape) => shape.key === id);
	if (found?.kind === 'rect') return found;
	if (found?.kind === 'path' && found.box) return found.box;
	throw new Error(`Nothing is drawn for ${id}.`);
};

describe('casualty-claims, drawn', () => {
	it.each(drawings(real))('can be read today: $name', ({ drawing }) => {
		expect(illegible(drawing)).toEqual([]);
		expect(svgOf(drawing, { id: 'x' })).not.toMatch(/NaN|Infinity|undefined/);
	});

	it.each(drawings(edition(real, '2025-01-31')))('can be read in the first edition: $name', ({ drawing }) => {
		expect(illegible(drawing)).toEqual([]);
		expect(drawing.shapes.length).toBeGreaterThan(0);
	});

	it.each(Object.entries(STRESS))('bears %s', (_name, story) => {
		for (const { name, drawing } of drawings(story())) {
			expect(svgOf(drawing, { id: 'x' }), name).not.toMatch(/NaN|Infinity|undefined/);
			const faults = illegible(drawing).filter((fault) => !/on the mark|a line runs/.test(fault));
			expect(faults, name).toEqual([]);
		}
	});

	it('draws zeros without failing', () => {
		for (const { name, drawing } of drawings(changed((one) => ({ ...one, value: 0 }))))
			expect(svgOf(drawing, { id: 'x' }), name).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('says so where nothing is claimed', () => {
		const nothing = changed(() => undefined);
		expect(casualtyClaims.empty(nothing)).toMatch(/No one/);
		expect(casualtyClaims.empty(real)).toBeUndefined();
		expect(casualtyClaims.table(nothing).rows).toEqual([]);
	});
});

describe('casualty-claims, what it means', () => {
	it('names each spoken claim with its qualifier and its number, at every size', () => {
		const all = real.charts[CHART]?.states.all?.spoken ?? [];
		const seouls = [
			'killed-south-korea-nis-2024-12-19',
			'killed-south-korea-nis-2025-01-13',
			'killed-south-korea-nis-2025-04-30',
			'killed-south-korea-nis-2025-09-02'
		];
		const claims = new Map(
			Object.values(real.figures).flatMap(({ claims: own }) => own.map((one) => [one.id, one]))
		);
		for (const spoken of [all, seouls]) {
			const story = speaking('all', spoken);
			for (const size of SIZES) {
				expect(illegible(casualtyClaims.place(story, 'all', size)), size).toEqual([]);
				for (const id of spoken) {
					const claim = claims.get(id);
					const said = saidOf(draw('all', size, story), id);
					expect(said, `${id} at ${size}`).toContain(claim?.value?.toLocaleString('en-GB'));
					expect(said, `${id} at ${size}`).toContain(claim?.qualifier);
				}
			}
		}
	});

	it('calls an estimate made in a new way a new estimate, and no other rise', () => {
		const words = (story: Story) =>
			draw('all', 'L', story).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
		expect(words(real)).toContain('a new estimate');
		expect(words(changed(({ entry: _entry, ...one }) => one))).not.toContain('a new estimate');
	});

	it('ends each line of steps at its claimant’s last claim', () => {
		const shapes = draw('all', 'L');
		const last = boxOf(shapes, 'killed-south-korea-nis-2025-09-02');
		const ends = shapes.flatMap((shape) =>
			shape.kind === 'path' && shape.line ? [shape.line.at(-1)?.x] : []
		);
		expect(ends.some((x) => x !== undefined && Math.abs(x - last.x - last.width / 2) < 0.01)).toBe(true);
		const killed = shapes.filter((shape) => shape.kind === 'path' && shape.line && shape.stroke === 'killed');
		for (const shape of killed)
			if (shape.kind === 'path')
				for (const { x } of shape.line ?? []) expect(x).toBeLessThanOrEqual(last.x + last.width / 2 + 0.01);
	});

	it('gives the bars of the gap heights in proportion, and counts the smaller along the larger', () => {
		for (const size of SIZES) {
			const shapes = draw('gap', size);
			const [less, more] = [
				boxOf(shapes, 'killed-south-korea-nis-2025-01-13'),
				boxOf(shapes, 'killed-western-officials-2025-01-15')
			];
			expect(more.height / less.height).toBeCloseTo(1000 / 300, 1);
			const pieces = shapes.filter((shape) => shape.kind === 'rect' && shape.fill === 'accent');
			expect(pieces).toHaveLength(3);
			for (const piece of pieces)
				if (piece.kind === 'rect') expect(piece.height + 2).toBeCloseTo(less.height, 1);
		}
	});

	it('says where a panel has another scale than the one above it, and shows both by a number', () => {
		const wordsAt = (state: string, size: Size) =>
			draw(state, size).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
		for (const size of SIZES) {
			expect(wordsAt('gap', size), size).toEqual(
				expect.arrayContaining([', smaller scale', '1,000', '2,000', '4,000'])
			);
		}
		expect(wordsAt('all', 'S')).toContain(', smaller scale');
		expect(wordsAt('all', 'L')).not.toContain(', smaller scale');
	});

	it('does not say that who gave a share of a number gave the number', () => {
		const said = draw('gap', 'L').flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
		expect(said).toContain('UK MoD (worked out): the same number');
		const january = draw('january', 'L');
		expect(saidOf(january, 'killed-western-officials-2025-01-15')).not.toMatch(/UK MoD/);
		expect(saidOf(january, 'killed-uk-mod-2025-01-15')).toMatch(/worked out/);
	});

	it('lets no grid line run through a label', () => {
		for (const state of STATES) {
			for (const size of SIZES) {
				const shapes = draw(state, size);
				const words = shapes.flatMap((shape) =>
					shape.kind === 'text' && shape.refs ? [textBox(shape)] : []
				);
				for (const shape of shapes) {
					if (shape.kind !== 'path' || shape.stroke !== 'rule') continue;
					for (const [, from, y, to] of shape.d.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)) {
						const line = { x: Number(from), y: Number(y), width: Number(to) - Number(from), height: 0.1 };
						expect(
							words.filter((box) => overlap(box, line) > 0),
							`${state}-${size}`
						).toEqual([]);
					}
				}
			}
		}
	});

	it('draws as dots on a phone what steps back where marks would lie on each other', () => {
		const widths = (size: Size) => boxOf(draw('all', size), 'killed-or-wounded-zelensky-2025-01-09').width;
		expect(widths('S')).toBeLessThan(6);
		expect(widths('L')).toBeGreaterThan(12);
		expect(boxOf(draw('all', 'S'), 'killed-or-wounded-uk-mod-2025-03-28').width).toBeGreaterThan(9);
	});

	it('fades a total by one gradient', () => {
		expect(svgOf(casualtyClaims.place(real, 'flows', 'L'), { id: 'x' }).match(/<rect/g)?.length).toBeLessThan(
			5
		);
	});

	it('makes the slice of a week seven days wide and as high as its soldiers', () => {
		for (const size of SIZES) {
			const shapes = draw('flows', size);
			const slice = boxOf(shapes, 'killed-or-wounded-white-house-2024-12-27');
			const twice = changed((one) =>
				one.id === 'killed-or-wounded-white-house-2024-12-27'
					? { ...one, periodStart: '2024-12-14', value: 2000 }
					: one
			);
			const wider = boxOf(draw('flows', size, twice), 'killed-or-wounded-white-house-2024-12-27');
			expect(wider.width / slice.width).toBeCloseTo(2, 5);
			expect(wider.height / slice.height).toBeCloseTo(2, 1);
		}
	});

	it('draws what is worked out open, and the same claim on each row of the table once', () => {
		const derived = draw('all', 'L').find((shape) => shape.key === 'killed-zelensky-2025-02-14');
		expect(derived).toMatchObject({ fill: 'paper', stroke: 'killed' });
		const ids = casualtyClaims.table(real).rows.flatMap(({ claims }) => claims);
		expect(new Set(ids).size).toBe(ids.length);
		const drawn = STATES.flatMap((state) => draw(state, 'L').flatMap(({ key }) => (key ? [key] : [])));
		expect(new Set(ids)).toEqual(new Set(drawn));
	});

	it('puts factors into words that they bear', () => {
		expect([1.4, 1.95, 2.4, 2.73, 3, 3.33, 4.1].map((factor) => factorInWords(factor, 'en-GB'))).toEqual([
			'1.4 times as many',
			'about twice as many',
			'more than twice as many',
			'nearly three times as many',
			'three times as many',
			'more than three times as many',
			'about four times as many'
		]);
	});
});
