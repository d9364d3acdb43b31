/** What the accent adds: the rise to an estimate made anew, and the span between two of one day, each with its words. */
import { by, type Size } from '../../drawing/artboard.ts';
import type { LabelRequest } from '../../drawing/labels.ts';
import { polyline, type Point, type Shape } from '../../drawing/shapes.ts';
import { run, type TextBlock } from '../../drawing/type.ts';
import { point } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { factorInWords } from './factor.ts';
import { WORDS } from './words.ts';

/** The accent's own lines: up to an estimate made anew, and between two for one day. */
export function joins(
	size: Size,
	remade: [Claim, Claim] | undefined,
	pair: [Claim, Claim] | undefined,
	at: (id: string) => Point
): Shape[] {
	const look = { stroke: 'accent', thickness: by(size, 3, 3.5, 3.5) } as const;
	return [
		...(remade ? [polyline([{ x: at(remade[1].id).x, y: at(remade[0].id).y }, at(remade[1].id)], look)] : []),
		...(pair ? [polyline([at(pair[0].id), at(pair[1].id)], { ...look, thickness: 2.5 })] : [])
	];
}

/** Words at the accent's lines. */
export function notesOf(
	story: Story,
	size: Size,
	remade: [Claim, Claim] | undefined,
	pair: [Claim, Claim] | undefined,
	at: (id: string) => Point
): LabelRequest[] {
	const type = by(size, 15.5, 16.5, 19);
	const block = (lines: readonly string[]): TextBlock =>
		lines.map((words) => [run(words, type, { weight: 600, fill: 'accent' })]);
	const notes: LabelRequest[] = [];
	if (remade) {
		const [before, after] = remade.map(({ id }) => at(id)) as [Point, Point];
		notes.push({
			id: 'remade',
			at: { x: after.x, y: before.y * 0.6 + after.y * 0.4 },
			radius: 5,
			wordings: WORDS.remade.map(block),
			must: true,
			spots: ['right', 'left'],
			reach: 7,
			halo: 'paper'
		});
	}
	if (pair) {
		const [less, more] = pair.map(({ id }) => at(id)) as [Point, Point];
		const words = factorInWords(point(pair[1]) / point(pair[0]), story.story.language);
		notes.push({
			id: 'pair',
			at: { x: less.x, y: (less.y + more.y) / 2 },
			radius: 6,
			wordings: [block([words]), ...halves(words).map(block)],
			must: true,
			spots: ['right', 'left'],
			reach: 7,
			halo: 'paper'
		});
	}
	return notes;
}

/** Words in two and in three lines. */
function halves(words: string): string[][] {
	const all = words.split(' ');
	return [2, 3].map((lines) => {
		const each = Math.ceil(all.length / lines);
		return Array.from({ length: lines }, (_, i) => all.slice(i * each, (i + 1) * each).join(' ')).filter(
			Boolean
		);
	});
}
