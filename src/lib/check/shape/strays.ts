/** Finds what the schema has no place for: unknown keys, and lists where named things belong. */
import type { Path } from '../../story/path.ts';
import { StorySchema } from '../../story/schema.ts';
import { keysOf, schemaAt, wantsObject } from '../../story/schema-walk.ts';
import type { Schema } from '../../story/schema-walk.ts';

export type Stray =
	{ kind: 'key'; path: Path; key: string; allowed: readonly string[] } | { kind: 'list'; path: Path };

/** Everything in a file that the schema has no place for. */
export function strays(file: unknown): Stray[] {
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
