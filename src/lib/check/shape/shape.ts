/** Holds a value against the schema and tells what does not fit, in a journalist's words. */
import * as v from 'valibot';
import type { Fault } from '../faults.ts';
import type { Path } from '../../story/path.ts';
import type { Source } from '../json/source.ts';
import { nearest } from '../../story/nearest.ts';
import { StorySchema } from '../../story/schema.ts';
import type { StoryFile } from '../../story/schema.ts';
import { missing, wrongKey, wrongValue } from './say.ts';
import { isOptional, keysOf, schemaAt, wantsObject } from '../../story/schema-walk.ts';
import type { Schema } from '../../story/schema-walk.ts';

export interface Shape {
	/** The story, if everything fits. */
	story?: StoryFile;
	faults: Fault[];
	/** Where the value does not fit, so that the rest can be checked without it. */
	unfit: Path[];
}

/** All that does not fit the schema. Never throws. */
export function shapeOf(source: Source): Shape {
	const result = v.safeParse(StorySchema, source.value);
	if (typeof source.value !== 'object' || source.value === null || Array.isArray(source.value)) {
		return {
			faults: [source.fault([], 'the file holds no story', 'write it as keys in braces')],
			unfit: [[]]
		};
	}
	const odd = strays(source.value);
	const renamed = new Set<string>();
	const faults: Fault[] = [];
	const unfit: Path[] = [];
	for (const stray of odd) {
		if (stray.kind === 'list') {
			unfit.push(stray.path);
			faults.push(
				source.fault(stray.path, 'this must be named things in braces, not a list', 'write { "id": … }')
			);
			continue;
		}
		const parent = stray.path.slice(0, -1);
		const meant = nearest(stray.key, free(source.value, parent, stray.allowed));
		const there = meant ? undefined : nearest(stray.key, stray.allowed);
		if (meant) renamed.add(JSON.stringify([...parent, meant]));
		const other = there ? `"${there}" is there already` : `use one of ${stray.allowed.join(', ')}`;
		const mend = meant ? `write "${meant}"` : `take it away; ${other}`;
		faults.push(source.fault(stray.path, `the key "${stray.key}" means nothing here`, mend, 'key'));
	}
	for (const path of endless(source.value, [])) {
		unfit.push(path);
		const what = 'the number has more digits than can be told apart';
		faults.push(source.fault(path, what, `count the zeros; at most ${Number.MAX_SAFE_INTEGER} can be meant`));
	}
	for (const issue of result.issues ?? []) {
		const path = (issue.path ?? []).map(({ key }) => key as string | number);
		if (issue.expected === 'never') continue;
		unfit.push(path);
		const isKey = (issue.path?.at(-1) as { origin?: string } | undefined)?.origin === 'key';
		if (issue.received === 'undefined' && (isKey || typeof path.at(-1) === 'number')) {
			if (renamed.has(JSON.stringify(path))) continue;
			faults.push(source.fault(path, ...missing(path, schemaAt(path))));
		} else if (isKey) {
			const taken = Object.keys(valueAt(source.value, path.slice(0, -1)) ?? {});
			faults.push(source.fault(path, ...wrongKey(String(path.at(-1)), issue.message, taken), 'key'));
		} else faults.push(source.fault(path, ...wrongValue(issue, schemaAt(path), valueAt(source.value, path))));
	}
	return result.success && odd.length === 0 && unfit.length === 0
		? { story: result.output, faults, unfit }
		: { faults, unfit };
}

/** Where numbers stand that are beyond what can be reckoned with. */
function* endless(value: unknown, path: Path): Generator<Path> {
	if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) yield path;
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value))
		yield* endless(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** The keys that the object does not have yet: those it needs first, since they are the likelier meant. */
function free(value: unknown, path: Path, allowed: readonly string[]): string[] {
	const object = valueAt(value, path);
	const taken = typeof object === 'object' && object !== null ? Object.keys(object) : [];
	const parent = schemaAt(path);
	const known = parent ? keysOf(parent) : undefined;
	const open = allowed.filter((key) => !taken.includes(key));
	const needed = (key: string) => known?.[key] !== undefined && !isOptional(known[key]);
	return [...open.filter(needed), ...open.filter((key) => !needed(key))];
}

function valueAt(value: unknown, path: Path): unknown {
	let here = value;
	for (const key of path) {
		here =
			typeof here === 'object' && here !== null ? (here as Record<string | number, unknown>)[key] : undefined;
	}
	return here;
}

type Stray =
	{ kind: 'key'; path: Path; key: string; allowed: readonly string[] } | { kind: 'list'; path: Path };

/** Everything in a file that the schema has no place for. */
function strays(file: unknown): Stray[] {
	return [...within(file, [], StorySchema)];
}

function* within(value: unknown, path: Path, schema: Schema | undefined): Generator<Stray> {
	if (!schema || typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		if (wantsObject(schema)) yield { kind: 'list', path };
		for (const [i, item] of value.entries()) yield* within(item, [...path, i], schemaAt([i], schema));
		return;
	}
	const known = keysOf(schema);
	for (const [key, inner] of Object.entries(value)) {
		const at = [...path, key];
		if (!known || Object.hasOwn(known, key)) yield* within(inner, at, schemaAt([key], schema));
		else yield { kind: 'key', path: at, key, allowed: Object.keys(known) };
	}
}
