/**
 * What the programs in the browser say, in English. Apart from en.ts, and in constants of their own, so that each
 * program carries only what it says.
 */

/** How a drawing is read by key. */
export const byKeys = 'Arrow keys read the marks one by one.';
export const byKeysWithHelp = 'Arrow keys read the marks one by one. A question mark opens help.';

/** The line that is left of a snippet where a site removes frames. On the pages that offer snippets too. */
export const snippet = { beforeLink: 'Chart:' };

/** What a button that copies a snippet says it did. */
export const copying = { done: 'Copied', byHand: 'Selected: copy it with your keyboard' };

/** On the story's page. Apart from the rest, so that embeds do not carry it. */
export const storyPage = {
	/** The button of a card or dialog. */
	close: 'Close',
	/** Names a page that is shown in a dialog: the words of its link, and the title of the chart. */
	pageOf: (link: string, title: string) => `${link}: ${title}`,
	/** Read out when another graphic comes up. */
	graphic: (title: string) => `Graphic: ${title}`
};
