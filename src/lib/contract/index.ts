/** What the data file may ask for, since something draws it, and which ids it must leave to the pages. */
import { CHARTS } from './charts.ts';
import type { ChartContract } from './charts.ts';

export interface PageIds {
	/** Ids as they are. */
	whole: readonly string[];
	/** How ids begin that a page makes from others: `note-killed`, `chart-map-title`. */
	beginnings: readonly string[];
	/** Words for which reader modes leave a part out: they take it for buttons, comments or an advertisement. */
	leftOut: readonly string[];
}

/**
 * The ids that the pages use for parts of their own. Steps are found by their ids in the same page, so no step may have
 * one of these. A test looks for every id in the markup here.
 */
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

export type { ChartContract, ChartId, StateOf } from './charts.ts';
export { CHARTS } from './charts.ts';

export interface Contract {
	charts: Readonly<Record<string, ChartContract>>;
	/** The outlines that an area can name, by id. */
	outlines: readonly string[];
	pageIds: PageIds;
}

/** The outlines of data/geo that an area can be drawn with, by id. A test holds them to what the map has. */
export const OUTLINES: readonly string[] = ['extent-2024-08'];

/** The contract of this site. */
export const CONTRACT: Contract = { charts: CHARTS, outlines: OUTLINES, pageIds: PAGE_IDS };
