/** Measures a drawing as a reader would see it: text on text, text on marks, text cut off, type too small. */
import { ARTBOARDS } from './artboard.ts';
import { contains, grow, overlap, runsThrough } from './boxes.ts';
import { boxOf, type Box, type Drawing, type Point, type Shape, type TextShape } from './shapes.ts';
import { textBox } from './type.ts';

/** px: type smaller than this is not read. */
const LEAST_TYPE = 12;
/** px that boxes may lie on each other before letters do. */
const SLACK = 0.5;

/** What is wrong with a drawing, a sentence each; nothing where it is legible. */
export function illegible(drawing: Drawing): string[] {
	const { texts, marks, lines } = gathered(drawing.shapes);
	const board: Box = { x: -1, y: -1, width: drawing.width + 2, height: drawing.height + 2 };
	const { leastScale } = ARTBOARDS[drawing.size];
	const faults: string[] = [];
	for (const [i, one] of texts.entries()) {
		const box = grow(textBox(one), -SLACK);
		if (!contains(board, box)) faults.push(`"${one.text}" is cut off at the edge`);
		if (one.size * leastScale < LEAST_TYPE)
			faults.push(`"${one.text}" is set in ${one.size} px, which is shown under ${LEAST_TYPE} px`);
		for (const other of texts.slice(i + 1)) {
			if (overlap(box, grow(textBox(other), -SLACK)) > 0)
				faults.push(`"${one.text}" lies on "${other.text}"`);
		}
		for (const mark of marks) {
			if (overlap(box, mark.box) > 0) faults.push(`"${one.text}" lies on the mark ${mark.name}`);
		}
		for (const line of lines) {
			if (runsThrough(line, box)) faults.push(`a line runs through "${one.text}"`);
		}
	}
	return faults;
}

interface Gathered {
	texts: TextShape[];
	marks: { name: string; box: Box }[];
	lines: (readonly Point[])[];
}

function gathered(shapes: readonly Shape[]): Gathered {
	const all: Gathered = { texts: [], marks: [], lines: [] };
	const visit = (shape: Shape): void => {
		if (shape.kind === 'group') {
			shape.children.forEach(visit);
			return;
		}
		if (shape.kind === 'text') {
			all.texts.push(shape);
			return;
		}
		if (shape.kind === 'path' && shape.line) all.lines.push(shape.line);
		if (!shape.mark) return;
		const box = boxOf(shape);
		if (!box) throw new Error(`The mark ${shape.key ?? ''} says nothing of where it lies: give it a box.`);
		all.marks.push({ name: shape.key ?? shape.kind, box });
	};
	shapes.forEach(visit);
	return all;
}
