/**
 * Says what is wrong with one value, and what to write instead. Numbers are read as people write them: a point or a
 * comma can part thousands or decimals, and a guess is never made.
 */
import type { GenericIssue } from 'valibot';
import { lastDay } from '../../story/dates.ts';
import type { Path } from '../../story/path.ts';
import { nearest } from '../../story/nearest.ts';
import { slug } from '../../story/slug.ts';
import { choicesOf, describe, exampleOf, isOptional, keysOf, type Schema } from '../../story/schema-walk.ts';
import { QUALIFIERS, type Qualifier } from '../../story/schema.ts';

/** What is wrong, and what to write instead. */
export type Said = readonly [what: string, mend: string];

/** What the schema asks of an address. */
const ADDRESS = /^https?:\/\/[^\s"<>]+$/;

const KINDS: Record<string, string> = {
	string: 'text in quotes',
	number: 'a number',
	array: 'a list in square brackets',
	tuple: 'a list of two numbers in square brackets',
	strict_object: 'keys in braces',
	record: 'named things in braces'
};

/** A key that has to be there and is not. */
export function missing(path: Path, schema: Schema | undefined): Said {
	const key = path.at(-1);
	const about = schema && describe(schema);
	const example = schema && exampleOf(schema);
	const choices = schema && choicesOf(schema)?.join(' or ');
	const hint = [
		example !== undefined && `, such as ${shortened(example)}`,
		choices && `: ${choices}`,
		about && ` (${lowered(about)})`
	];
	if (typeof key === 'number') return [`the list is too short: entry ${key + 1} is missing`, 'add it'];
	return [`"${key}" is missing`, `add "${key}"${hint.filter(Boolean).join('')}`];
}

/** A key that is no id; `taken` are the others beside it. */
export function wrongKey(key: string, message: string, taken: readonly string[]): Said {
	const id = idOf(key);
	const mend = id === undefined || taken.includes(id) ? 'write another' : `write "${id}"`;
	return [`"${key}" cannot be a key here: ${message}`, mend];
}

/** A value of the wrong kind, outside its bounds or not among the choices. */
export function wrongValue(issue: GenericIssue, schema: Schema | undefined, value: unknown): Said {
	const options = schema && choicesOf(schema);
	const orLeaveOut = schema && isOptional(schema) ? ', or leave the key out' : '';
	const shown = shortened(value);
	if (value === null) {
		return [
			'null stands for nothing in this file',
			orLeaveOut ? 'leave the key out' : `write ${kind(issue, options)}`
		];
	}
	if (issue.type === 'picklist' && options) {
		const near = typeof value === 'string' ? nearest(value, options) : undefined;
		return [
			`${shown} is none of the choices`,
			near ? `write "${near}"` : `write one of ${options.join(', ')}`
		];
	}
	if (issue.type === 'number') return [`this must be a number, not ${shown}`, numberMend(value) + orLeaveOut];
	if (issue.type === 'string' && typeof value === 'number')
		return [`this must be text, not ${shown}`, `write "${value}"`];
	if (issue.type === 'regex')
		return [`${shown} does not fit: ${issue.message}`, patternMend(value, issue.message, schema)];
	if (issue.type === 'min_value')
		return [
			`${shown} is too low: ${custom(issue) ?? ''}`.replace(/: $/, ''),
			`write ${String(issue.requirement)} or more`
		];
	if (issue.type === 'max_length')
		return [custom(issue) ?? 'this is too long', `say it in fewer words${orLeaveOut}`];
	if (issue.type === 'max_value')
		return [`${shown} is too high`, `write ${String(issue.requirement)} or less`];
	if (issue.type === 'non_empty' || issue.type === 'min_length') {
		return [custom(issue) ?? 'this must not be empty', `write it${orLeaveOut}`];
	}
	if (issue.type === 'array' && typeof value === 'string')
		return [`this must be a list, not ${shown}`, `write [${shown}]`];
	const keys = schema && keysOf(schema);
	const model =
		keys &&
		`{ ${Object.keys(keys)
			.map((key) => `"${key}": …`)
			.join(', ')} }`;
	return [
		`this must be ${kind(issue, options)}, not ${shown}`,
		`write ${model ?? kind(issue, options)}${orLeaveOut}`
	];
}

function kind(issue: GenericIssue, options: readonly string[] | undefined): string {
	return options ? `one of ${options.join(', ')}` : (KINDS[issue.type] ?? 'what the schema describes');
}

function custom(issue: GenericIssue): string | undefined {
	return issue.message.startsWith('Invalid ') ? undefined : issue.message;
}

function numberMend(value: unknown): string {
	if (typeof value !== 'string') return 'write a number without quotes';
	// Which unit it is in is not known here, so both readings of a point are shown.
	const written = readWritten(value, false);
	if (!written) return 'write a number without quotes, such as 1000';
	if ('low' in written) return `write "low": ${written.low} and "high": ${written.high}`;
	if ('meant' in written) return `write ${written.meant.join(' or ')}, without quotes`;
	const also = 'qualifier' in written ? ` and with "qualifier": "${written.qualifier}"` : ' or separators';
	return `write ${written.number}, without quotes${also}`;
}

function patternMend(value: unknown, message: string, schema: Schema | undefined): string {
	const text = String(value);
	if (message.includes('YYYY-MM-DD')) {
		const date = isoDate(text);
		if (date) return `write "${date}"`;
	}
	const id = message.startsWith('an id') ? idOf(text) : undefined;
	if (id !== undefined) return `write "${id}"`;
	const address = `https://${text.replace(/^(?:[a-z]*:)?\/*/i, '').replace(/\s/g, '%20')}`;
	if (message.includes('https://') && ADDRESS.test(address) && !addressFlaw(address))
		return `write "${address}"`;
	const example = schema && exampleOf(schema);
	return example === undefined ? `write it as ${message}` : `write it like ${shortened(example)}`;
}

/** The date that was meant, where there is only one reading: 31.1.2025, 2025-1-31, 31 January 2025. */
export function isoDate(text: string): string | undefined {
	const numbers = text.match(/\d+/g)?.map(Number) ?? [];
	const [a = 0, b = 0, c = 0] = numbers;
	if (/^\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?$/.test(text)) return iso(a, b, numbers[2]);
	if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/.test(text)) {
		if (text.includes('.') || a > 12 || a === b) return iso(c, b, a);
		return b > 12 ? iso(c, a, b) : undefined;
	}
	if (/[a-z]{3}/i.test(text) && /\b\d{4}\b/.test(text)) {
		const named = new Date(`${text} UTC`);
		if (Number.isNaN(named.getTime())) return undefined;
		const day = numbers.length > 1 ? named.getUTCDate() : undefined;
		return iso(named.getUTCFullYear(), named.getUTCMonth() + 1, day);
	}
	return undefined;
}

function iso(year: number, month: number, day: number | undefined): string | undefined {
	const start = `${year}-${String(month).padStart(2, '0')}`;
	if (month < 1 || month > 12) return undefined;
	if (day === undefined) return start;
	const whole = `${start}-${String(day).padStart(2, '0')}`;
	return day >= 1 && whole <= lastDay(start) ? whole : undefined;
}

/** The id that a text can be; none where nothing of it can be said in the letters of an id. */
function idOf(text: string): string | undefined {
	const id = slug(text);
	if (id === '') return undefined;
	return /^[a-z]/.test(id) ? id : `id-${id}`;
}

function shortened(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'keys in braces';
	const text = value === undefined ? 'nothing' : JSON.stringify(value);
	return text.length > 40 ? `${text.slice(0, 38)}…"` : text;
}

function lowered(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}

/** What is wrong with an address and what to write instead; nothing where a browser can open it. */
export function addressFlaw(address: string): { what: string; mend: string } | undefined {
	let url: URL;
	try {
		url = new URL(address);
	} catch {
		return {
			what: `no browser can open "${address}"`,
			mend: 'write the address as the browser shows it, from https:// on'
		};
	}
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		return { what: `"${address}" is no web address`, mend: 'write one that starts with https://' };
	}
	if (url.username !== '' || url.password !== '') {
		return {
			what: `"${address}" holds a name or a password`,
			mend: 'write the address without what stands before "@"'
		};
	}
	return undefined;
}

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
