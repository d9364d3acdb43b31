/** Keeps the address at the current step, so that a reload or a shared link comes back to it. */

/** The history is replaced, never added to: going back leaves the story. */
export function keepAddress(id: string): void {
	if (location.hash !== `#${id}`) history.replaceState(history.state, '', `#${id}`);
}
