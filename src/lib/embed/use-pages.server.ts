/** The pages for humans beside the embeds: "Use this chart" for one chart, and the gallery of all. */
import program from '../../client/use.ts?classic';
import fonts from '../page/fonts.css?inline';
import labels from '../page/labels.css?inline';
import page from '../page/page.css?inline';
import tokens from '../page/tokens.css?inline';
import type { Story } from '../story/read.ts';
import AboutPage from './AboutPage.svelte';
import type { Site } from './address.ts';
import GalleryPage from './GalleryPage.svelte';
import { heightExpression } from './height.ts';
import { htmlPage } from './html-page.server.ts';
import type { EmbedModel } from './model.ts';
import use from './use.css?inline';

const STYLES = [tokens, fonts, labels, page, use].join('\n');

/** @param root from the page to the root of the site, with a slash at the end */
export function aboutPage(model: EmbedModel, site: Site, root: string): string {
	const styles = `${STYLES}.use-preview iframe{--reserve:${heightExpression(model.reserve, '100cqi')}}`;
	return htmlPage(
		AboutPage,
		{ model, site, root },
		{ language: model.story.story.language, styles, program }
	);
}

export function galleryPage(story: Story, models: readonly EmbedModel[], site: Site, root: string): string {
	const { language } = story.story;
	return htmlPage(GalleryPage, { story, models, site, root }, { language, styles: STYLES, program: '' });
}
