/** Finds what the schema has no place for: unknown keys, and lists where named things belong. */
import type { Path } from '../faults.ts';
import { StorySchema } from '../schema.ts';
import { keysOf, schemaAt, wantsObject } from './schema-walk.ts';
import type { Schema } from './schema-walk.ts';

export type Stray =
	{ kind: 'key'; path: Path; key: string; allowed: readonly string[] } | { kind: 'list'; path: Path };

/** Everything in a value that the schema has no place for. */
export function* strays(
	value: unknown,
	path: Path = [],
	schema: Schema | undefined = StorySchema
): Generator<Stray> {
	if (!schema || typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		if (wantsObject(schema)) yield { kind: 'list', path };
		for (const [i, item] of value.entries()) yield* strays(item, [...path, i], schemaAt([i], schema));
		return;
	}
	const known = keysOf(schema);
	for (const [key, inner] of Object.entries(value)) {
		if (known && !Object.hasOwn(known, key))
			yield { kind: 'key', path: [...path, key], key, allowed: Object.keys(known) };
		else yield* strays(inner, [...path, key], schemaAt([key], schema));
	}
}
