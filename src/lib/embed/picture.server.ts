/** The pictures of a chart: the same drawing as in its embed, in its first state, on light paper. */
import { readFile } from 'node:fs/promises';
import { render } from 'svelte/server';
import { chartStyle } from '../charts/frame/rules.ts';
import { compose, type Look } from '../picture/compose.ts';
import type { Size } from '../picture/conditions.ts';
import { faceName, faces, fontFile } from '../picture/faces.server.ts';
import { png } from '../picture/png.server.ts';
import { asOutlines, asText } from '../picture/set-text.ts';
import { still, type Setter } from '../picture/still.ts';
import type { EmbedModel } from './model.ts';
import PictureFigure from './PictureFigure.svelte';
import { CARD, PICTURE } from './picture-size.ts';
import { pictureTexts } from './picture-texts.ts';
import { stylesOf } from './styles.server.ts';

const LABEL = "'Story Sans'";
const LOOK: Look = { paper: '#faf8f3', ink: '#1f1e1b', soft: '#57534b', label: LABEL, width: faces.width };
/** A card is laid out this wide and enlarged, so that its letters can be read when it is small. */
const CARD_WIDTH = 900;

/** For browsers and every program that reads SVG: letters stay letters, the font comes with them. */
export async function pictureSvg(model: EmbedModel): Promise<string> {
	const names = new Set<string>();
	const family = (list: string) => {
		const name = faceName(list);
		names.add(name);
		return `${name}, ${name === 'Story Serif' ? 'Georgia, serif' : 'Arial, sans-serif'}`;
	};
	const plain = picture(model, PICTURE, asText(family));
	const fonts = await Promise.all([...names].map((name) => fontFace(faceName(name))));
	return plain.replace('</desc>', `</desc>\n<style>${fonts.join('')}</style>`);
}

const outlined = new WeakMap<EmbedModel, string>();

/** @param scale 1 or 2; both are made from one drawing */
export function picturePng(model: EmbedModel, scale: number): Uint8Array<ArrayBuffer> {
	const svg = outlined.get(model) ?? picture(model, PICTURE, asOutlines(faces));
	outlined.set(model, svg);
	return png(svg, PICTURE.width * scale);
}

export function cardPng(model: EmbedModel): Uint8Array<ArrayBuffer> {
	const size = { width: CARD_WIDTH, height: (CARD_WIDTH * CARD.height) / CARD.width };
	return png(picture(model, size, asOutlines(faces)), CARD.width);
}

function picture(model: EmbedModel, size: Size, set: Setter): string {
	const { story, id, module, state } = model;
	const { body } = render(PictureFigure, { props: { story, id, module, state } });
	const markup = `<html>${body.replace(/<!--[\s\S]*?-->/g, '')}</html>`;
	const css = `${stylesOf(id)}\n${chartStyle(story, id, module)}`;
	return compose(pictureTexts(model), size, paddingOf(css, id), LOOK, set, (room) =>
		still({ markup, css, size: room, set })
	);
}

/** The room that a drawing's own style keeps free around it, in px. */
function paddingOf(css: string, id: string) {
	const own = new RegExp(`\\[data-chart=["']?${id}["']?\\][^{}]*\\{[^}]*--drawing-padding:([^;}]*)`).exec(
		css
	)?.[1];
	const [top = 0, right = top, bottom = top, left = right] = (own ?? '0')
		.trim()
		.split(/\s+/)
		.map(Number.parseFloat);
	return { top, right, bottom, left };
}

async function fontFace(name: ReturnType<typeof faceName>): Promise<string> {
	const data = (await readFile(fontFile(name))).toString('base64');
	return `@font-face{font-family:'${name}';font-weight:400 600;src:url(data:font/woff2;base64,${data}) format('woff2')}`;
}
