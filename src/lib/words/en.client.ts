/** What the programs in the browser say, in English. Apart from en.ts, so that no reader loads more than this. */
export const client = {
	readOut: {
		keys: 'Arrow keys read the marks one by one.',
		keysAndHelp: 'Arrow keys read the marks one by one. A question mark opens help.'
	}
};

/** The line that is left of a snippet where a site removes frames. On the pages that offer snippets too. */
export const snippet = { beforeLink: 'Chart:' };

/** What a button that copies a snippet says it did. */
export const copying = { done: 'Copied', byHand: 'Selected: copy it with your keyboard' };
