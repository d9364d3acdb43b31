/** What readers meet: pages, and the things that stand on them. */

/** One thing on a page: a paragraph, a title, an alternative text, a row, a drawing. */
export interface Item {
	/** Where it stands, in words: `step the-dead: paragraph`. Several things may stand in one place. */
	where: string;
	/** What it says; of a drawing, its shapes. */
	text: string;
	/**
	 * Sentences where nothing is said; else words without sentences, shapes and looks, or what programs and other
	 * pages take over.
	 */
	kind?: 'words' | 'drawing' | 'data';
}

/** A page, an embed, a picture, a feed or a download. */
export interface Page {
	/** From the root of the site. */
	address: string;
	/** What it is, in words. */
	name: string;
	/** It promises never to change, but for notices of what happened since. */
	isPinned?: true;
	/** In the order of the page. */
	items: readonly Item[];
}
