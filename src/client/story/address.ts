/** Keeps the address at the current step, so that a reload or a shared link comes back to it. */

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
