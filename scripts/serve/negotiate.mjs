/** What a request's headers ask for, as RFC 9110 reads them: codings, ranges and conditions. Pure functions. */

/** The codings that a file may be there in, the smallest first. */
export const CODINGS = /** @type {const} */ (['br', 'gzip', 'identity']);

/** @typedef {typeof CODINGS[number]} Coding */

/** A weight from 0 to 1 with at most three decimals, after a coding's name. */
const MEMBER = /^([\w*!#$%&'+.^`|~-]+)(?:[ \t]*;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/i;

/** Less than any weight that a client can write: a plain file is the last choice where nothing is said of it. */
const LAST = 0.0001;

/** @param {string} header @returns {Map<string, number>} codings with their weights; what is malformed is left out */
function weights(header) {
	/** @type {Map<string, number>} */
	const found = new Map();
	for (const part of header.split(',')) {
		const [, name, weight = '1'] = MEMBER.exec(part.trim()) ?? [];
		if (name !== undefined) found.set(name.toLowerCase().replace(/^x-gzip$/, 'gzip'), Number(weight));
	}
	return found;
}

/**
 * Which of the codings that are there suits the client best (RFC 9110, 12.5.3).
 * @param {string | undefined} header the request's Accept-Encoding
 * @param {readonly Coding[]} there in the order in which we prefer them
 * @returns {Coding | undefined} undefined where the client takes none of them
 */
export function chooseCoding(header, there) {
	if (header === undefined) return there.includes('identity') ? 'identity' : there[0];
	const asked = weights(header);
	const any = asked.get('*');
	const weigh = (/** @type {Coding} */ coding) => {
		const own = asked.get(coding);
		if (own !== undefined) return own;
		if (coding === 'identity') return any === 0 ? 0 : LAST;
		return any ?? 0;
	};
	/** @type {Coding | undefined} */
	let best;
	let most = 0;
	for (const coding of there) {
		const weight = weigh(coding);
		if (weight > most) [best, most] = [coding, weight];
	}
	return best;
}

/**
 * The part of a body that is asked for (RFC 9110, 14.1.2 and 14.2). Several parts at once are not served: the whole
 * is sent instead, as for whatever is no range.
 * @param {string | undefined} header the request's Range
 * @param {number} size of the body in bytes
 * @returns {'whole' | 'unsatisfiable' | { first: number, last: number }} both ends included
 */
export function chooseRange(header, size) {
	const [, from, to] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? [];
	if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
	if (from === '') {
		const length = Math.min(Number(to), size);
		return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
	}
	const first = Number(from);
	const last = to === '' ? Infinity : Number(to);
	if (last < first) return 'whole';
	return first >= size ? 'unsatisfiable' : { first, last: Math.min(last, size - 1) };
}

const TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/** @param {string} header a list of entity tags */
const tags = (header) => Array.from(header.matchAll(TAG), ([tag]) => tag);

/**
 * Does a list of entity tags name this one, weak or strong (RFC 9110, 13.1.2)?
 * @param {string} header the request's If-None-Match
 * @param {string} tag
 */
export const namesTag = (header, tag) =>
	header.trim() === '*' || tags(header).some((one) => one.replace(/^W\//, '') === tag);

/**
 * The same for If-Match, where a weak tag never matches (RFC 9110, 13.1.1).
 * @param {string} header @param {string} tag
 */
export const namesTagStrongly = (header, tag) => header.trim() === '*' || tags(header).includes(tag);
