/** Does the media query match? No, where a browser can't tell. */
export function matches(query: string): boolean {
	try {
		return matchMedia(query).matches;
	} catch {
		return false;
	}
}
