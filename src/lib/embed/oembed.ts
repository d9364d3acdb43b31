/** The oEmbed answer for a chart (oembed.com, type rich), one file a chart because the site is static. */
import { fileAddress, type Site } from '../protocol/address.ts';
import { heightAt } from '../protocol/height.ts';
import { bareFrame, type SnippetChart, type SnippetWords } from '../protocol/snippets.ts';
import type { EmbedModel } from './model.ts';

export interface OEmbed {
	version: '1.0';
	type: 'rich';
	title: string;
	author_name: string;
	author_url: string;
	provider_name: string;
	provider_url: string;
	cache_age: number;
	thumbnail_url?: string;
	thumbnail_width?: number;
	thumbnail_height?: number;
	/** Ours, not of the specification: the version of the data. */
	data_version: string;
	html: string;
	width: number;
	height: number;
}

/** How long a consumer may keep the answer of a chart that follows the data, in seconds: an hour. */
const FOLLOWING = 3600;
/** And of a pinned one, whose numbers never change but whose title may gain a correction: a day. */
const PINNED = 86_400;
/**
 * A static file can't answer `maxwidth`; this fits the columns of nearly all hosts. The frame is fluid and its height
 * stays: so it is one at which nothing scrolls on the narrowest phone.
 */
const WIDTH = 480;

/**
 * @param provider the name of the explainer, as readers know it
 * @param author who made it, by name
 * @param say in the language of the story
 */
export function oembed(
	site: Site,
	chart: SnippetChart & Pick<EmbedModel, 'version' | 'hasPictures'>,
	provider: string,
	author: string,
	say: SnippetWords
): OEmbed {
	const height = Math.ceil(Math.max(chart.reserve.narrow, heightAt(chart.reserve, WIDTH)));
	return {
		version: '1.0',
		type: 'rich',
		title: chart.title,
		author_name: author,
		author_url: `${site.origin}${site.base}/`,
		provider_name: provider,
		provider_url: `${site.origin}${site.base}/`,
		cache_age: chart.edition ? PINNED : FOLLOWING,
		...(chart.hasPictures && {
			thumbnail_url: fileAddress(site, chart, 'png'),
			thumbnail_width: chart.picture.width,
			thumbnail_height: chart.picture.height
		}),
		data_version: chart.version,
		html: bareFrame(site, chart, height, say),
		width: WIDTH,
		height
	};
}
