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
}

/** Options as a query, with the question mark; empty where nothing differs from the default. */
export function optionsQuery(options: EmbedOptions): string {
	const query = new URLSearchParams();
	if (options.theme && options.theme !== 'auto') query.set('theme', options.theme);
	for (const part of ['title', 'sources', 'paper'] as const)
		if (options[part] === false) query.set(part, '0');
	return query.size ? `?${query}` : '';
}

/**
 * What the query asks for, as attributes for the root element: `data-theme="dark"`, `data-no-title`. Unknown
 * names and values are ignored.
 */
export function optionsDataset(search: string): Record<string, string> {
	const query = new URLSearchParams(search);
	const data: Record<string, string> = {};
	const theme = query.get('theme');
	if (theme === 'light' || theme === 'dark') data.theme = theme;
	for (const part of ['Title', 'Sources', 'Paper'])
		if (query.get(part.toLowerCase()) === '0') data[`no${part}`] = '';
	return data;
}
