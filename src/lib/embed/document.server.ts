/** The page of an embed: the chart, its styles alone, and the program that talks to the host. */
import program from '../../client/embed.ts?classic';
import { chartStyle } from '../charts/frame/rules.ts';
import type { Story } from '../story/read.ts';
import type { Site } from './address.ts';
import EmbedPage from './EmbedPage.svelte';
import { heightExpression } from './height.ts';
import { htmlPage } from './html-page.server.ts';
import { FOOT, PADDING } from './layout.ts';
import type { EmbedModel } from './model.ts';
import { stylesOf } from './styles.server.ts';
import { visibleDrawing } from './visible.ts';

/**
 * @param live the story of today
 * @param root from the page to the root of the site, with a slash at the end
 * @param head markup for a program that draws over the drawing, where a reader asked for it
 */
export function embedDocument(live: Story, model: EmbedModel, site: Site, root: string, head = ''): string {
	const styles = stylesOf(model.id) + ruleStyles(model);
	const { language } = live.story;
	const mend = (markup: string) => shownOnly(markup, styles, model);
	const isLive = head !== '';
	// What such a program reads of the styles cannot be told from the markup.
	const parts = { language, styles, program, mend, isLean: !isLive, more: head };
	return htmlPage(EmbedPage, { model, live, site, root, isLive }, parts);
}

/** The drawing as it is in the one state that an embed has. */
function shownOnly(markup: string, styles: string, { id, state }: EmbedModel): string {
	const from = markup.indexOf('<svg class="drawing"');
	if (from < 0) return markup;
	const to = markup.indexOf('</div>', from);
	const figure = `<html><figure class="chart" data-chart="${id}" data-state="${state}">${markup.slice(from, to)}</figure></html>`;
	return markup.slice(0, from) + visibleDrawing(figure, styles) + markup.slice(to);
}

/** What the data decides: the height to keep, and the look of the one state that is shown. */
function ruleStyles({ story, id, module, state, reserve }: EmbedModel): string {
	const rules = () => ({ [state]: module.rules(story)[state] ?? {} });
	return (
		`:root{--reserve:${heightExpression(reserve, '100vw')};--rest:${PADDING.block + FOOT}px}\n` +
		chartStyle(story, id, { ...module, rules })
	);
}
