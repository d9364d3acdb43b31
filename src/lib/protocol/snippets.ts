/** The four ways to put a chart into another page, as markup to copy. Pure: the same words in, the same out. */
import {
	embedAddress,
	fileAddress,
	loaderAddress,
	storyAddress,
	type Embedded,
	type EmbedOptions,
	type Site
} from './address.ts';
import { heightExpression, highest, reserveText, type Reserve } from './height.ts';

/** What a snippet says about a chart. */
export interface SnippetChart extends Embedded {
	title: string;
	/** The picture in words, with its numbers: the alternative text. */
	alt: string;
	/** The step of the story that explains it. */
	step: string;
	reserve: Reserve;
	/** Size of the picture at 1x, in px. */
	picture: { width: number; height: number };
}

/** What a page that offers snippets hands to its script: a chart following the data, then pinned to each edition. */
export interface Offer {
	site: Site;
	charts: readonly SnippetChart[];
}

export interface Snippets {
	/** A frame and the loader that keeps it at its true height. */
	script: string;
	/** A frame alone, with the height reserved for every column width. */
	plain: string;
	/** A linked picture and a line with the link. */
	picture: string;
	/** The address alone, for systems that make an embed of it. */
	address: string;
	/** The custom element, for developers. */
	element: string;
}

/** What snippets say in the language of the story. */
export interface SnippetWords {
	/** Of the line with the link to the story. */
	beforeLink: string;
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text for use in markup, inside an element or a quoted attribute. Line breaks become spaces. */
function escapeHtml(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * An element as text. Attributes that are undefined are left out; true makes a bare attribute.
 * @param content markup, already escaped; undefined makes a void element
 */
function element(
	name: string,
	attributes: Record<string, string | number | true | undefined>,
	content?: string
): string {
	const list = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`))
		.join('');
	return content === undefined ? `<${name}${list}>` : `<${name}${list}>${content}</${name}>`;
}

/** A link to the step of the story that explains the chart. */
const storyLink = (site: Site, { step, title }: SnippetChart) =>
	element('a', { href: storyAddress(site, step) }, escapeHtml(title));

/**
 * A frame whose height is reserved by CSS at every width. `width` and `height` are what remains where a CMS
 * removes styles. Nothing stands inside: browsers show none of it, and filters that are told to let frames through
 * (DOMPurify is one) take a frame with markup inside for an attack and remove it.
 */
function frame(site: Site, chart: SnippetChart, options: EmbedOptions): string {
	const dark = options.theme && options.theme !== 'auto' ? `;color-scheme:${options.theme}` : '';
	return element(
		'iframe',
		{
			src: embedAddress(site, chart, options),
			title: chart.title,
			width: '100%',
			height: highest(chart.reserve),
			loading: 'lazy',
			style: `display:block;width:100%;height:${heightExpression(chart.reserve)};border:0${dark}`
		},
		''
	);
}

/**
 * The container against whose width the frame's height is worked out. In boxes that are as wide as what they hold, it
 * is as wide as a column, or as a phone.
 */
const BOX = 'width:100%;min-width:0;container-type:inline-size;contain-intrinsic-width:min(640px,86vw)';

const contained = (content: string) => element('div', { style: BOX }, content);

/** What is left where a CMS removes frames or pictures. */
const credit = (site: Site, chart: SnippetChart, { beforeLink }: SnippetWords) =>
	element('p', {}, `${escapeHtml(beforeLink)} ${storyLink(site, chart)}`);

const loader = (site: Site) => element('script', { async: true, src: loaderAddress(site) }, '');

/** The picture with its link to the story, two resolutions, shrinking with its column; and the link in words. */
function linkedPicture(site: Site, chart: SnippetChart, say: SnippetWords): string {
	const image = element('img', {
		src: fileAddress(site, chart, 'png'),
		srcset: `${fileAddress(site, chart, '2x.png')} 2x`,
		width: chart.picture.width,
		height: chart.picture.height,
		alt: `${chart.title}. ${chart.alt}`,
		loading: 'lazy',
		style: 'max-width:100%;height:auto'
	});
	return `${element('a', { href: storyAddress(site, chart.step) }, image)}\n${credit(site, chart, say)}`;
}

/** All snippets of a chart. */
export function snippets(
	site: Site,
	chart: SnippetChart,
	say: SnippetWords,
	options: EmbedOptions = {}
): Snippets {
	const framed = contained(frame(site, chart, options) + credit(site, chart, say));
	// As high as the frame will be, so that nothing moves when the loader comes.
	const fallback = element(
		'a',
		{
			href: storyAddress(site, chart.step),
			style: `display:block;height:${heightExpression(chart.reserve)}`
		},
		escapeHtml(chart.title)
	);
	return {
		script: `${framed}\n${loader(site)}`,
		plain: framed,
		picture: linkedPicture(site, chart, say),
		// Whoever makes an embed of an address takes the one that the page gives as its own: no options.
		address: embedAddress(site, chart),
		element: `${element(
			'story-chart',
			{
				src: embedAddress(site, chart, options),
				title: chart.title,
				reserve: reserveText(chart.reserve),
				style: `display:block;${BOX}`
			},
			fallback
		)}\n${loader(site)}`
	};
}

/**
 * The frame as oEmbed and the players of cards hand it on: no wrapper, no style that a filter would cut. WordPress
 * takes the frame alone; where others remove it, the line is left.
 * @param height px
 */
export function bareFrame(site: Site, chart: SnippetChart, height: number, say: SnippetWords): string {
	const bare = element(
		'iframe',
		{
			src: embedAddress(site, chart),
			title: chart.title,
			width: '100%',
			height,
			loading: 'lazy',
			frameborder: 0
		},
		''
	);
	return bare + credit(site, chart, say);
}
