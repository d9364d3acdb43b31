/** The schema of the data file for editors: made from the same definition as the types and the check. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { StorySchema } from './schema.ts';

/** The text of data/story.schema.json. Draft 07, which every editor with JSON support completes from. */
export function jsonSchemaText(): string {
	const schema = toJsonSchema(StorySchema, {
		target: 'draft-07',
		// In this draft a list of items alone says nothing of their number.
		overrideSchema: ({ valibotSchema, jsonSchema }) =>
			valibotSchema.type === 'tuple' && Array.isArray(jsonSchema.items)
				? { ...jsonSchema, minItems: jsonSchema.items.length, additionalItems: false }
				: undefined
	});
	return `${JSON.stringify(schema, null, 2)}\n`;
}
