/** Messages become prose: text with numbers that open their claims, dates, and words bound to the data. */
import { once } from '../once.ts';
import type { Story } from '../schema.ts';
import { compile } from './compile.ts';
import { nest, plain } from './nest.ts';
import type { Part } from './nest.ts';
import { MessageProblem } from './problems.ts';
import type { Path } from '../path.ts';

export { MessageProblem, UnknownId, Untrue } from './problems.ts';
export { plain, spoken } from './nest.ts';
export type { Part } from './nest.ts';

export interface Examined {
	parts: readonly Part[];
	/** Faults of the message itself. */
	problems: readonly MessageProblem[];
	/** Errors that the message meets but that have their cause elsewhere in the file. */
	elsewhere: readonly Error[];
}

/**
 * The message as a tree of parts, formatted in the language of the story.
 * Throws a MessageProblem where the message does not parse, names what is not there, or says what the data
 * does not; a checked story has no such message.
 */
export const parse = once((story: Story, message: string): readonly Part[] => {
	const { parts, problems, elsewhere } = examine(story, message);
	const [fault] = [...problems, ...elsewhere];
	if (fault) throw fault;
	return parts;
});

/** Can the message be said of this story? One that names what is not known yet can't. */
export function holds(story: Story, message: string | undefined): boolean {
	if (message === undefined) return false;
	const { problems, elsewhere } = examine(story, message);
	return problems.length === 0 && elsewhere.length === 0;
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

/**
 * A plain text as a message that says just that: what means something in a message means itself. It stands in braces,
 * since a message that begins with a dot would be read as a declaration.
 */
export const asMessage = (text: string): string => `{{${text.replaceAll(/[\\{}|]/g, '\\$&')}}}`;

export interface Message {
	/** Where it stands in the data file. */
	path: Path;
	/** The message as it is written. */
	message: string;
}

/** Every message with its path, in the order of the story: its head, chapters, steps, charts, events. */
export function* messages(story: Story): Generator<Message> {
	for (const key of ['title', 'standfirst', 'description', 'byline'] as const) {
		yield { path: ['story', key], message: story.story[key] };
	}
	const { method } = story.story;
	yield { path: ['story', 'method', 'title'], message: method.title };
	for (const [i, message] of method.text.entries()) yield { path: ['story', 'method', 'text', i], message };
	for (const [id, chapter] of Object.entries(story.chapters)) {
		yield { path: ['chapters', id, 'title'], message: chapter.title };
	}
	for (const [i, step] of story.steps.entries()) {
		if (step.heading !== undefined) yield { path: ['steps', i, 'heading'], message: step.heading };
		for (const [j, message] of step.text.entries()) yield { path: ['steps', i, 'text', j], message };
	}
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [i, message] of chart.notes.entries()) yield { path: ['charts', id, 'notes', i], message };
		for (const [name, state] of Object.entries(chart.states)) {
			for (const key of ['title', 'subtitle', 'brief', 'description'] as const) {
				const message = state[key];
				if (message !== undefined) yield { path: ['charts', id, 'states', name, key], message };
			}
			for (const [place, message] of Object.entries(state.notes ?? {}))
				yield { path: ['charts', id, 'states', name, 'notes', place], message };
		}
	}
	for (const [id, event] of Object.entries(story.events)) {
		yield { path: ['events', id, 'title'], message: event.title };
		for (const [i, message] of (event.labels ?? []).entries())
			yield { path: ['events', id, 'labels', i], message };
		if (event.text !== undefined) yield { path: ['events', id, 'text'], message: event.text };
	}
}
