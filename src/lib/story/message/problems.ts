/** What can be wrong inside one message, and how it is told. */
import type { Story } from '../schema.ts';
import { index } from '../claims.ts';
import { nearest } from '../nearest.ts';

/** A fault within a message, with the piece of the message to point at. */
export class MessageProblem extends Error {
	override name = 'MessageProblem';
	readonly what: string;
	readonly mend: string;
	/** The piece of the message to point at: its text, or how many characters come before it. */
	readonly place: string | number;

	constructor(what: string, mend: string, place: string | number = 0) {
		super(`${what}; ${mend}`);
		this.what = what;
		this.mend = mend;
		this.place = place;
	}
}

/** Bound words whose condition does not hold. */
export class Untrue extends MessageProblem {
	override name = 'Untrue';

	constructor(words: string, told: string) {
		super(`"${words}" is not true: ${told}`, 'change the words, and the condition with them', words);
	}
}

/** The problem with an id that nothing has. */
export class UnknownId extends MessageProblem {
	override name = 'UnknownId';
	readonly id: string;

	constructor(story: Story, id: string) {
		const near = nearest(id, index(story).keys());
		const mend = near
			? `write $${near}`
			: 'add it to the file, or use the id of a figure, claim, ratio or event';
		super(`nothing has the id "${id}"`, mend, `$${id}`);
		this.id = id;
	}
}
