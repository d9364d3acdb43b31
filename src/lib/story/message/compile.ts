/** Runs a message through MessageFormat 2 and gathers what it is made of, and all that is wrong with it. */
import { MessageFormat, MessageResolutionError, MessageSyntaxError } from 'messageformat';
import type { MessagePart } from 'messageformat';
import type { Story } from '../schema.ts';
import { FUNCTIONS, Reference, functionsOf, scopeOf, strings, written } from './functions.ts';
import { nearest } from '../nearest.ts';
import { MessageProblem, UnknownId } from './problems.ts';
import { defaultPart } from './references.ts';
import type { DatePart, NumberPart } from './references.ts';

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

/** The library's syntax error as a problem with its likely cause. */
function syntaxProblem(message: string, error: MessageSyntaxError): MessageProblem {
	const place = Math.max(0, Math.min(error.start, message.length));
	const near = excerpt(message, place);
	const made = (what: string, mend: string, at: number = place) =>
		new MessageProblem(`${what}${near}`, mend, at);
	const open = message.lastIndexOf('{', place);
	const closed = message.indexOf('}', open);
	const between = message.indexOf('{', open + 1);
	if (message[place] === '}' && open <= message.lastIndexOf('}', place - 1)) {
		return made('a closing brace has no opening one', 'take } away, or write \\}');
	}
	if (open >= 0 && (closed < 0 || (between >= 0 && between < closed))) {
		return made('a brace is never closed', 'close it with }, or write \\{ for a brace in the text', open);
	}
	const inside = message.slice(open + 1, closed < 0 ? undefined : closed);
	if (open >= 0 && /^[a-z]/.test(inside))
		return made('an id in braces has no $ in front', `write {$${inside}}`, open);
	if (/^\s*\$[^\s:}]+\s+[a-z]/i.test(inside)) {
		return made('options stand without a function', 'write {$id :figure option=value}', open);
	}
	switch (error.type) {
		case 'bad-escape':
			return made('a backslash stands before a character that needs none', 'write \\\\ for a backslash');
		case 'duplicate-option-name':
			return made('an option stands twice', 'keep one of them');
		case 'extra-content':
			return made('text follows the end of the message', 'put it inside the double braces');
		case 'missing-selector-annotation':
			return made(
				'.match chooses by a variable without a function',
				'write .input {$id :figure} in front',
				0
			);
		case 'missing-fallback':
			return made('.match has no variant for all other cases', 'add * {{…}} at the end');
		default:
			return made(
				'the message cannot be read',
				'write {$id}, {$id :figure option=value} or {#bound …}words{/bound}'
			);
	}
}

function excerpt(message: string, place: number): string {
	const piece = message.slice(Math.max(0, place - 12), place + 12).trim();
	return piece ? ` near "${piece}"` : '';
}
