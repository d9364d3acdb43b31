/** The label engine: nothing on anything, the shorter word before no word, and what must stand stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains, grow, linesCross, overlap, runsThrough } from '../../../src/lib/drawing/boxes.ts';
import { placeLabels, type LabelRequest } from '../../../src/lib/drawing/labels.ts';
import { run } from '../../../src/lib/drawing/type.ts';

const bounds = { x: 0, y: 0, width: 560, height: 480 };
const label = (id: string, x: number, y: number, more: Partial<LabelRequest> = {}): LabelRequest => ({
	id,
	at: { x, y },
	radius: 5,
	wordings: [[[run(`a long name, ${id}`, 14)], [run('1,000', 20)]], [[run(id, 14)]]],
	...more
});
const boxOf = ({ at, radius }: LabelRequest) => grow({ ...at, width: 0, height: 0 }, radius);

const crowd = fc
	.array(
		fc.record({
			x: fc.integer({ min: 5, max: 555 }),
			y: fc.integer({ min: 5, max: 475 }),
			must: fc.boolean()
		}),
		{ maxLength: 18 }
	)
	.map((marks) => marks.map(({ x, y, must }, i) => label(`mark ${i}`, x, y, { must: must && i < 8 })));

describe('in a crowd', () => {
	test('no label lies on another or outside, and those that may go lie on no mark', () => {
		fc.assert(
			fc.property(crowd, (requests) => {
				const marks = requests.map(boxOf);
				const { boxes } = placeLabels(requests, { bounds, marks });
				const placed = [...boxes];
				for (const [i, [id, box]] of placed.entries()) {
					expect(contains(grow(bounds, 0.01), box)).toBe(true);
					for (const [, other] of placed.slice(i + 1)) expect(overlap(box, other)).toBe(0);
					const must = requests.find((one) => one.id === id)?.must;
					if (!must) for (const mark of marks) expect(overlap(box, mark)).toBe(0);
				}
			}),
			{ numRuns: 40 }
		);
	});

	test('no label that must stand is dropped', () => {
		fc.assert(
			fc.property(crowd, (requests) => {
				const { boxes, dropped } = placeLabels(requests, { bounds, marks: requests.map(boxOf) });
				for (const { id, must } of requests) if (must) expect(boxes.has(id)).toBe(true);
				expect(new Set([...boxes.keys(), ...dropped]).size).toBe(requests.length);
			}),
			{ numRuns: 40 }
		);
	});
});

test('a label that finds no room near its mark and must stand goes further, tied by a leader', () => {
	const wall = { x: 60, y: 60, width: 440, height: 360 };
	const { boxes, leaders } = placeLabels([label('far', 280, 240, { must: true })], { bounds, marks: [wall] });
	const box = boxes.get('far');
	expect(box && overlap(box, wall)).toBe(0);
	expect(leaders).toHaveLength(1);
});

test('where labels that must stand shut each other in, a leader runs through one before letters lie on letters', () => {
	const corner = ['a', 'b', 'c'].map((id) => label(id, 5, 5, { must: true }));
	const requests = [...corner, label('beside', 6, 6)];
	const { boxes } = placeLabels(requests, { bounds, marks: requests.map(boxOf) });
	const placed = [...boxes.values()];
	expect(placed.length).toBeGreaterThanOrEqual(corner.length);
	for (const [i, box] of placed.entries())
		for (const other of placed.slice(i + 1)) expect(overlap(box, other)).toBe(0);
});

test('a label that may go is dropped where there is no room', () => {
	const { dropped } = placeLabels([label('lost', 280, 240)], { bounds, marks: [bounds] });
	expect(dropped).toEqual(['lost']);
});

test('words give way before a label goes', () => {
	const narrow = { x: 0, y: 0, width: 60, height: 480 };
	const { shapes } = placeLabels([label('short', 20, 240)], { bounds: narrow });
	expect(shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))).toEqual(['short']);
});

test('words give way before the label of another goes, unless the text speaks of them', () => {
	const strip = { x: 0, y: 0, width: 200, height: 24 };
	const words = (text: string) => [[run(text, 14)]];
	const talker = label('talker', 10, 12, {
		spots: ['right'],
		wordings: [words('as many words as can be'), words('few')]
	});
	const other = label('other', 190, 12, { spots: ['left'], wordings: [words('1,000')] });
	const texts = (one: LabelRequest) =>
		placeLabels([one, other], { bounds: strip })
			.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
			.sort();
	expect(texts({ ...talker, wordings: talker.wordings.slice(0, 1) })).toHaveLength(1);
	expect(texts(talker)).toEqual(['1,000', 'few']);
	expect(texts({ ...talker, must: true })).toHaveLength(1);
});

test('a mark that is wider than high has its label right above it', () => {
	const flat = label('flat', 280, 30, { radius: 26, spots: ['above'], wordings: [[[run('1,000', 14)]]] });
	expect(placeLabels([flat], { bounds }).dropped).toEqual(['flat']);
	const box = placeLabels([{ ...flat, rise: 4 }], { bounds }).boxes.get('flat');
	expect(box && 30 - box.y - box.height).toBeCloseTo(8);
});

test('labels keep off lines', () => {
	const line = [
		{ x: 290, y: 0 },
		{ x: 290, y: 480 }
	];
	const { boxes } = placeLabels([label('beside', 280, 240)], { bounds, lines: [line] });
	const box = boxes.get('beside');
	expect(box && runsThrough(line, box)).toBe(false);
});

test('lines cross where they meet inside, not where they touch', () => {
	const line = (...xy: [number, number][]) => xy.map(([x, y]) => ({ x, y }));
	expect(linesCross(line([0, 0], [10, 10]), line([0, 10], [10, 0]))).toBe(true);
	expect(linesCross(line([0, 0], [10, 10]), line([10, 10], [20, 0]))).toBe(false);
	expect(linesCross(line([0, 0], [10, 0]), line([0, 5], [10, 5]))).toBe(false);
});
