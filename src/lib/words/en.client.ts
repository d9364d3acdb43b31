/** What the programs in the browser say, in English. Apart from en.ts, so that no reader loads more than this. */
export const client = {
	readOut: {
		keys: 'Arrow keys read the marks one by one.',
		keysAndHelp: 'Arrow keys read the marks one by one. A question mark opens help.'
	}
};
