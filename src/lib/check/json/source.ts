/** The text of the data file, opened: its value, the place of every part of it, and where its JSON breaks. */
import { findNodeAtLocation, getLocation, getNodeValue, parseTree, createScanner } from 'jsonc-parser';
import type { Node } from 'jsonc-parser';
import { pathText } from '../../story/path.ts';
import type { Path } from '../../story/path.ts';
import type { Fault } from '../faults.ts';
import { mendJson } from './mend.ts';
import type { Break } from './breaks.ts';

/** Where to point: at the value (the default), at its key, or at a place within its text. */
export type Spot = 'value' | 'key' | { inside: string | number };

export interface Source {
	/** What the file holds; nothing where its JSON is broken beyond guessing. */
	value: unknown;
	/** Where the JSON breaks. */
	breaks: readonly Fault[];
	/** The keys that stand twice in one object, as paths. */
	twice: readonly { path: Path; offset: number }[];
	/** The keys that programs take for something of their own, and would pass over. */
	hidden: readonly { path: Path; offset: number }[];
	/** A fault at the value of a path; where there is none, at the nearest value above it. */
	fault: (path: Path, what: string, mend: string, spot?: Spot) => Fault;
	/** A fault at a place in the file, counted in characters. */
	faultAt: (offset: number, path: Path, what: string, mend: string) => Fault;
}

/** Opens a text. Never throws. */
export function openSource(text: string, file: string): Source {
	const deep = tooDeep(text);
	const mended = deep ? { text, breaks: [deep], whole: false } : mendJson(text);
	const tree = mended.whole ? parseTree(mended.text) : undefined;
	const starts = lineStarts(text);
	const faultAt = (offset: number, path: Path, what: string, mend: string) => ({
		file,
		...locate(starts, offset),
		path: pathText(path),
		what,
		mend
	});
	return {
		value: tree && (getNodeValue(tree) as unknown),
		breaks: mended.breaks.map(({ offset, what, mend }) =>
			faultAt(offset, deep ? [] : pathAround(text, offset), what, mend)
		),
		twice: tree ? [...repeated(tree, [])] : [],
		hidden: tree ? [...hidden(tree, [])] : [],
		fault: (path, what, mend, spot = 'value') => faultAt(offsetOf(tree, text, path, spot), path, what, mend),
		faultAt
	};
}

function offsetOf(tree: Node | undefined, text: string, path: Path, spot: Spot): number {
	const node = nodeAt(tree, path);
	if (!node) return 0;
	const inKey =
		node.parent?.type === 'property' ? (node.parent.children?.[0]?.offset ?? node.offset) : node.offset;
	if (spot === 'key') return inKey;
	// An object or a list is best found by its name.
	if (spot === 'value') return node.type === 'object' || node.type === 'array' ? inKey : node.offset;
	if (node.type !== 'string') return node.offset;
	const value = String(node.value);
	const at = typeof spot.inside === 'number' ? spot.inside : Math.max(0, value.indexOf(spot.inside));
	return node.offset + offsetIn(text.slice(node.offset, node.offset + node.length), at);
}

function nodeAt(tree: Node | undefined, path: Path): Node | undefined {
	for (let end = path.length; tree && end > 0; end--) {
		const node = findNodeAtLocation(tree, path.slice(0, end));
		if (node) return node;
	}
	return tree;
}

function* repeated(node: Node, path: Path): Generator<{ path: Path; offset: number }> {
	const seen = new Set<string>();
	for (const [i, child] of (node.children ?? []).entries()) {
		if (node.type !== 'object') {
			yield* repeated(child, [...path, i]);
			continue;
		}
		const [key, value] = child.children ?? [];
		if (!key) continue;
		const name = String(key.value);
		if (seen.has(name)) yield { path: [...path, name], offset: key.offset };
		seen.add(name);
		if (value) yield* repeated(value, [...path, name]);
	}
}

/** Names that every object of JavaScript has already. */
export const OWN: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function* hidden(node: Node, path: Path): Generator<{ path: Path; offset: number }> {
	for (const [i, child] of (node.children ?? []).entries()) {
		if (node.type !== 'object') {
			yield* hidden(child, [...path, i]);
			continue;
		}
		const [key, value] = child.children ?? [];
		if (!key) continue;
		const at = [...path, String(key.value)];
		if (OWN.includes(String(key.value))) yield { path: at, offset: key.offset };
		if (value) yield* hidden(value, at);
	}
}

function pathAround(text: string, offset: number): Path {
	const { path } = getLocation(text, offset);
	return path.filter((key) => key !== '');
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return starts;
}

function locate(starts: readonly number[], offset: number): { line: number; column: number } {
	const line = starts.findLastIndex((start) => start <= offset);
	return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/**
 * How far into a JSON string (with its quotes) the character with this number stands: in `"a\nb"` the third
 * character, `b`, stands at 4.
 */
export function offsetIn(literal: string, character: number): number {
	let at = 1;
	for (let i = 0; i < character && at < literal.length - 1; i++) {
		if (literal[at] !== '\\') at += 1;
		else at += literal[at + 1] === 'u' ? 6 : 2;
	}
	return at;
}

/** The data file needs eight. */
const MOST = 64;
/** The kinds of tokens, by the parser's numbers. */
const OPENS = [1, 3];
const CLOSES = [2, 4];
const END = 17;

/** The first bracket that stands too deep, if any. */
function tooDeep(text: string): Break | undefined {
	const scanner = createScanner(text, true);
	let depth = 0;
	for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
		if (OPENS.includes(token)) depth += 1;
		if (CLOSES.includes(token)) depth -= 1;
		if (depth > MOST) {
			return {
				offset: scanner.getTokenOffset(),
				what: `brackets stand within brackets, more than ${MOST} deep`,
				mend: 'take the needless ones away, or restore the file from its history'
			};
		}
	}
	return undefined;
}
