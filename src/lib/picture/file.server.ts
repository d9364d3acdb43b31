/** Pictures as files: SVG whose letters stay text, and PNG whose letters are outlines, the same on every machine. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { version } from '@resvg/resvg-js/package.json';
import { escapeXml, shapesAsSvg, type Writing } from '../drawing/svg.ts';
import type { TextShape } from '../drawing/shapes.ts';
import { textBox } from '../drawing/type.ts';
import { MARGIN, type Picture } from './compose.ts';
import { faces } from './faces.server.ts';

const SANS = "'Source Sans 3', 'Source Sans Pro', Arial, 'Liberation Sans', sans-serif";
const SERIF = "'Source Serif 4', 'Source Serif Pro', Georgia, 'Liberation Serif', serif";

/** For browsers and every program that reads SVG. */
export const svgFile = (picture: Picture): string =>
	written(picture, { fit: true, says: 'title', file: { serif: SERIF } });

const outlined = new WeakMap<Picture, string>();

/** @param width px; the height follows */
export function pngFile(picture: Picture, width: number): Uint8Array<ArrayBuffer> {
	const svg = outlined.get(picture) ?? written(picture, { says: 'title', text: outline });
	outlined.set(picture, svg);
	return png(svg, width);
}

function written({ width, height, shapes, texts }: Picture, how: Omit<Writing, 'id' | 'scheme'>): string {
	// Many may stand in one page, inline: each has ids of its own.
	const id = `picture-${texts.version}`;
	const { defs, inner } = shapesAsSvg(shapes, { id, scheme: 'light', ...how }, width - MARGIN);
	const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${SANS}" role="img" aria-labelledby="${id}-title ${id}-description" data-version="${texts.version}">`,
		`<title id="${id}-title">${escapeXml(texts.title)}</title>`,
		`<desc id="${id}-description">${escapeXml(texts.description)}</desc>`,
		`${defs}${inner}`,
		'</svg>'
	].join('\n');
}

function outline(shape: TextShape, { fill, halo }: { fill: string; halo?: string }): string {
	const { text, size, weight = 400, face, spacing = 0, y } = shape;
	const family = face === 'serif' ? 'Story Serif' : 'Story Sans';
	const d = faces.outline(text, { family, weight, size, spacing }, textBox(shape).x, y);
	if (d === '') return '';
	// Not every program knows paint-order: the halo is a shape of its own beneath.
	const around = halo
		? `<path d="${d}" fill="none" stroke="${halo}" stroke-width="4" stroke-linejoin="round"/>`
		: '';
	return `${around}<path d="${d}" fill="${fill}"/>`;
}

const KEPT = join('node_modules', '.cache', 'pictures');

/**
 * Plain SVG as PNG. No fonts of the machine are used, so the same SVG gives the same bytes everywhere; what was
 * drawn in an earlier build is kept and used again.
 * @param width px
 */
export function png(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const name = createHash('sha256').update(`${version} ${width} ${svg}`).digest('hex');
	const file = join(KEPT, `${name}.png`);
	if (existsSync(file)) return new Uint8Array(readFileSync(file));
	const drawn = draw(svg, width);
	mkdirSync(KEPT, { recursive: true });
	// Under another name first: a build that is stopped leaves no half picture.
	const half = join(KEPT, `${name}.${process.pid}`);
	writeFileSync(half, drawn);
	renameSync(half, file);
	return drawn;
}

function draw(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
	return new Uint8Array(drawn.render().asPng());
}
