/** Finds what a chart drew: its shapes without their groups, by the claim that they stand for. */
import type { Drawing, Shape } from '../../../src/lib/drawing/shapes.ts';

export function flat(shapes: readonly Shape[]): Exclude<Shape, { kind: 'group' }>[] {
	return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.children) : [shape]));
}

/** All words of a drawing, in the order in which they are drawn. */
export const wordsOf = ({ shapes }: Drawing): string[] =>
	flat(shapes).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

/** The one shape with this key. Throws where there is none. */
export function keyed(drawing: Drawing, key: string) {
	const found = flat(drawing.shapes).find((shape) => shape.key === key);
	if (!found) throw new Error(`Nothing in the drawing has the key "${key}".`);
	return found;
}
