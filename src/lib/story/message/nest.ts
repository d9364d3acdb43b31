/** Prose as a tree: text, numbers, dates and marked words, nested as the markup of the message says. */
import { weigh } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { DatePart, NumberPart } from './references.ts';
import type { Story } from '../schema.ts';
import type { Flat, Markup } from './compile.ts';
import { lookup } from '../claims.ts';
import { nearest } from '../nearest.ts';
import { MessageProblem, UnknownId, Untrue } from './problems.ts';

export type { DatePart, NumberPart } from './references.ts';

export interface TextPart {
	type: 'text';
	text: string;
}

/** Words that are true only while the data says so. */
export interface BoundPart {
	type: 'bound';
	condition: Condition;
	children: readonly Part[];
}

/** Words that held only until an event. */
export interface HeldPart {
	type: 'held';
	/** The id of the event. */
	event: string;
	children: readonly Part[];
}

/** Words that look like a number and are none of the data's. */
export interface LiteralPart {
	type: 'literal';
	children: readonly Part[];
}

export type Part = TextPart | NumberPart | DatePart | BoundPart | HeldPart | LiteralPart;

/** The text alone, for titles, alt text and feeds. */
export function plain(parts: readonly Part[]): string {
	return parts.map((part) => ('children' in part ? plain(part.children) : part.text)).join('');
}

/** The text as a screen reader should say it. */
export function spoken(parts: readonly Part[]): string {
	return parts
		.map((part) => {
			if ('children' in part) return spoken(part.children);
			return part.type === 'number' ? (part.spoken ?? part.text) : part.text;
		})
		.join('');
}

const NAMES = ['bound', 'held', 'literal'];

interface Open {
	markup: Markup;
	children: Part[];
}

/** The tree of a message. What is wrong goes to `report`, and the words stay as they are. */
export function nest(story: Story, flat: readonly Flat[], report: (error: Error) => void): Part[] {
	const root: Part[] = [];
	const stack: Open[] = [];
	const here = () => stack.at(-1)?.children ?? root;
	for (const part of flat) {
		if (part.type !== 'markup') {
			here().push(part);
			continue;
		}
		const flaw = flawOf(part, stack.at(-1)?.markup.name);
		if (flaw) report(flaw);
		if (part.kind === 'open') stack.push({ markup: part, children: [] });
		if (part.kind !== 'close' || flaw) continue;
		const closed = stack.pop();
		if (!closed) continue;
		try {
			here().push(...close(story, closed));
		} catch (error) {
			report(error instanceof Error ? error : new Error(String(error)));
			here().push(...closed.children);
		}
	}
	for (const { markup, children } of stack) {
		const mend = `write {/${markup.name}} after the words`;
		report(new MessageProblem(`{#${markup.name}} is never closed`, mend, `{#${markup.name}`));
		root.push(...children);
	}
	return root;
}

function flawOf({ kind, name }: Markup, open: string | undefined): MessageProblem | undefined {
	if (kind === 'open' && !NAMES.includes(name)) {
		const near = nearest(name, NAMES);
		const mend = near ? `write {#${near}` : `use one of ${NAMES.map((one) => `{#${one}}`).join(', ')}`;
		return new MessageProblem(`there is no {#${name}}`, mend, `{#${name}`);
	}
	if (kind === 'standalone') {
		return new MessageProblem(
			`{#${name} /} holds no words`,
			`write {#${name} …}words{/${name}}`,
			`{#${name}`
		);
	}
	if (kind === 'close' && open !== name) {
		const mend = open ? `close {#${open}} first` : `take it away, or open it with {#${name} …}`;
		return new MessageProblem(`{/${name}} closes what is not open`, mend, `{/${name}`);
	}
	return undefined;
}

function close(story: Story, { markup, children }: Open): Part[] {
	const { name, options } = markup;
	if (name === 'bound') return [bound(story, options, children)];
	if (name === 'held') return [held(story, options, children)];
	if (name !== 'literal') return children;
	const [option] = Object.keys(options);
	if (option)
		throw new MessageProblem(`{#literal} takes no option "${option}"`, 'take it away', `${option}=`);
	return [{ type: 'literal', children }];
}

function bound(story: Story, options: Record<string, string>, children: Part[]): Part {
	const condition = weigh(story, options);
	if (!condition.holds) {
		throw new Untrue(plain(children), `${condition.value} is ${condition.told}`);
	}
	return { type: 'bound', condition, children };
}

function held(story: Story, options: Record<string, string>, children: Part[]): Part {
	const { until, ...rest } = options;
	const [option] = Object.keys(rest);
	if (option)
		throw new MessageProblem(`{#held} takes no option "${option}"`, 'write until=$event', `${option}=`);
	if (!until) throw new MessageProblem('{#held} does not say until when', 'add until=$event', '{#held');
	const event = until.replace(/^\$/, '');
	const found = lookup(story, event);
	if (!found) throw new UnknownId(story, event);
	if (found.kind !== 'event') {
		throw new MessageProblem(
			`"${event}" is a ${found.kind}, not an event`,
			'name an event after until=',
			until
		);
	}
	return { type: 'held', event, children };
}
