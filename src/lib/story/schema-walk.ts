/** Walks the schema beside a value: which keys belong there, and what the schema says about them. */
import * as v from 'valibot';
import { StorySchema } from './schema.ts';
import type { Path } from './path.ts';

export type Schema = v.GenericSchema;

/** What describes the value at a path; nothing where the schema knows no such place. */
export function schemaAt(path: Path, from: Schema = StorySchema): Schema | undefined {
	let here: Schema | undefined = from;
	for (const key of path) here = here && step(bare(here), key);
	return here;
}

/** The keys that an object may have, with what the schema says of each; nothing where it is no object. */
export function keysOf(schema: Schema): Record<string, Schema> | undefined {
	const inner = bare(schema);
	return 'entries' in inner ? (inner.entries as Record<string, Schema>) : undefined;
}

/** The choices of a value that has to be one of a few words. */
export function choicesOf(schema: Schema): readonly string[] | undefined {
	const inner = bare(schema);
	return inner.type === 'picklist' && 'options' in inner ? (inner.options as readonly string[]) : undefined;
}

/** Does the schema ask for an object, with fixed keys or with ids for keys? */
export function wantsObject(schema: Schema): boolean {
	return ['strict_object', 'record'].includes(bare(schema).type);
}

/** What a key is for, in the words of the schema. */
export function describe(schema: Schema): string | undefined {
	return v.getDescription(schema) ?? v.getDescription(bare(schema));
}

/** An example of a value, if the schema has one. */
export function exampleOf(schema: Schema): unknown {
	const examples: readonly unknown[] = [...v.getExamples(schema), ...v.getExamples(bare(schema))];
	return examples[0];
}

/** May the key be left out? */
export function isOptional(schema: Schema): boolean {
	return schema.type === 'optional';
}

function step(schema: Schema, key: string | number): Schema | undefined {
	if ('entries' in schema) return (schema.entries as Record<string, Schema>)[key];
	if (schema.type === 'record' && 'value' in schema) return schema.value as Schema;
	if (schema.type === 'array' && 'item' in schema) return schema.item as Schema;
	if (schema.type === 'tuple' && 'items' in schema) return (schema.items as Schema[])[Number(key)];
	return undefined;
}

function bare(schema: Schema): Schema {
	return 'wrapped' in schema ? bare(schema.wrapped as Schema) : schema;
}
