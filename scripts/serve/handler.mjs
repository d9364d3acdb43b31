/**
 * Answers requests with the files of a built site. Written by hand since no small package for static files keeps to
 * RFC 9110 in ranges, conditions and codings, tags files by their content, and goes from one site to the next whole.
 */
import { STATUS_CODES } from 'node:http';
import { siteOf } from './site.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./site.mjs').Coding} Coding
 * @typedef {import('./site.mjs').SiteFile} SiteFile
 */

// What a request's headers ask for, as RFC 9110 reads them: codings, ranges and conditions.

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
function chooseCoding(header, there) {
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
function chooseRange(header, size) {
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
const namesTag = (header, tag) =>
	header.trim() === '*' || tags(header).some((one) => one.replace(/^W\//, '') === tag);

/**
 * The same for If-Match, where a weak tag never matches (RFC 9110, 13.1.1).
 * @param {string} header @param {string} tag
 */
const namesTagStrongly = (header, tag) => header.trim() === '*' || tags(header).includes(tag);

// The answers.

const PLAIN = {
	'content-type': 'text/plain; charset=utf-8',
	'cache-control': 'no-cache',
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin'
};

/**
 * An answer that is no file.
 * @param {Request} request @param {Response} response
 * @param {number} status @param {Record<string, string | number>} [headers]
 */
function say(request, response, status, headers = {}) {
	const body = `${STATUS_CODES[status] ?? status}\n`;
	response.writeHead(status, { ...PLAIN, 'content-length': Buffer.byteLength(body), ...headers });
	response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {Request} request @param {Response} response
 * @param {SiteFile} file
 * @param {200 | 404} status
 */
function send(request, response, file, status) {
	const { 'accept-encoding': accepted, range, 'if-range': ifRange } = request.headers;
	const coding = chooseCoding(accepted, file.codings);
	const copy = coding && file.copies[coding];
	if (!copy) {
		say(request, response, 406, { vary: 'Accept-Encoding' });
		return;
	}
	const { body, etag } = copy;
	if (status === 200) {
		const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = request.headers;
		if (ifMatch !== undefined && !namesTagStrongly(ifMatch, etag)) {
			say(request, response, 412);
			return;
		}
		if (ifNoneMatch !== undefined && namesTag(ifNoneMatch, etag)) {
			const { 'content-type': _type, 'accept-ranges': _ranges, ...kept } = file.headers;
			response.writeHead(304, { ...kept, etag }).end();
			return;
		}
	}
	const headers = {
		...file.headers,
		...(status === 200 ? { etag } : { 'cache-control': 'no-cache' }),
		...(coding === 'identity' ? {} : { 'content-encoding': coding })
	};
	// A part is only sent of the very file that the client has the other part of.
	const isPart = status === 200 && request.method === 'GET' && (ifRange === undefined || ifRange === etag);
	const part = isPart ? chooseRange(range, body.length) : 'whole';
	if (part === 'unsatisfiable') {
		say(request, response, 416, { 'content-range': `bytes */${body.length}`, 'accept-ranges': 'bytes' });
	} else if (part === 'whole') {
		response.writeHead(status, { ...headers, 'content-length': body.length });
		response.end(request.method === 'HEAD' ? undefined : body);
	} else {
		const { first, last } = part;
		response.writeHead(206, {
			...headers,
			'content-length': last - first + 1,
			'content-range': `bytes ${first}-${last}/${body.length}`
		});
		response.end(body.subarray(first, last + 1));
	}
}

/** A name or an address, with or without a port; nothing where the address has none (RFC 9110, 7.2). */
const HOST = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-fv:.]+\])(?::\d*)?$/i;

/** The body's end can be told only where this coding comes last. */
const CHUNKED = /(?:^|,)[ \t]*chunked$/i;

/**
 * What must be refused, and Node lets through: more than one host or none that can be, another major version, a body
 * without an end (RFC 9112, 3.2 and 6.3; RFC 9110, 15.6.6).
 * @param {Request} request
 * @returns {400 | 505 | undefined}
 */
function refusal({ httpVersionMajor, headersDistinct: { host = [''] }, headers }) {
	if (httpVersionMajor !== 1) return 505;
	if (host.length > 1 || !HOST.test(host[0] ?? '')) return 400;
	const coding = headers['transfer-encoding'];
	return coding === undefined || CHUNKED.test(coding) ? undefined : 400;
}

/** Before the path, where a client writes the whole address (RFC 9112, 3.2.2). */
const AUTHORITY = /^https?:\/\/[^/?]*/i;

/**
 * A request's path, decoded, and what follows it.
 * @param {string} target
 * @returns {{ path: string | undefined, search: string }} no path where none of ours can be meant
 */
function parse(target) {
	const address = target.replace(AUTHORITY, '');
	const at = address.indexOf('?');
	const search = at < 0 ? '' : address.slice(at);
	const raw = at < 0 ? address : address.slice(0, at);
	try {
		const segments = (raw || '/').split('/').map(decodeURIComponent);
		const isPath = segments.every((segment) => !segment.includes('/'));
		return { path: isPath ? segments.join('/') : undefined, search };
	} catch (error) {
		if (error instanceof URIError) return { path: undefined, search };
		throw error;
	}
}

/**
 * Answers requests with the files of a folder, under a base path.
 * @param {string} folder a built site; it may be replaced by another at any time
 * @param {string} base '' or '/x'
 * @returns {import('node:http').RequestListener}
 * @throws when there is no site in the folder
 */
export function siteHandler(folder, base) {
	const current = siteOf(folder);

	/** @param {Request} request @param {Response} response */
	function answer(request, response) {
		const refused = refusal(request);
		if (refused) {
			say(request, response, refused, { connection: 'close' });
			return;
		}
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			say(request, response, 405, { allow: 'GET, HEAD' });
			return;
		}
		const site = current();
		const { path, search } = parse(request.url ?? '/');
		const moved = (/** @type {string} */ to) =>
			say(request, response, 308, { location: encodeURI(base + to) + search });
		if (base !== '' && (path === '/' || path === base)) {
			moved('/');
			return;
		}
		const address = path?.startsWith(`${base}/`) ? path.slice(base.length) : '';
		const file = site.get(address);
		const missing = site.get('/404.html');
		if (file) send(request, response, file, 200);
		// The address is one of our own by now: whatever was asked for, it leads nowhere else.
		else if (site.has(`${address}/`) && address !== '') moved(`${address}/`);
		else if (missing) send(request, response, missing, 404);
		else say(request, response, 404);
	}

	return (request, response) => {
		try {
			answer(request, response);
		} catch (error) {
			// A fault of ours costs one answer, never the server.
			console.error(error);
			if (response.headersSent) response.destroy();
			else say(request, response, 500);
		}
	};
}
