/** What prose is made of: a tree of text, numbers, dates and marked words. */
import type { Condition } from './conditions.ts';
import type { DatePart, NumberPart } from './references.ts';

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
