/** Where the site will stand, and where the project stands: what is wrong with either, in one sentence with the mend. */

/** @param {string} origin */
function originFault(origin) {
	const url = URL.canParse(origin) ? new URL(origin) : undefined;
	if (!url || !/^https?:$/.test(url.protocol) || url.host === '') {
		return `ORIGIN is ${origin}: write a scheme and a host, for example ORIGIN=https://example.org.`;
	}
	if (url.origin === origin) return undefined;
	const base = basePath(url.pathname);
	return `ORIGIN is ${origin}: write ORIGIN=${url.origin}${base && ` BASE_PATH=${base}`}, the scheme and the host alone and no slash at the end.`;
}

/** What a path would be as a base path. @param {string} path */
const basePath = (path) =>
	path
		.split('/')
		.map((part) => part.replace(/[^\w.~-]/g, ''))
		.filter((part) => /[^.]/.test(part))
		.map((part) => `/${part}`)
		.join('');

/** @param {string} base */
function baseFault(base) {
	const mended = basePath(base);
	if (base === mended) return undefined;
	return mended === ''
		? `BASE_PATH is ${base}: leave it out for a site at the root of its host.`
		: `BASE_PATH is ${base}: write BASE_PATH=${mended}, which begins with a slash and does not end with one.`;
}

/**
 * @param {Record<string, string | undefined>} env ORIGIN and BASE_PATH are read
 * @returns {string | undefined} a sentence, where one of the two can't be used
 */
export function addressFault({ ORIGIN, BASE_PATH }) {
	return (ORIGIN === undefined ? undefined : originFault(ORIGIN)) ?? baseFault(BASE_PATH ?? '');
}

/**
 * @param {string} root the project's folder
 * @returns {string | undefined} a sentence, where the build's tools would take a part of its name for something else
 */
export function folderFault(root) {
	const [letter] = /[#?]/.exec(root) ?? [];
	return letter === undefined
		? undefined
		: `The project lies in ${root}, and its tools read what follows the ${letter} as no part of a path: rename or move the folder.`;
}
