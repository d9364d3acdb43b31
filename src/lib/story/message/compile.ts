/** Runs a message through MessageFormat 2 and gathers what it is made of, and all that is wrong with it. */
import { MessageFormat, MessageResolutionError, MessageSyntaxError } from 'messageformat';
import type { MessagePart } from 'messageformat';
import type { Story } from '../schema.ts';
import { FUNCTIONS, Reference, functionsOf, scopeOf, strings, written } from './functions.ts';
import { nearest } from '../nearest.ts';
import { MessageProblem, UnknownId } from './problems.ts';
import { defaultPart } from './references.ts';
import type { DatePart, NumberPart } from './references.ts';
import { syntaxProblem } from './syntax.ts';

export interface Markup {
	type: 'markup';
	kind: 'open' | 'standalone' | 'close';
	name: string;
	options: Record<string, string>;
}

/** What a message is made of, before markup is nested. */
export type Flat = { type: 'text'; text: string } | NumberPart | DatePart | Markup;

type Report = (error: Error) => void;

/** The parts of a message in order; what is wrong goes to `report` and leaves out its part. */
export function compile(story: Story, message: string, report: Report): Flat[] {
	try {
		const compiled = new MessageFormat<'story'>(story.story.language, message, {
			bidiIsolation: 'none',
			functions: functionsOf(story)
		});
		const parts = compiled.formatToParts(scopeOf(story), (error) => report(explained(story, error)));
		return parts.flatMap((part) => flat(story, part, report));
	} catch (error) {
		if (!(error instanceof MessageSyntaxError)) throw error;
		report(syntaxProblem(message, error));
		return [];
	}
}

function flat(story: Story, part: MessagePart<'story'>, report: Report): Flat[] {
	switch (part.type) {
		case 'text':
			return [{ type: 'text', text: part.value }];
		case 'story':
			return [part.value as NumberPart | DatePart];
		case 'markup':
			return [{ type: 'markup', kind: part.kind, name: part.name, options: strings(part.options ?? {}) }];
		case 'unknown':
			return part.value instanceof Reference ? bare(story, part.value.id, report) : [];
		case 'string':
		case 'number':
			report(noData(part.type === 'string' ? written(part.value) : '…'));
			return [];
		default:
			return [];
	}
}

/** A reference without a function. */
function bare(story: Story, id: string, report: Report): Flat[] {
	try {
		return [defaultPart(story, id)];
	} catch (error) {
		report(asError(error));
		return [];
	}
}

function noData(text: string): MessageProblem {
	const mend = `write {$${text}} for what the data holds, or {#literal}${text}{/literal} for what it does not`;
	return new MessageProblem(`{${text}} puts in nothing of the data`, mend, `{${text}`);
}

/** Turns the library's errors into ours. */
function explained(story: Story, error: unknown): Error {
	if (!(error instanceof MessageResolutionError)) return asError(error);
	if (error.cause instanceof Error) return error.cause;
	if (error.type === 'unresolved-variable') return new UnknownId(story, error.source.slice(1));
	if (error.type === 'unknown-function') {
		const name = /:([\w-]+)$/.exec(error.message)?.[1] ?? '';
		const near = nearest(name, FUNCTIONS);
		const mend = near ? `write :${near}` : `use one of ${FUNCTIONS.map((one) => `:${one}`).join(', ')}`;
		return new MessageProblem(`there is no function ":${name}"`, mend, `:${name}`);
	}
	return new MessageProblem(error.message, 'see the table of messages in docs/architecture.md', error.source);
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
