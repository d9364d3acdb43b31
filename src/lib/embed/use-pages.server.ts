/** The pages for humans beside the embeds: "Use this chart" for one chart, and the gallery of all. */
import { tokenStyles } from '../drawing/tokens.ts';
import fonts from '../drawing/fonts/fonts.css?inline';
import page from '../page/page.css?inline';
import type { Story } from '../story/schema.ts';
import AboutPage from './AboutPage.svelte';
import type { Site } from '../protocol/address.ts';
import GalleryPage from './GalleryPage.svelte';
import { heightExpression } from '../protocol/height.ts';
import { htmlPage } from './html-page.server.ts';
import type { EmbedModel } from './model.ts';
import use from './use.css?inline';

const STYLES = [tokenStyles, fonts, page, use].join('\n');

/**
 * @param model the chart as it follows the data
 * @param pinned the same pinned to each edition
 * @param root from the page to the root of the site, with a slash at the end
 * @param program answers the controls of the page: `src/client/use.ts` as one classic script
 */
export function aboutPage(
	model: EmbedModel,
	pinned: readonly EmbedModel[],
	site: Site,
	root: string,
	program: string
): string {
	const styles = `${STYLES}.use-preview iframe{--reserve:${heightExpression(model.reserve)}}`;
	return htmlPage(
		AboutPage,
		{ model, pinned, site, root },
		{ language: model.story.story.language, styles, program }
	);
}

export function galleryPage(story: Story, models: readonly EmbedModel[], site: Site, root: string): string {
	const { language } = story.story;
	return htmlPage(GalleryPage, { story, models, site, root }, { language, styles: STYLES, program: '' });
}
