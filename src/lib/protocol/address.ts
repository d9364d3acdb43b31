/** Where everything about an embeddable chart can be found. Absolute addresses: they go into other people's pages. */
import { optionsQuery, type EmbedOptions } from './options.ts';

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
