/** Says what is wrong with one value, and what to write instead. */
import type { GenericIssue } from 'valibot';
import { lastDay } from '../dates.ts';
import type { Path } from '../faults.ts';
import { nearest } from '../nearest.ts';
import { QUALIFIERS } from '../schema.ts';
import { choicesOf, describe, exampleOf, isOptional, keysOf } from './schema-walk.ts';
import type { Schema } from './schema-walk.ts';

/** What is wrong, and what to write instead. */
export type Said = readonly [what: string, mend: string];

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

/** A key that is no id. */
export function wrongKey(key: string, message: string): Said {
	return [`"${key}" cannot be a key here: ${message}`, `write "${idOf(key)}"`];
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
	const qualifier = QUALIFIERS.find((one) => value.toLowerCase().startsWith(one));
	const decimal = /^\s*(\d+),(\d{1,2})\s*$/.exec(value);
	if (decimal) return `write ${decimal[1]}.${decimal[2]}, without quotes and with a point`;
	const digits = value.slice(qualifier?.length ?? 0).replace(/[\s,_'\u00a0\u2009\u202f]/g, '');
	const range = /^(\d+(?:\.\d+)?)[-\u2013](\d+(?:\.\d+)?)$/.exec(digits);
	if (range) return `write "low": ${range[1]} and "high": ${range[2]}`;
	if (!/^-?\d+(\.\d+)?$/.test(digits)) return 'write a number without quotes, such as 1000';
	return `write ${digits}, without quotes${qualifier ? ` and with "qualifier": "${qualifier}"` : ' or separators'}`;
}

function patternMend(value: unknown, message: string, schema: Schema | undefined): string {
	const text = String(value);
	if (message.includes('YYYY-MM-DD')) {
		const date = isoDate(text);
		if (date) return `write "${date}"`;
	}
	if (message.startsWith('an id')) return `write "${idOf(text)}"`;
	if (message.includes('https://'))
		return `write "https://${text.replace(/^(?:[a-z]*:)?\/*/i, '').replace(/\s/g, '%20')}"`;
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

function idOf(text: string): string {
	const slug = text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return /^[a-z]/.test(slug) ? slug : `id-${slug}`.replace(/-$/, '');
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
