/** Runs a message through MessageFormat 2, with the functions that put in numbers and dates of the story. */
import { MessageFormat, MessageSyntaxError, MessageResolutionError, parseMessage } from 'messageformat';
import type { Model } from 'messageformat';
import type { MessageFunction } from 'messageformat/functions';
import type { Story } from './read.ts';
import { point } from './claims.ts';
import { index, lookup } from './lookup.ts';
import { nearest } from './nearest.ts';
import { MessageProblem, UnknownId } from './problems.ts';
import { datePart, defaultPart, figurePart, ratioPart } from './references.ts';
import type { DatePart, NumberPart } from './references.ts';
import { syntaxProblem } from './syntax.ts';

/** What a message is made of, before markup is nested. */
export type Flat =
	| { type: 'text'; text: string }
	| NumberPart
	| DatePart
	| { type: 'markup'; kind: 'open' | 'standalone' | 'close'; name: string; options: Record<string, string> };

type Report = (error: Error) => void;
type StoryFunction = MessageFunction<'story'>;

/** An id on its way through a message. */
class Reference {
	readonly id: string;
	constructor(id: string) {
		this.id = id;
	}
	valueOf() {
		return `$${this.id}`;
	}
}

const MAKERS = { figure: figurePart, ratio: ratioPart, date: datePart };

const scopes = new WeakMap<Story, Record<string, Reference>>();
const functions = new WeakMap<Story, Record<string, StoryFunction>>();

/** The parts of a message in order; what is wrong goes to `report` and leaves out its part. */
export function format(story: Story, message: string, report: Report): Flat[] {
	let model: Model.Message;
	try {
		model = parseMessage(message);
	} catch (error) {
		if (!(error instanceof MessageSyntaxError)) throw error;
		report(syntaxProblem(message, error));
		return [];
	}
	try {
		const compiled = new MessageFormat<'story'>(story.story.language, model, {
			bidiIsolation: 'none',
			functions: functionsOf(story)
		});
		return compiled
			.formatToParts(scopeOf(story), (error) => report(explained(story, error)))
			.flatMap((part) => {
				if (part.type === 'markup') return [{ ...part, options: strings(part.options ?? {}) }];
				if (part.type === 'story') return [part.value as NumberPart | DatePart];
				if (part.type === 'unknown' && part.value instanceof Reference)
					return bare(story, part.value.id, report);
				if (part.type === 'fallback') return [];
				if (part.type !== 'text') report(noData(textOf(part)));
				return [{ type: 'text' as const, text: textOf(part) }];
			});
	} catch (error) {
		if (!(error instanceof MessageSyntaxError)) throw error;
		report(syntaxProblem(message, error));
		return [];
	}
}

function bare(story: Story, id: string, report: Report): Flat[] {
	try {
		return [defaultPart(story, id)];
	} catch (error) {
		report(error as Error);
		return [];
	}
}

function noData(text: string): MessageProblem {
	const mend = `write {$${text}} for what the data holds, or {#literal}${text}{/literal} for what it does not`;
	return new MessageProblem(`"${text}" in braces puts in nothing of the data`, mend, text);
}

function textOf(part: { value?: unknown; parts?: { value?: unknown }[] }): string {
	return part.parts ? part.parts.map(({ value }) => String(value ?? '')).join('') : String(part.value ?? '');
}

function scopeOf(story: Story): Record<string, Reference> {
	let scope = scopes.get(story);
	if (!scope) {
		scope = Object.fromEntries([...index(story).keys()].map((id) => [id, new Reference(id)]));
		scopes.set(story, scope);
	}
	return scope;
}

function functionsOf(story: Story): Record<string, StoryFunction> {
	let made = functions.get(story);
	if (!made) {
		made = Object.fromEntries(
			Object.keys(MAKERS).map((name) => [name, storyFunction(story, name as keyof typeof MAKERS)])
		);
		functions.set(story, made);
	}
	return made;
}

function storyFunction(story: Story, name: keyof typeof MAKERS): StoryFunction {
	return (_context, options, input) => {
		const id = idOf(input);
		const part = id === undefined ? undefined : MAKERS[name](story, id, strings(options));
		return {
			type: 'story',
			dir: 'ltr',
			toParts: () => (part ? [{ type: 'story', value: part }] : []),
			toString: () => part?.text ?? '',
			valueOf: () => input?.valueOf(),
			selectKey: (keys) => select(story, id ?? '', keys)
		};
	};
}

/** Chooses a variant of `.match`: by the very number, or by its plural category. */
function select(story: Story, id: string, keys: Set<string>): string | null {
	const found = lookup(story, id);
	if (found?.kind !== 'figure' && found?.kind !== 'claim') return null;
	const claim =
		found.kind === 'claim' ? found.claim : found.figure.claims.find(({ id }) => id === found.figure.headline);
	if (!claim) return null;
	const value = point(claim);
	if (keys.has(String(value))) return String(value);
	const category = new Intl.PluralRules(story.story.language).select(value);
	return keys.has(category) ? category : null;
}

function idOf(input: unknown): string | undefined {
	const value = input === undefined || input === null ? undefined : String(Object(input).valueOf());
	return value?.startsWith('$') ? value.slice(1) : undefined;
}

function strings(options: Readonly<Record<string, unknown>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(options).map(([key, value]) => [key, String(Object(value).valueOf())])
	);
}

/** Turns the library's errors into ours. */
function explained(story: Story, error: unknown): Error {
	if (!(error instanceof MessageResolutionError))
		return error instanceof Error ? error : new Error(String(error));
	if (error.cause instanceof Error) return error.cause;
	if (error.type === 'unresolved-variable') return new UnknownId(story, error.source.slice(1));
	if (error.type === 'unknown-function') {
		const name = /:([\w-]+)$/.exec(error.message)?.[1] ?? '';
		const near = nearest(name, Object.keys(MAKERS));
		const mend = near
			? `write :${near}`
			: `use one of ${Object.keys(MAKERS)
					.map((one) => `:${one}`)
					.join(', ')}`;
		return new MessageProblem(`there is no function ":${name}"`, mend, `:${name}`);
	}
	return new MessageProblem(error.message, 'see the table of messages in docs/architecture.md', error.source);
}
