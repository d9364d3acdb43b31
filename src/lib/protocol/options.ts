/**
 * The options a host can put into the query of an embed's address. The embed reads them with a script; a frame
 * that may run none shows the chart with everything, in the reader's scheme.
 */

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

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
