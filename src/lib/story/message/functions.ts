/** What messages can call: the ids of the story as variables, and :figure, :ratio, :date and :days. */
import type { MessageFunction } from 'messageformat/functions';
import { once } from '../once.ts';
import type { Story } from '../schema.ts';
import { headline, point, index, lookup } from '../claims.ts';
import { MessageProblem } from './problems.ts';
import { datePart, daysPart, figurePart, ratioPart } from './references.ts';

export type StoryFunction = MessageFunction<'story'>;

/** An id on its way through a message. */
export class Reference {
	readonly id: string;

	constructor(id: string) {
		this.id = id;
	}

	/** As it is written. */
	valueOf(): string {
		return `$${this.id}`;
	}
}

const MAKERS = { figure: figurePart, ratio: ratioPart, date: datePart, days: daysPart };

/** The names of the functions. */
export const FUNCTIONS = Object.keys(MAKERS) as (keyof typeof MAKERS)[];

/** Every id that a message can use. */
export const scopeOf = once((story: Story): Record<string, Reference> =>
	Object.fromEntries([...index(story).keys()].map((id) => [id, new Reference(id)]))
);

/** The functions of a story. */
export const functionsOf = once((story: Story): Record<string, StoryFunction> =>
	Object.fromEntries(FUNCTIONS.map((name) => [name, storyFunction(story, name)]))
);

/** Options as they are written; ids keep their `$`. */
export function strings(options: Readonly<Record<string, unknown>>): Record<string, string> {
	return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, written(value)]));
}

/** A value of a message as text: literals as they are, references and numbers by their value. */
export function written(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === null || value === undefined) return '';
	const plain: unknown = typeof value === 'object' ? value.valueOf() : value;
	return typeof plain === 'string' || typeof plain === 'number' ? String(plain) : '';
}

function storyFunction(story: Story, name: keyof typeof MAKERS): StoryFunction {
	return (_context, options, input) => {
		const text = written(input);
		if (text && !text.startsWith('$')) {
			throw new MessageProblem('an id in braces has no $ in front', `write {$${text} :${name}}`, text);
		}
		const id = text.slice(1);
		// An id that nothing has is told of by the library; here it makes no part.
		const part = id ? MAKERS[name](story, id, strings(options)) : undefined;
		return {
			type: 'story',
			dir: 'ltr',
			toParts: () => (part ? [{ type: 'story', value: part }] : []),
			toString: () => part?.text ?? '',
			valueOf: () => text,
			selectKey: (keys) => variant(story, id, keys)
		};
	};
}

/** Chooses a variant of `.match`: by the very number, or by its plural category. */
function variant(story: Story, id: string, keys: Set<string>): string | null {
	const found = lookup(story, id);
	if (found?.kind !== 'figure' && found?.kind !== 'claim') return null;
	const value = point(found.kind === 'claim' ? found.claim : headline(story, id));
	if (keys.has(String(value))) return String(value);
	const category = new Intl.PluralRules(story.story.language).select(value);
	return keys.has(category) ? category : null;
}
