/** Boxes that scale, labels that keep apart, and the line that joins a label to its mark. */
import { describe, expect, it } from 'vitest';
import { mayMeet, staysInside, type Box, type Sizes } from '../../../src/lib/charts/frame/box.ts';
import { closeUp, inCloseUp } from '../../../src/lib/charts/frame/close-up.ts';
import { layOutLabels } from '../../../src/lib/charts/frame/label-layout.ts';
import { labelForm } from '../../../src/lib/charts/frame/label-form.ts';
import { leaderPath } from '../../../src/lib/charts/frame/leader.ts';
import { spotsAround, spotsOff } from '../../../src/lib/charts/frame/spots.ts';
import { stateValues } from '../../../src/lib/charts/frame/state-values.ts';
import { textWidth } from '../../../src/lib/charts/frame/text-width.ts';
import { wrap } from '../../../src/lib/charts/frame/wrap.ts';
import { overlaps, outside, rectOf } from './boxes.ts';

const SIZES: Sizes = { width: [280, 600], height: [300, 900] };

function randoms(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function randomBox(random: () => number): Box {
	const left = -random() * 60;
	const top = -random() * 20;
	return {
		x: random() * 100,
		y: random() * 100,
		left,
		right: left + random() * 90,
		top,
		bottom: top + random() * 30
	};
}

describe('mayMeet', () => {
	it('says what trying every size says', () => {
		const random = randoms(7);
		for (let i = 0; i < 400; i++) {
			const [a, b] = [randomBox(random), randomBox(random)];
			const tried = [];
			for (let width = 280; width <= 600; width += 4) tried.push([width, 300] as const);
			const inX = tried.some((size) => {
				const [one, other] = [rectOf('', a, size), rectOf('', b, size)];
				return one.left < other.right && other.left < one.right;
			});
			const flat = { ...a, y: b.y, top: b.top, bottom: b.bottom };
			if (inX) expect(mayMeet(flat, b, SIZES)).toBe(true);
			else if (mayMeet(flat, b, SIZES)) {
				const near = mayMeet(flat, b, SIZES, -1);
				expect(near).toBe(false);
			}
		}
	});

	it('finds a meeting at one width between the ends', () => {
		const wide = { x: 50, y: 50, left: 0, right: 40, top: 0, bottom: 10 };
		const moving = { x: 0, y: 50, left: 210, right: 215, top: 0, bottom: 10 };
		expect(mayMeet(wide, moving, { width: [280, 300], height: [300, 900] })).toBe(false);
		expect(mayMeet(wide, moving, { width: [280, 900], height: [300, 900] })).toBe(true);
		expect(mayMeet(wide, moving, { width: [500, 900], height: [300, 900] })).toBe(false);
	});

	it('knows what stays inside', () => {
		const box = { x: 100, y: 0, left: -50, right: 0, top: 0, bottom: 20 };
		expect(staysInside(box, SIZES)).toBe(true);
		expect(staysInside({ ...box, right: 1 }, SIZES)).toBe(false);
	});
});

describe('layOutLabels', () => {
	const random = randoms(3);
	const requests = Array.from({ length: 14 }, (_, i) => ({
		id: `label-${i}`,
		x: random() * 90 + 5,
		y: random() * 90 + 5,
		r: 6,
		forms: [
			labelForm({ name: `Claimant ${i}`, value: 'about 1,000' }, 100, (height) => [
				...spotsAround(6, height),
				...spotsOff(6, height)
			])
		]
	}));
	const marks = requests.map(({ x, y }) => ({ x, y, left: -6, right: 6, top: -6, bottom: 6 }));
	const placed = layOutLabels(requests, { taken: marks, shy: [] }, SIZES);

	it('shows some labels, the same ones every time', () => {
		expect(placed.length).toBeGreaterThan(3);
		expect(layOutLabels(requests, { taken: marks, shy: [] }, SIZES)).toEqual(placed);
	});

	it.each([
		[280, 300],
		[333, 512],
		[600, 900]
	] as const)('keeps them apart and inside at %i by %i', (...size) => {
		const rects = placed.map(({ id, box }) => rectOf(id, box, size));
		const lines = placed.flatMap(({ id, leader }) =>
			leader.map((part) => rectOf(`line of ${id}`, part, size))
		);
		expect(overlaps(rects)).toEqual([]);
		expect(outside(rects, size)).toEqual([]);
		expect(
			overlaps(
				rects,
				marks.map((box) => rectOf('mark', box, size))
			)
		).toEqual([]);
		const strange = lines.filter(({ name }) => name);
		expect(
			overlaps(rects, strange).filter((pair) => !pair.includes(`meets line of ${pair.split(' ')[0]}`))
		).toEqual([]);
	});

	it('leaves out what has no room, not what counts most', () => {
		const crowd = requests.map((request) => ({ ...request, x: 50, y: 50 }));
		const shown = layOutLabels(crowd, { taken: [], shy: [] }, { width: [280, 280], height: [60, 60] });
		expect(shown.length).toBeLessThan(crowd.length);
		expect(shown[0]?.id).toBe('label-0');
	});
});

describe('what labels are made from', () => {
	it('breaks between words, and words that are wider than the line', () => {
		expect(wrap('one two three', 1000, 12)).toEqual(['one two three']);
		const lines = wrap('Donaudampfschifffahrtsgesellschaft says so', 80, 12);
		expect(lines.length).toBeGreaterThan(2);
		expect(lines.every((line) => textWidth(line, 12) <= 80)).toBe(true);
		expect(lines.join('').replaceAll('-', '').replaceAll(' ', '')).toBe(
			'Donaudampfschifffahrtsgesellschaftsaysso'
		);
		expect(wrap('', 80, 12)).toEqual([]);
	});

	it('draws the line from the edge of the mark to the nearest point of the label', () => {
		const form = labelForm({ name: 'A' }, 100, () => []);
		expect(leaderPath(form, { dx: 30, dy: -7.5, anchor: 'start' }, 6)).toBe('M6,0L28,0');
		expect(leaderPath(form, { dx: 0, dy: -40, anchor: 'middle' }, 6)).toBe('M0,-6L0,-23');
	});

	it('moves a stretch of dates to its target and everything else in proportion', () => {
		const view = closeUp(10, [30, 50], [20, 80]);
		expect(inCloseUp(view, 30)).toBeCloseTo(20, 1);
		expect(inCloseUp(view, 50)).toBeCloseTo(80, 1);
		expect(closeUp(10, [10, 90], [10, 95]).factor).toBe(1);
		expect(closeUp(10, [50, 50], [20, 80]).factor).toBe(6);
	});

	it('names a custom property once for all marks that change alike', () => {
		const values = stateValues('--x', ['all', 'one']);
		expect(values.of(() => 1)).toBe('1');
		expect(values.of((state) => (state === 'all' ? 1 : 0.25))).toBe('var(--x1,1)');
		expect(values.of((state) => (state === 'all' ? 1 : 0.25))).toBe('var(--x1,1)');
		expect(values.rules()).toEqual({ all: { '--x1': 1 }, one: { '--x1': 0.25 } });
	});
});
