/** Reads what a person wrote behind a flag: numbers, dates, and one of a few words. */
import { exists } from '../dates.ts';
import { nearest } from '../nearest.ts';
import { QUALIFIERS } from '../schema.ts';
import { isoDate } from '../shape/say.ts';

/** What was understood, or what is wrong and what to write instead. */
export type Read<T> = { ok: T } | { wrong: string };

const GROUPING = /[\s,_'\u00a0\u2009\u202f]/g;

/** `1200` and `1,200`. A range or a qualifier written with it is told apart. */
export function readNumber(flag: string, text: string): Read<number> {
	const written = text.trim();
	const qualifier = QUALIFIERS.find((one) => written.toLowerCase().startsWith(`${one} `));
	const digits = written.slice(qualifier?.length ?? 0).replace(GROUPING, '');
	const range = /^(\d+(?:\.\d+)?)(?:-|–|to)(\d+(?:\.\d+)?)$/.exec(digits);
	const wrong = (mend: string) => ({ wrong: `--${flag} "${text}" is no number; ${mend}` });
	if (range) return wrong(`write --low ${range[1]} --high ${range[2]}`);
	if (!/^\d+(\.\d+)?$/.test(digits)) return wrong('write digits, such as 1200');
	if (qualifier) return wrong(`write --${flag} ${digits} --qualifier "${qualifier}"`);
	// One or two digits after a comma are not thousands.
	if (/,\d{1,2}$/.test(written)) return wrong(`write ${written.replace(/,(\d{1,2})$/, '.$1')} or ${digits}`);
	return { ok: Number(digits) };
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
