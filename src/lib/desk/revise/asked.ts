/** Reads what was given, flag by flag, and gathers what is wrong and what is still open. */
import type { FlagName, Given } from './flags.ts';
import type { Question } from './request.ts';
import { readChoice, readDate, readNumber } from './words.ts';
import type { Read } from './words.ts';

/** Written where nothing is to be taken over. */
const NONE = 'none';

export class Asked {
	readonly given: Given;
	/** What is wrong with the answers, each with its mend and the flag it came from. */
	readonly problems: { flag: string; text: string }[] = [];
	readonly questions: Question[] = [];

	constructor(given: Given) {
		this.given = given;
	}

	/** The text behind a flag; nothing where there is none, or an empty one. */
	text(flag: FlagName): string | undefined {
		const given = this.given[flag];
		return typeof given === 'string' && given.trim() !== '' ? given.trim() : undefined;
	}

	/** The text behind a flag, or else what an earlier claim says, unless "none" is written. */
	textOr(flag: FlagName, earlier: string | undefined): string | undefined {
		const text = this.text(flag) ?? earlier;
		return text === NONE ? undefined : text;
	}

	/** @param whole is it counted in people or things, of which there are no parts? */
	number(flag: FlagName, whole: boolean): number | undefined {
		const text = this.text(flag);
		return text === undefined ? undefined : this.#read(flag, readNumber(flag, text, whole));
	}

	date(flag: FlagName, needsDay = false): string | undefined {
		const text = this.text(flag);
		return text === undefined ? undefined : this.#read(flag, readDate(flag, text, needsDay));
	}

	choice<T extends string>(flag: FlagName, choices: readonly T[]): T | undefined {
		const text = this.text(flag);
		return text === undefined ? undefined : this.#read(flag, readChoice(flag, text, choices));
	}

	problem(flag: string, text: string): void {
		if (this.problems.some((one) => one.text === text)) return;
		this.problems.push({ flag, text });
	}

	/** Asks, unless the answers so far to that flag were wrong: then that has been said. */
	ask(question: Question): void {
		if (!this.problems.some(({ flag }) => flag === question.flag)) this.questions.push(question);
	}

	#read<T>(flag: string, read: Read<T>): T | undefined {
		if ('ok' in read) return read.ok;
		this.problem(flag, read.wrong);
		return undefined;
	}
}
