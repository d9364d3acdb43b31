/** The page of an embed: the chart, its styles alone, and the program that talks to the host. */
import { tokenStyles } from '../drawing/tokens.ts';
import type { Site } from '../protocol/address.ts';
import type { Story } from '../story/schema.ts';
import EmbedPage from './EmbedPage.svelte';
import styles from './embed.css?inline';
import { htmlPage } from './html-page.server.ts';
import type { EmbedModel } from './model.ts';

/**
 * @param live the story of today
 * @param root from the page to the root of the site, with a slash at the end
 * @param program talks to the host: `src/client/embed.ts` as one classic script
 * @param head markup for a program that draws over the drawing, where a reader asked for it
 */
export function embedDocument(
	live: Story,
	model: EmbedModel,
	site: Site,
	root: string,
	program: string,
	head = ''
): string {
	const isLive = head !== '';
	return htmlPage(
		EmbedPage,
		{ model, live, site, root, isLive },
		// What such a program reads of the styles cannot be told from the markup.
		{ language: live.story.language, styles: tokenStyles + styles, program, isLean: !isLive, more: head }
	);
}
