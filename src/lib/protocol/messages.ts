/**
 * What an embed and the page around it say to each other. An embed knows its height and hosts ask for it in
 * many dialects, so it answers in all of them at once; a host believes a height only if it is a sane one.
 * Used by both browser programs (src/client/embed.ts and src/client/host.ts), so everything here is small.
 */

/**
 * The key by which our own messages are known: an embed says `{ 'story-chart': HEIGHT }`, a host asks with any value.
 * Who adds a `key` to a question finds it in every height after that.
 */
export const OWN = 'story-chart';

/** A host believes no other heights: a frame lower than this shows no chart; one higher than this is a mistake or an attack. In CSS px. */
export const MIN_HEIGHT = 40;
export const MAX_HEIGHT = 10_000;

/** How open-iframe-resizer asks: `iframe-child-init`, `iframe-get-child-dimensions`. */
const OPEN_RESIZER = /^iframe-(child|get)-/;

/** What the embed has learned about its host. */
export interface Host {
	/** The id pym.js and sidechain gave the frame, from the query `childId`. */
	pym?: string | null;
	/** The secret WordPress put into the fragment, or sent with its `ready`. */
	wordpress?: string | undefined;
	/** The id iframe-resizer gave the frame, from its first message. */
	resizer?: string | undefined;
	/** What our loader gave the document, to know it again in a frame that has no origin. */
	key?: unknown;
}

/** What the address of the frame tells about its host: pym's id in the query, WordPress's secret in the fragment. */
export function hostFromAddress(query: URLSearchParams, hash: string): Host {
	return {
		pym: query.get('childId'),
		wordpress: /secret=(\w+)/.exec(hash)?.[1]
	};
}

/**
 * One height, said in every dialect that applies: ours, AMP (also @newswire/frames and sidechain), Datawrapper,
 * Medium and Embedly, open-iframe-resizer, and where the host has introduced itself pym.js, WordPress and
 * iframe-resizer 4 and 5.
 * @param height CSS px, whole
 * @param width CSS px of the frame's viewport
 * @param address the frame's own address; its path serves as Datawrapper's id, because older hosts look for it in `src`
 */
export function heightMessages(
	height: number,
	width: number,
	address: URL | Location,
	host: Host
): unknown[] {
	const messages: unknown[] = [
		{ [OWN]: height, key: host.key },
		{ sentinel: 'amp', type: 'embed-size', height },
		{ 'datawrapper-height': { [address.pathname]: height } },
		JSON.stringify({ src: address.href, context: 'iframe.resize', height }),
		{ type: 'iframe-resized', width, height }
	];
	if (host.pym) messages.push(`pymxPYMx${host.pym}xPYMxheightxPYMx${height}`);
	if (host.wordpress) messages.push({ message: 'height', value: height, secret: host.wordpress });
	if (host.resizer) messages.push(`[iFrameSizer]${host.resizer}:${height}:${width}:init`);
	return messages;
}

/**
 * Is this message from the host a question for the height? Notes in `host` what the host says about itself.
 * Anything else, of any type, is no question.
 */
export function asksForHeight(data: unknown, host: Host): boolean {
	if (typeof data === 'string') {
		const id = /^\[iFrameSizer\]([^:]+):/.exec(data)?.[1];
		if (id) host.resizer = id;
		return !!id;
	}
	const told = (data ?? {}) as Record<string, unknown>;
	const { type, sentinel, message, secret, key } = told;
	if (message === 'ready' && typeof secret === 'string' && /^\w+$/.test(secret)) host.wordpress = secret;
	else if (told[OWN] === undefined && sentinel !== 'amp' && !OPEN_RESIZER.test(String(type))) return false;
	if (key) host.key = key;
	return true;
}
