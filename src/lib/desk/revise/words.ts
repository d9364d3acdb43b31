/** Reads what a person wrote behind a flag: numbers, dates, and one of a few words. */
import { exists } from '../../story/dates.ts';
import { nearest } from '../../story/nearest.ts';
import { isoDate } from '../../check/shape/say.ts';
import { readWritten } from '../../check/shape/written-number.ts';

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
export function readDate(flag: string, text: string, needsDay = false): Read<string> {
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
export function readChoice<T extends string>(flag: string, text: string, choices: readonly T[]): Read<T> {
	const written = text.trim();
	const found = choices.find((one) => one === written);
	if (found !== undefined) return { ok: found };
	const near = nearest(written, choices);
	const mend = near ? `write "${near}"` : `write one of ${choices.slice(0, 12).join(', ')}`;
	return { wrong: `--${flag} "${text}" is not known; ${mend}` };
}
