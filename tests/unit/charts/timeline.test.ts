/** The timeline: its scale, its labels and which of them a state names; on today's data and at the edges. */
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/lib/charts/frame/text-width.ts';
import { timeline } from '../../../src/lib/charts/timeline/index.ts';
import { isBold, lineHeight } from '../../../src/lib/charts/timeline/labels.ts';
import { HEADING, place, type Sheet } from '../../../src/lib/charts/timeline/place.ts';
import { placeRail } from '../../../src/lib/charts/timeline/rail.ts';
import { series, STATES } from '../../../src/lib/charts/timeline/series.ts';
import { spread } from '../../../src/lib/charts/timeline/spread.ts';
import { RAIL, TIERS } from '../../../src/lib/charts/timeline/tiers.ts';
import { outside, overlaps, type Rect } from './boxes.ts';
import { eventStory, TIMELINE_EDGES } from './claim-stories.ts';
import { real } from './stories.ts';

/** The boxes of the labels of a sheet, in a drawing of this size. */
function rects({ tier, labels }: Sheet, [width, height]: readonly [number, number]): Rect[] {
	const line = tier.isTwoSided ? width / 2 : RAIL;
	return labels.map(({ id, side, date, lines, isAbout, isMajor, y }) => {
		const bold = isBold(tier, isAbout && isMajor);
		const first = textWidth(`${date} `, 12) + textWidth(lines[0] ?? '', tier.size, bold);
		const long = Math.max(first, ...lines.slice(1).map((text) => textWidth(text, tier.size, bold)));
		const half = (lines.length * lineHeight(tier.size)) / 2;
		const middle = (y / 100) * height;
		const start = side === 'left' ? line - tier.gutter - long : line + tier.gutter;
		return { name: id, left: start, right: start + long, top: middle - half, bottom: middle + half };
	});
}

const LARGER = [1, 1.13, 1.6] as const;

describe.each(Object.entries({ real, ...TIMELINE_EDGES }))('timeline: %s', (_name, story) => {
	const placed = place(story);

	it('runs from the first event to the last, inside the drawing', () => {
		const positions = placed.events.map(({ y }) => y);
		for (const y of positions) expect(y).toBeGreaterThanOrEqual(0);
		for (const y of positions) expect(y).toBeLessThanOrEqual(100);
		expect(positions).toEqual([...positions].sort((a, b) => a - b));
	});

	it.each(TIERS.map((tier) => [tier.id, tier] as const))('keeps labels apart and inside: %s', (id, tier) => {
		for (const sheet of placed.sheets.filter((one) => one.tier.id === id)) {
			for (const times of LARGER) {
				const size = [tier.width * times, Math.min(900, tier.height * times)] as const;
				const boxes = rects(sheet, size);
				expect(overlaps(boxes), `${sheet.state} ${size.join(' by ')}`).toEqual([]);
				expect(outside(boxes, size), `${sheet.state} ${size.join(' by ')}`).toEqual([]);
				for (const { top } of boxes) expect(top).toBeGreaterThanOrEqual(HEADING - 0.01);
			}
		}
	});

	it('names events in the order of time on each side', () => {
		const order = placed.events.map(({ event }) => event.id);
		for (const { labels } of placed.sheets) {
			for (const side of ['left', 'right']) {
				const own = labels.filter((label) => label.side === side && order.includes(label.id));
				const places = own.map(({ id }) => order.indexOf(id));
				expect(places).toEqual([...places].sort((a, b) => a - b));
			}
		}
	});
});

describe('timeline', () => {
	it('names every major event in every state from 280 by 360 on', () => {
		const major = series(real).events.filter(({ isMajor }) => isMajor);
		for (const { tier, state, labels } of place(real).sheets) {
			if (tier.id === 'low' || tier.id === 'wide') continue;
			const named = labels.map(({ id }) => id);
			for (const { id } of major) expect(named, `${tier.id} ${state}`).toContain(id);
		}
	});

	it('draws what a state is about as dots and other minor events as ticks', () => {
		const { events, rules } = place(real);
		for (const { event, dot, tick } of events) {
			for (const state of STATES) {
				const value = (text: string) => {
					const name = /var\((--\w+)/.exec(text)?.[1];
					return name ? rules[state]?.[name] : Number(text);
				};
				const isDot = event.isMajor || event.states.includes(state);
				expect(value(dot)).toBe(Number(isDot));
				expect(value(tick)).toBe(Number(!isDot));
			}
		}
	});

	it('gives each state the events that its words name, and the last one all that came after', () => {
		const { events } = series(real);
		const of = (state: string) => events.filter(({ states }) => states.includes(state)).map(({ id }) => id);
		expect(of('all')).toHaveLength(events.length);
		expect(of('since')).toEqual(
			events.filter(({ at }) => at > new Date(real.story.asOf)).map(({ id }) => id)
		);
		for (const state of ['war', 'partners', 'incursion']) expect(of(state).length).toBeGreaterThan(0);
		const incursion = events.filter(({ states }) => states.includes('incursion'));
		const ends = [0, -1].map((at) => events.findIndex((one) => one === incursion.at(at)));
		const between = events.slice(ends[0], (ends[1] ?? 0) + 1);
		expect(incursion).toEqual(between);
	});

	it('shortens a long silence and says so, and is true to scale elsewhere', () => {
		const date = (text: string) => new Date(text);
		const dates = ['2022-02-24', '2024-08-06', '2024-10-06', '2024-12-06'].map(date);
		const rail = placeRail(dates, [0, 100]);
		expect(rail.breaks).toHaveLength(1);
		expect(rail.breaks[0]?.months).toBe(29);
		const [, a = 0, b = 0, c = 0] = dates.map(rail.y);
		expect(b - a).toBeCloseTo(c - b, 0);
		expect(rail.years).toEqual([]);
		expect(placeRail([date('2025-01-01'), date('2025-02-01')], [0, 100]).breaks).toEqual([]);
	});

	it('spreads labels with the least moving', () => {
		const wish = (middle: number) => ({ middle, height: 20 });
		expect(spread([wish(50), wish(200)], 300, 0)).toEqual([50, 200]);
		expect(spread([wish(100), wish(100)], 300, 0)).toEqual([90, 110]);
		expect(spread([wish(0), wish(0), wish(300)], 300, 0)).toEqual([10, 30, 290]);
		expect(spread([], 300, 0)).toEqual([]);
	});

	it('says the year where it changes, and the date as its source puts it', () => {
		const story = eventStory([
			{ date: '2024-12-30' },
			{ date: '2024-12-31' },
			{ date: '2025-01-15', dateText: 'mid-January 2025' },
			{ date: '2025-02' }
		]);
		const sheet = place(story).sheets.find(({ tier, state }) => tier.id === 'phone' && state === 'all');
		expect(sheet?.labels.map(({ date }) => date)).toEqual([
			'30 Dec 2024',
			'31 Dec',
			'mid-January 2025',
			'Feb 2025'
		]);
	});

	it('has a row for every event, with its source', () => {
		const { rows } = timeline.table(real);
		expect(rows).toHaveLength(Object.keys(real.events).length);
		for (const { sources } of rows) expect(real.sources[sources?.[0] ?? '']).toBeDefined();
	});

	it('says a sentence where there is nothing to draw', () => {
		expect(timeline.empty(eventStory([]))).toMatch(/\.$/);
		expect(timeline.empty(real)).toBeUndefined();
	});
});
