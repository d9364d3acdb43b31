/** Reads what was given, flag by flag: numbers, dates and words. Gathers what is wrong and what is still open. */
import type { FlagName, Given } from './flags.ts';
import type { Question } from './request.ts';
import { exists } from '../../story/dates.ts';
import { nearest } from '../../story/nearest.ts';
import { isoDate, readWritten } from '../../check/shape/say.ts';

/** Written where nothing is to be taken over. */
const NONE = 'none';

/** Reads what was given, flag by flag, and gathers what is wrong and what is still open. */
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

/** What was understood, or what is wrong and what to write instead. */
export type Read<T> = { ok: T } | { wrong: string };

/**
 * `1200` and `1,200`. What can be read in two ways, and a range or a qualifier written with it, is told apart.
 * @param whole is it counted in people or things, of which there are no parts?
 */
export function readNumber(flag: string, text: string, whole: boolean): Read<number> {
	const wrong = (mend: string) => ({ wrong: `--${flag} "${text}" is no number; ${mend}` });
	const written = readWritten(text, whole);
	if (!written) return wrong('write digits, such as 1200');
	if ('low' in written) return wrong(`write --low ${written.low} --high ${written.high}`);
	if ('meant' in written) return wrong(`write ${written.meant.join(' or ')}`);
	if (written.number < 0) return wrong('write a number of nought or more');
	if ('qualifier' in written)
		return wrong(`write --${flag} ${written.number} --qualifier "${written.qualifier}"`);
	return { ok: written.number };
}

/** `2025-02-10`, or `2025-02` where the day is not known. */
function readDate(flag: string, text: string, needsDay = false): Read<string> {
	const written = text.trim();
	const form = needsDay ? 'YYYY-MM-DD' : 'YYYY-MM-DD, or YYYY-MM where the day is not known';
	const pattern = needsDay ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}(-\d{2})?$/;
	if (!pattern.test(written)) {
		const meant = isoDate(written);
		return { wrong: `--${flag} "${text}" is no date; write ${meant && pattern.test(meant) ? meant : form}` };
	}
	if (!exists(written)) return { wrong: `--${flag} ${written} is not in the calendar; write ${form}` };
	return { ok: written };
}

/** One of the choices, or the nearest one as a mend. */
function readChoice<T extends string>(flag: string, text: string, choices: readonly T[]): Read<T> {
	const written = text.trim();
	const found = choices.find((one) => one === written);
	if (found !== undefined) return { ok: found };
	const near = nearest(written, choices);
	const mend = near ? `write "${near}"` : `write one of ${choices.slice(0, 12).join(', ')}`;
	return { wrong: `--${flag} "${text}" is not known; ${mend}` };
}
