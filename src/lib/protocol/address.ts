/** Where everything about an embeddable chart can be found. Absolute addresses: they go into other people's pages. */

/** The site as the world sees it. */
export interface Site {
	/** `https://example.org`, no slash at the end. */
	origin: string;
	/** The path the site lives under: empty, or `/x` without a slash at the end. */
	base: string;
}

/** A chart, and the edition it is pinned to; without one it follows the data. */
export interface Embedded {
	id: string;
	edition?: string | undefined;
}

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * The options a host can put into the query of an embed's address. The embed reads them with a script; a frame
 * that may run none shows the chart with everything, in the reader's scheme.
 */
export interface EmbedOptions {
	/** `auto` follows the frame's `color-scheme`, which follows the host's. */
	theme?: Theme;
	/** false leaves out title and subtitle, for hosts that write their own. */
	title?: boolean;
	/** false leaves out the line of sources; they stay one click away, under notes and sources. */
	sources?: boolean;
	/** false paints no paper, so that the host's own background shows. */
	paper?: boolean;
	/** true shows links to the chart as it was known on the days before and after, where it has such days. */
	days?: boolean;
}

/** Options as a query, with the question mark; empty where nothing differs from the default. */
export function optionsQuery(options: EmbedOptions): string {
	const query = new URLSearchParams();
	if (options.theme && options.theme !== 'auto') query.set('theme', options.theme);
	for (const part of ['title', 'sources', 'paper'] as const)
		if (options[part] === false) query.set(part, '0');
	if (options.days) query.set('days', '1');
	return query.size ? `?${query}` : '';
}

const root = (site: Site) => `${site.origin}${site.base}`;
/** The chart as addresses name it: `map`, `map/2025-01-31`. */
export const stem = ({ id, edition }: Embedded) => (edition ? `${id}/${edition}` : id);

/** The page of the chart alone. */
export const embedAddress = (site: Site, chart: Embedded, options: EmbedOptions = {}): string =>
	`${root(site)}/embed/${stem(chart)}/${optionsQuery(options)}`;

/** The page that offers the snippets of a chart. */
export const aboutAddress = (site: Site, id: string): string => `${root(site)}/embed/${id}/about/`;

/** The place in the story that explains the chart. */
export const storyAddress = (site: Site, step: string): string => `${root(site)}/#${step}`;

/** The loader for hosts. */
export const loaderAddress = (site: Site): string => `${root(site)}/embed.js`;

/** Longer endings first, so that the first that fits is the right one. */
export const FILES = ['2x.png', 'card.png', 'oembed.json', 'svg', 'png', 'csv', 'json'] as const;
export type FileKind = (typeof FILES)[number];

/** How a file's address ends: `-2x.png` and `-card.png` stand beside the plain `.png`. */
export const endingOf = (kind: FileKind): string =>
	`${kind === '2x.png' || kind === 'card.png' ? '-' : '.'}${kind}`;

/** A picture of the chart, its data, or its oEmbed answer. */
export const fileAddress = (site: Site, chart: Embedded, kind: FileKind): string =>
	`${root(site)}/embed/${stem(chart)}${endingOf(kind)}`;
