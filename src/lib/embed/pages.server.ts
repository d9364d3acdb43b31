/**
 * The pages of the embeds, each as one file with its markup, styles and program and nothing left to ask for: a chart
 * alone, "Use this chart", and the gallery of all.
 */
import { resolve } from '$app/paths';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import fonts from '../drawing/fonts/fonts.css?inline';
import { tokenStyles } from '../drawing/tokens.ts';
import page from '../page/page.css?inline';
import type { Site } from '../protocol/address.ts';
import { heightExpression } from '../protocol/height.ts';
import type { Story } from '../story/schema.ts';
import AboutPage from './AboutPage.svelte';
import embed from './embed.css?inline';
import EmbedPage from './EmbedPage.svelte';
import GalleryPage from './GalleryPage.svelte';
import { leanStyles } from './lean.ts';
import type { EmbedModel } from './model.ts';
import use from './use.css?inline';

/** Of the pages for humans beside the embeds. */
const STYLES = [tokenStyles, fonts, page, use].join('\n');

/**
 * The site that is being built, as the world will see it.
 * @param url any address of the site
 */
export const siteOf = (url: URL): Site => ({ origin: url.origin, base: resolve('/').replace(/\/$/, '') });

/**
 * The page of an embed: the chart, its styles alone, and the program that talks to the host.
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
		{ language: live.story.language, styles: tokenStyles + embed, program, isLean: !isLive, more: head }
	);
}

/** ms after which a program that has not come counts as failed. */
const PATIENCE = 20_000;

/**
 * What starts the live map in an embed whose reader asked for it. Where it fails, the drawn map stays.
 * @param script the address of src/client/map.ts
 * @param styles the addresses of the style sheets that it needs
 */
export function liveHead(script: string, styles: readonly string[]): string {
	const start = [
		`const s=document.querySelector('[data-map]'),n=()=>{s.dataset.map='failed'},t=setTimeout(n,${PATIENCE}),`,
		`style=href=>new Promise((onload,onerror)=>document.head.append(Object.assign(document.createElement('link'),{rel:'stylesheet',href,onload,onerror})));`,
		// The map measures itself as it starts: it needs its styles by then.
		`Promise.all([import(${JSON.stringify(script)}),...${JSON.stringify(styles)}.map(style)])`,
		`.then(([m])=>{clearTimeout(t);if(s.dataset.map!='failed')m.bringToLife([...document.querySelectorAll('[data-chart]')],s)}).catch(n)`
	];
	return `<script type="module">${start.join('').replace(/</g, '\\u003c')}</script>`;
}

/**
 * "Use this chart".
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

interface Parts {
	language: string;
	/** Style sheets, one after the other; what cannot apply to the page is left out. */
	styles: string;
	/** A classic script for the head. */
	program: string;
	/** Markup for the end of the head. */
	more?: string;
	/** false keeps every style. */
	isLean?: boolean;
}

/** Svelte's marks for a start in the browser, which never comes. */
const MARKS = /<!--[\s\S]*?-->/g;

/** What a head needs not between two tags; no attribute has a quotation mark in it. */
const BETWEEN = /"\s*\/>\s*</g;

/** The page that a component makes with these props. */
function htmlPage<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	{ language, styles, program, isLean = true, more = '' }: Parts
): string {
	const { head, body } = render(component as Component<Record<string, unknown>>, { props });
	const markup = body.replace(MARKS, '');
	return [
		`<!doctype html><html lang="${language}"><head><meta charset="utf-8" />`,
		'<meta name="viewport" content="width=device-width, initial-scale=1" />',
		`${head.replace(MARKS, '').replaceAll(BETWEEN, '"><')}<style>${isLean ? leanStyles(styles, markup) : styles}</style><script>${program}</script>${more}</head>`,
		`<body>${markup}</body></html>`
	].join('\n');
}

export const asHtml = (html: string): Response =>
	new Response(html, { headers: { 'content-type': 'text/html' } });
