/** The text of the data file with the place of every value in it. */
import { findNodeAtLocation, getNodeValue, parseTree } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { Fault, Path } from './faults.ts';

export interface Source {
	value: unknown;
	faults: Fault[];
	/** Line and column of the value at a path, or of what is nearest above it. */
	place: (path: Path) => { line: number; column: number };
}

/** Opens the text of a file. */
export function openSource(text: string, file: string): Source {
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors);
	const lines = lineStarts(text);
	return {
		value: tree && getNodeValue(tree),
		faults: errors.map(({ offset }) => ({
			file,
			...locate(lines, offset),
			path: '$',
			what: 'the file is not JSON here',
			mend: 'mend it'
		})),
		place: (path) => locate(lines, nodeAt(tree, path)?.offset ?? 0)
	};
}

function nodeAt(tree: Node | undefined, path: Path): Node | undefined {
	for (let end = path.length; tree && end >= 0; end--) {
		const node = findNodeAtLocation(tree, path.slice(0, end));
		if (node) return node;
	}
	return tree;
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function locate(starts: readonly number[], offset: number) {
	let line = starts.findLastIndex((start) => start <= offset);
	if (line < 0) line = 0;
	return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}
