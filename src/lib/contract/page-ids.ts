/**
 * The ids that the pages use for parts of their own. Steps are found by their ids in the same page, so no step may have
 * one of these. A test looks for every id in the markup here.
 */

export interface PageIds {
	/** Ids as they are. */
	whole: readonly string[];
	/** How ids begin that a page makes from others: `note-killed`, `chart-map-title`. */
	beginnings: readonly string[];
	/** Words for which reader modes leave a part out: they take it for buttons, comments or an advertisement. */
	leftOut: readonly string[];
}

export const PAGE_IDS: PageIds = {
	whole: [
		'charts',
		'charts-title',
		'help',
		'help-title',
		'method',
		'method-title',
		'notes-title',
		'revisions-title',
		'running',
		'sources-title',
		'story-script',
		'told'
	],
	beginnings: ['data-', 'figure-', 'note-', 'revision-', 'title-'],
	leftOut: [
		'ad',
		'banner',
		'comment',
		'comments',
		'community',
		'extra',
		'footer',
		'header',
		'legends',
		'menu',
		'pager',
		'popup',
		'related',
		'remark',
		'remarks',
		'replies',
		'rss',
		'share',
		'sidebar',
		'social',
		'sponsor',
		'supplemental'
	]
};
