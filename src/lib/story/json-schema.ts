/** The schema of the data file for editors: made from the same definition as the types and the check. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { StorySchema } from './schema.ts';

/** What editors show of a key, in Markdown: how it is written, by what the message of its pattern begins with. */
const WRITTEN: readonly (readonly [begins: string, markdown: string])[] = [
	['a date is written YYYY-MM-DD, or', 'Write `2025-01-31`, or `2024-12` where the day is not known.'],
	['a date is written', 'Write `2025-01-31`.'],
	['an id is', 'Write small letters, digits and hyphens: `western-officials`; Łódź is `lodz`.'],
	['a web address', 'Write it as the browser shows it, from `https://` on.'],
	['a language tag', 'Write `en-GB`.']
];

/**
 * The text of data/story.schema.json. Draft 07, which every editor with JSON support completes from; beside it what
 * the JSON language server of VS Code and its kin know: `patternErrorMessage` and `markdownDescription`.
 */
export function jsonSchemaText(): string {
	const schema = toJsonSchema(StorySchema, {
		target: 'draft-07',
		// In this draft a list of items alone says nothing of their number.
		overrideSchema: ({ valibotSchema, jsonSchema }) =>
			valibotSchema.type === 'tuple' && Array.isArray(jsonSchema.items)
				? { ...jsonSchema, minItems: jsonSchema.items.length, additionalItems: false }
				: undefined,
		overrideAction: ({ valibotAction, jsonSchema }) =>
			'message' in valibotAction &&
			typeof valibotAction.message === 'string' &&
			jsonSchema.pattern !== undefined
				? { ...jsonSchema, patternErrorMessage: valibotAction.message }
				: undefined
	});
	return `${JSON.stringify(schema, withMarkdown, 2)}\n`;
}

/** A replacer: what has a pattern says in Markdown, after what it is for, how it is written. */
function withMarkdown(_key: string, node: unknown): unknown {
	if (typeof node !== 'object' || node === null || !('patternErrorMessage' in node)) return node;
	const message = String(node.patternErrorMessage);
	const written = WRITTEN.find(([begins]) => message.startsWith(begins))?.[1];
	const about = 'description' in node ? String(node.description) : '';
	return written === undefined ? node : { ...node, markdownDescription: `${about}\n\n${written}`.trim() };
}
