/** A page as one file: markup, styles and program, with nothing left to ask for. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { leanStyles } from './lean.ts';

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
export function htmlPage<Props extends Record<string, unknown>>(
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
