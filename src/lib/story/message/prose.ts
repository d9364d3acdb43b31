/** Messages become prose: text with numbers that open their claims, dates, and words bound to the data. */
import type { Story } from '../schema.ts';
import { compile } from './compile.ts';
import { nest } from './nest.ts';
import { plain } from './parts.ts';
import type { Part } from './parts.ts';
import { MessageProblem } from './problems.ts';

export { messages } from './messages.ts';
export { MessageProblem, UnknownId, Untrue } from './problems.ts';
export { plain, spoken } from './parts.ts';
export type { Part } from './parts.ts';

export interface Examined {
	parts: readonly Part[];
	/** Faults of the message itself. */
	problems: readonly MessageProblem[];
	/** Errors that the message meets but that have their cause elsewhere in the file. */
	elsewhere: readonly Error[];
}

const parsed = new WeakMap<Story, Map<string, readonly Part[]>>();

/**
 * The message as a tree of parts, formatted in the language of the story. Worked out once a story and message.
 * Throws a MessageProblem where the message does not parse, names what is not there, or says what the data
 * does not; a checked story has no such message.
 */
export function parse(story: Story, message: string): readonly Part[] {
	const known = parsed.get(story) ?? new Map<string, readonly Part[]>();
	parsed.set(story, known);
	let parts = known.get(message);
	if (!parts) {
		const examined = examine(story, message);
		const [fault] = [...examined.problems, ...examined.elsewhere];
		if (fault) throw fault;
		parts = examined.parts;
		known.set(message, parts);
	}
	return parts;
}

/** The same without throwing: all that can be made of the message, and all that is wrong with it. */
export function examine(story: Story, message: string): Examined {
	const problems: MessageProblem[] = [];
	const elsewhere: Error[] = [];
	const report = (error: Error) => {
		if (error instanceof MessageProblem) problems.push(error);
		else elsewhere.push(error);
	};
	const parts = nest(story, compile(story, message, report), report);
	return { parts, problems, elsewhere };
}

/** The message as plain text. Throws as `parse` does. */
export function plainText(story: Story, message: string): string {
	return plain(parse(story, message));
}
