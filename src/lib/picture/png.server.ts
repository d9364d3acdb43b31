/**
 * Plain SVG as PNG. No fonts of the machine are used, so the same SVG gives the same bytes everywhere; what was drawn
 * in an earlier build is kept and used again.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { version } from '@resvg/resvg-js/package.json';

const KEPT = join('node_modules', '.cache', 'pictures');

/** @param width px */
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
