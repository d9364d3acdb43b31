/** Web addresses: what the schema asks of them, and what only a program that opens them would find. */

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
