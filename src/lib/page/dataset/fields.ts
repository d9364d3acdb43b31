/** The columns of the tables for download, described as Frictionless Table Schema asks, from the one schema. */
import { exampleOf, choicesOf, describe, isOptional, keysOf } from '../../story/schema-walk.ts';
import type { Schema } from '../../story/schema-walk.ts';

/** A column. Dates whose day is not known are months, so they are texts with a pattern. */
export interface Field {
	name: string;
	type: 'string' | 'number' | 'integer' | 'boolean' | 'date';
	description: string;
	example?: string | number;
	constraints?: {
		required?: true;
		unique?: true;
		minimum?: number;
		maximum?: number;
		pattern?: string;
		enum?: readonly string[];
	};
}

/** A day, or a month where the day is not known. */
const PARTIAL_DATE = '\\d{4}-\\d{2}(-\\d{2})?';
const DAY = '^\\d{4}-\\d{2}-\\d{2}$';

/** The columns for the simple keys of an object of the data file, in the order of the schema. */
export function fieldsOf(schema: Schema, without: readonly string[] = []): Field[] {
	return Object.entries(keysOf(schema) ?? {})
		.filter(([name]) => !without.includes(name))
		.map(([name, inner]) => field(name, inner));
}

/** A column of our own making. */
export function ownField(
	name: string,
	type: Field['type'],
	description: string,
	constraints?: Field['constraints']
): Field {
	return { name, type, description, ...(constraints ? { constraints } : {}) };
}

function field(name: string, schema: Schema): Field {
	const pattern = patternOf(schema);
	const choices = choicesOf(schema);
	const isNumber = bare(schema).type === 'number';
	const isDay = pattern === DAY;
	const isPartial = pattern?.includes('(-\\d{2})?') ?? false;
	const example = exampleOf(schema);
	const constraints: Field['constraints'] = {
		...(isOptional(schema) ? {} : { required: true as const }),
		...boundsOf(schema),
		...(choices ? { enum: choices } : {}),
		...(isPartial ? { pattern: PARTIAL_DATE } : {})
	};
	return {
		name,
		type: isNumber ? 'number' : isDay ? 'date' : 'string',
		description: describe(schema) ?? name,
		...(typeof example === 'string' || typeof example === 'number' ? { example } : {}),
		...(Object.keys(constraints).length > 0 ? { constraints } : {})
	};
}

/** The pattern that a text has to fit, as it is written in the schema. */
function patternOf(schema: Schema): string | undefined {
	const requirement = requirementOf(schema, 'regex');
	return requirement instanceof RegExp ? requirement.source : undefined;
}

/** The lowest and the highest that a number may be. */
function boundsOf(schema: Schema): { minimum?: number; maximum?: number } {
	const [minimum, maximum] = [requirementOf(schema, 'min_value'), requirementOf(schema, 'max_value')];
	return {
		...(typeof minimum === 'number' ? { minimum } : {}),
		...(typeof maximum === 'number' ? { maximum } : {})
	};
}

function requirementOf(schema: Schema, type: string): unknown {
	const inner = bare(schema);
	const pipe = 'pipe' in inner ? (inner.pipe as readonly { type?: string; requirement?: unknown }[]) : [];
	return pipe.find((one) => one.type === type)?.requirement;
}

function bare(schema: Schema): Schema {
	return 'wrapped' in schema ? bare(schema.wrapped as Schema) : schema;
}
