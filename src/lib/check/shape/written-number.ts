/** Reads numbers as people write them. A point or a comma can part thousands or decimals; a guess is never made. */
import { QUALIFIERS } from '../../story/schema.ts';
import type { Qualifier } from '../../story/schema.ts';

export type Written =
	/** There is one reading. */
	| { number: number }
	/** There are several, or one that is not written as it should be: how to write each. */
	| { meant: readonly string[] }
	| { low: string; high: string }
	| { number: number; qualifier: Qualifier }
	| undefined;

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Thousands parted as in this file’s language, with a point before decimals. */
const GROUPED = /^-?\d{1,3}(?:[,\s'’_\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?$/;
/** The same as most of Europe writes it. */
const TURNED = /^-?\d{1,3}(?:\.\d{3})*,\d+$/;
const POINTS = /^-?\d{1,3}(?:\.\d{3})+$/;
const SEPARATORS = /[,\s'’_\u00a0\u2009\u202f]/g;

/**
 * @param whole is it a number of people or things, of which there are no parts? Then decimals are no reading.
 */
export function readWritten(text: string, whole: boolean): Written {
	const written = text.trim();
	const qualifier = QUALIFIERS.find((one) => written.toLowerCase().startsWith(`${one} `));
	if (qualifier) {
		const rest = readWritten(written.slice(qualifier.length), whole);
		return rest && 'number' in rest && !('qualifier' in rest) ? { number: rest.number, qualifier } : rest;
	}
	const ends = /^(\d.*?)\s*(?:-|–|\bto\b)\s*(\d.*)$/.exec(written);
	if (ends) return rangeOf(ends[1] ?? '', ends[2] ?? '', whole);
	const readings = readingsOf(written).filter((one) => !whole || Number.isInteger(Number(one)));
	const [only] = readings;
	if (only === undefined) return undefined;
	// Thousands that are parted by points, and anything of two readings, are shown and not taken.
	const sure =
		readings.length === 1 &&
		(PLAIN.test(written) || GROUPED.test(written)) &&
		(/^-?0/.test(written) || !POINTS.test(written));
	return sure ? { number: Number(only) } : { meant: readings };
}

function readingsOf(written: string): string[] {
	const bare = written.replace(SEPARATORS, '');
	// A whole part of nought, or none that could be thousands, leaves one reading.
	if (POINTS.test(written)) {
		const thousands = written.replaceAll('.', '');
		const single = written.split('.').length === 2;
		if (/^-?0/.test(written)) return single ? [String(Number(written))] : [];
		return single ? [thousands, String(Number(written))] : [thousands];
	}
	if (PLAIN.test(written)) return [written];
	if (GROUPED.test(written)) return [bare];
	if (TURNED.test(written)) return [String(Number(written.replaceAll('.', '').replace(',', '.')))];
	return PLAIN.test(bare) ? [bare] : [];
}

function rangeOf(first: string, second: string, whole: boolean): Written {
	const [low, high] = [readWritten(first, whole), readWritten(second, whole)];
	if (!low || !high || !('number' in low) || !('number' in high) || low.number > high.number)
		return undefined;
	return { low: String(low.number), high: String(high.number) };
}
