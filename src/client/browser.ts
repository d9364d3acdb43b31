/**
 * What a browser may refuse, and the page then goes on without: to change the address, and to answer a media query.
 */

/**
 * The history is replaced, never added to: going back leaves the story. Documents in a sandbox may not do that, and
 * browsers limit how often it is done; the story goes on without.
 */
export function keepAddress(address: string): void {
	if (address === location.hash) return;
	try {
		history.replaceState(history.state, '', address);
	} catch (reason) {
		console.info('The address stays as it is.', reason);
	}
}

/** Does the media query match? No, where a browser can't tell. */
export function matches(query: string): boolean {
	try {
		return matchMedia(query).matches;
	} catch {
		return false;
	}
}
