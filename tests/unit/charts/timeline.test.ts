import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planFlags, waysOf, wordingOf, type Flag } from '../../../src/lib/charts/timeline/flags.ts';
import { textsOf } from '../../../src/lib/charts/frame/view.ts';
import { timeline } from '../../../src/lib/charts/timeline/index.ts';
import { lanesOf } from '../../../src/lib/charts/timeline/series.ts';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import type { Drawing, Shape } from '../../../src/lib/drawing/shapes.ts';
import { svgOf } from '../../../src/lib/drawing/svg.ts';
import { run } from '../../../src/lib/drawing/type.ts';
import { edition } from '../../../src/lib/story/editions.ts';
import type { State, Story, StoryEvent } from '../../../src/lib/story/schema.ts';

const today = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;
const report = edition(today, '2025-01-31');
const states = Object.keys(today.charts.timeline?.states ?? {});
const views = states.flatMap((state) => SIZES.map((size) => [state, size] as const));

const flat = (shapes: readonly Shape[]): Shape[] =>
	shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.children) : [shape]));
const words = ({ shapes }: Drawing) =>
	flat(shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const refs = ({ shapes }: Drawing) =>
	new Set(flat(shapes).flatMap((shape) => (shape.kind === 'text' ? (shape.refs ?? []) : [])));
const marked = (drawing: Drawing, id: string) => {
	const found = flat(drawing.shapes).find(({ key }) => key === id);
	if (!found || found.kind === 'text' || found.kind === 'group') throw new Error(`No mark ${id}.`);
	return found;
};

/** The story with its events, and the states of the timeline, changed. */
function changed(
	event: (one: StoryEvent, index: number, id: string) => Partial<StoryEvent>,
	state: Partial<State> = {},
	story = today
): Story {
	const chart = story.charts.timeline;
	if (!chart) throw new Error('There is no timeline.');
	return {
		...story,
		events: Object.fromEntries(
			Object.entries(story.events).map(([id, one], i) => [id, { ...one, ...event(one, i, id) }])
		),
		charts: {
			...story.charts,
			timeline: {
				...chart,
				states: Object.fromEntries(
					Object.entries(chart.states).map(([id, one]) => [id, { ...one, ...state }])
				)
			}
		}
	};
}

const LONG = 'A ministry with a very long name says something that nobody has said before of the soldiers';
const stresses: Record<string, Story> = {
	'long titles and no shorter ones': changed(() => ({ title: LONG, labels: [] })),
	'all events on one day': changed(() => ({ date: '2025-01-15' }), {
		from: '2025-01-01',
		until: '2025-02-01'
	}),
	'all events in one lane': changed(() => ({ sides: ['south-korea'] })),
	'everything joint': changed(() => ({ sides: ['ukraine', 'north-korea'] })),
	'one event': {
		...today,
		figures: {},
		events: Object.fromEntries(Object.entries(today.events).slice(5, 6))
	},
	'everything named': changed(() => ({}), { names: Object.keys(today.events), spoken: [] }),
	'long names of lanes': {
		...today,
		sides: Object.fromEntries(
			Object.keys(today.sides ?? {}).map((side) => [
				side,
				{ name: 'The capital and its many allies', brief: 'Allied capitals' }
			])
		)
	},
	'two years more': changed(() => ({}), { from: '2020-01-01', until: '2028-01-01' })
};

describe('the timeline', () => {
	it.each(views)('can be read: %s at %s', (state, size) => {
		for (const story of [today, report]) {
			const drawing = timeline.place(story, state, size);
			expect(illegible(drawing)).toEqual([]);
			expect(svgOf(drawing, { id: 'x' })).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	it.each(Object.entries(stresses))('holds with %s', (_name, story) => {
		for (const [state, size] of views) {
			const drawing = timeline.place(story, state, size);
			expect(svgOf(drawing, { id: 'x' })).not.toMatch(/NaN|undefined|Infinity/);
			expect(illegible(drawing).filter((fault) => /lies on|cut off|runs through/.test(fault))).toEqual([]);
		}
	});

	it('draws nothing without anything to draw', () => {
		const silent = { ...today, events: {}, figures: {} };
		expect(timeline.place(silent, 'silence', 'S').shapes).toEqual([]);
		expect(timeline.empty(silent)).toMatch(/^No .*\.$/);
		expect(timeline.empty(today)).toBeUndefined();
	});

	it.each(views)('names everything that the text speaks of and that is in view: %s at %s', (state, size) => {
		const spoken = today.charts.timeline?.states[state]?.spoken ?? [];
		expect([...refs(timeline.place(today, state, size))]).toEqual(expect.arrayContaining(spoken));
	});

	it.each(states)('names all on the large board: %s', (state) => {
		const names = today.charts.timeline?.states[state]?.names ?? [];
		expect([...refs(timeline.place(today, state, 'L'))].sort()).toEqual([...names].sort());
	});

	it.each(views)('gives every flag its day: %s at %s', (state, size) => {
		const named = flat(timeline.place(today, state, size).shapes).flatMap((shape) =>
			shape.kind === 'text' && shape.refs ? [{ id: shape.refs[0], text: shape.text }] : []
		);
		for (const { id } of named) {
			const said = named.filter((one) => one.id === id).map(({ text }) => text);
			expect(said.join(' ')).toMatch(/(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/);
		}
	});

	it.each(states)('names the shapes in view and no others: %s', (state) => {
		const without = changed((one) => ({ about: one.about, stance: undefined }));
		const short = changed(() => ({}), { from: '2025-08-20', until: '2025-08-25' });
		for (const story of [today, report, without, short]) {
			const keyed = timeline.key?.(story, state);
			const marks = flat(timeline.place(story, state, 'L').shapes).filter((shape) => 'mark' in shape);
			const drawn = {
				dots: marks.some(
					({ kind, ...shape }) => kind === 'circle' && 'fill' in shape && shape.fill !== 'paper'
				),
				rings: marks.some(
					({ kind, ...shape }) => kind === 'circle' && 'fill' in shape && shape.fill === 'paper'
				),
				squares: marks.some(({ kind }) => kind === 'rect')
			};
			for (const [shape, isDrawn] of Object.entries(drawn)) {
				expect(keyed?.full.toLowerCase().includes(shape), shape).toBe(isDrawn);
				expect(keyed?.brief.toLowerCase().includes(shape), shape).toBe(isDrawn);
			}
		}
		const told = textsOf(today, 'timeline', state, timeline.key);
		expect(told.subtitle.length).toBeLessThanOrEqual(110);
		expect(told.brief.length).toBeLessThanOrEqual(52);
	});

	it('says of a claim what it covers, for its lane says whose it is', () => {
		const said = words(timeline.place(today, 'still', 'L')).join(' ');
		expect(said).toMatch(/About 10,000 near the border/);
		expect(said).toMatch(/About 10,000 in Kursk/);
		expect(said).not.toContain('NIS');
	});
});

describe('a mark', () => {
	it('stands at its day, to scale', () => {
		const drawing = timeline.place(today, 'treaty', 'L');
		const at = (id: string) => {
			const { kind, ...shape } = marked(drawing, id);
			if (kind === 'rect' && 'width' in shape) return shape.x + shape.width / 2;
			return 'x' in shape ? shape.x : NaN;
		};
		const day = (id: string) => +new Date(today.events[id]?.date ?? '') / 86_400_000;
		const [a, b, c] = ['treaty-signed', 'seoul-announces', 'treaty-in-force'] as const;
		const measured = (at(b) - at(a)) / (at(c) - at(a));
		expect(measured).toBeCloseTo((day(b) - day(a)) / (day(c) - day(a)), 3);
	});

	it('is a ring for a denial, a square for the war, a dot for the rest', () => {
		const drawing = timeline.place(today, 'treaty', 'M');
		expect(marked(drawing, 'treaty-signed')).toMatchObject({ kind: 'rect', fill: 'paper', stroke: 'accent' });
		expect(marked(drawing, 'un-rumour')).toMatchObject({ kind: 'circle', fill: 'paper' });
		expect(marked(drawing, 'seoul-announces')).toMatchObject({ kind: 'circle', fill: 'ink' });
	});

	it('of a joint event stands in every lane, tied by a line', () => {
		const drawing = timeline.place(today, 'treaty', 'M');
		const own = marked(drawing, 'treaty-signed');
		const other = marked(drawing, 'treaty-signed-north-korea');
		if (own.kind !== 'rect' || other.kind !== 'rect') throw new Error('No squares.');
		expect(other.x).toBe(own.x);
		const tie = drawing.shapes.some(
			(shape) =>
				shape.kind === 'path' &&
				shape.line?.[0]?.y === own.y + own.height / 2 &&
				shape.line[1]?.y === other.y + other.height / 2
		);
		expect(tie).toBe(true);
	});

	it('is shared by what one side said on one day, and says all of it', () => {
		const { refs: behind = [], says } = marked(timeline.place(today, 'arrival', 'M'), 'seoul-announces');
		expect(behind.length).toBeGreaterThan(1);
		expect(says).toContain('; ');
	});

	it('has a key of its own', () => {
		for (const [state, size] of views) {
			const keys = flat(timeline.place(today, state, size).shapes).flatMap(({ key }) => key ?? []);
			expect(new Set(keys).size).toBe(keys.length);
		}
	});
});

describe('a silence', () => {
	it('is as long as the days between the two events', () => {
		expect(words(timeline.place(today, 'silence', 'S'))).toEqual(
			expect.arrayContaining(['190 days', '192 days'])
		);
	});

	it('is open in an edition that does not know its end, and says so', () => {
		const said = words(timeline.place(report, 'silence', 'L')).join(' ');
		expect(said).toContain('105 days');
		expect(said).toContain('still not acknowledged on 31 January 2025');
		expect(words(timeline.place(report, 'silence', 'S')).join(' ')).toMatch(/not acknowledged by 31 Jan/);
	});

	it('says after whose words it runs where there is room, and is tied to them', () => {
		for (const story of [today, report]) {
			const drawing = timeline.place(story, 'silence', 'L');
			expect(words(drawing).filter((one) => one === 'after Seoul spoke')).toHaveLength(2);
			const spoke = marked(drawing, 'seoul-announces');
			const x = 'x' in spoke ? spoke.x : NaN;
			const dotted = flat(drawing.shapes).filter(
				(shape) => shape.kind === 'path' && shape.dash === '1.5 3.5'
			);
			expect(dotted.map((shape) => 'd' in shape && Number(/^M([\d.]+)/.exec(shape.d)?.[1]))).toEqual([
				expect.closeTo(x, 1)
			]);
		}
	});

	it('leaves the war aside', () => {
		const kinds = lanesOf(today, 'silence').flatMap(({ marks }) => marks.map(({ kind }) => kind));
		expect(kinds).not.toContain('war');
	});
});

describe('a break in the axis', () => {
	it('says what it leaves out, and stands only where a long stretch is empty', () => {
		const leftOut = (state: string) =>
			words(timeline.place(today, state, 'M')).some((one) => one.includes('left out'));
		expect(states.filter(leftOut)).toEqual(['war']);
	});

	it('keeps one scale on both sides', () => {
		const axis = timeline.place(today, 'war', 'L').shapes.flatMap((shape) => {
			const ticks = shape.kind === 'path' ? shape.d.matchAll(/M([\d.]+) [\d.]+v-5/g) : [];
			return [...ticks].map(([, x]) => Number(x));
		});
		const gaps = axis.slice(1).map((x, i) => x - (axis[i] ?? 0));
		const months = gaps.filter((gap) => gap < 60);
		expect(Math.max(...months) / Math.min(...months)).toBeLessThan(31.5 / 27.5);
	});
});

describe('flags', () => {
	const room = { left: 0, right: 300, lines: [], bands: [], gap: 4 };
	const planned = (flags: readonly Flag[], price = 1, more = {}) => {
		const ways = waysOf(flags, { ...room, ...more });
		return ways && planFlags(ways, price);
	};
	const flag = (id: string, x: number, ...wordings: string[]): Flag => ({
		id,
		x,
		wordings: wordings.map((one, i) => wordingOf([[run(one, 15)]], i * 10))
	});

	it('stand at the right, and at the left near the edge', () => {
		const plan = planned([flag('a', 20, 'Some words'), flag('b', 280, 'Some words')]);
		expect(plan?.flags.map(({ flipped, lift }) => [flipped, lift])).toEqual([
			[false, 0],
			[true, 0]
		]);
	});

	it('rise above the one at their right where words would meet', () => {
		const plan = planned([flag('a', 20, 'Many words of the first'), flag('b', 60, 'Words of the second')]);
		const [first, second] = plan?.flags ?? [];
		expect(first?.lift).toBeGreaterThan(second?.top ?? Infinity);
	});

	it('give up words before height where height is dear', () => {
		const both = [flag('a', 20, 'Many words of the first', 'First'), flag('b', 90, 'Words of the second')];
		expect(planned(both, 0.01)?.flags[0]?.block[0]?.[0]?.text).toMatch(/^Many/);
		expect(planned(both, 10)?.flags[0]?.block[0]?.[0]?.text).toBe('First');
	});

	it('are read in order of time where shorter words make a way', () => {
		const both = [flag('a', 40, 'Treaty signed'), flag('b', 200, 'The treaty comes into force', 'In force')];
		const [first, second] = planned(both, 0.01)?.flags ?? [];
		expect(second?.block[0]?.[0]?.text).toBe('In force');
		expect(second?.lift).toBe(first?.lift);
	});

	it('find no place between two lines', () => {
		expect(planned([flag('a', 20, 'Many words')], 1, { lines: [10, 40] })).toBeUndefined();
	});
});

describe('the table', () => {
	it('has a row for everything behind a mark', () => {
		const { rows, columns } = timeline.table(today);
		expect(columns.map(({ key }) => key)).toEqual(Object.keys(rows[0]?.cells ?? {}));
		const dates = rows.map(({ cells }) => String(cells.date?.value));
		expect(dates).toEqual([...dates].sort());
		const joint = rows.filter(({ cells }) => cells.date?.value === today.events['treaty-signed']?.date);
		expect(joint).toHaveLength(2);
	});
});
