/**
 * Cuts the fonts of the live map's labels: MapLibre draws letters itself and can't use the page's variable font.
 * Every Latin letter stays, so that a new place needs no new font. Usage: node fonts.mjs [FOLDER].
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const SOURCE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
const WEIGHTS = [400, 600];

const range = (from, to) =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
const characters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…−`;

const folder = process.argv[2] ?? fileURLToPath(new URL('../../static/map/fonts/', import.meta.url));
const font = readFileSync(createRequire(import.meta.url).resolve(SOURCE));
mkdirSync(folder, { recursive: true });
for (const weight of WEIGHTS) {
	const cut = await subset(font, characters, {
		targetFormat: 'woff2',
		variationAxes: { wght: weight },
		noLayoutClosure: true,
		noHinting: true
	});
	writeFileSync(join(folder, `story-sans-${weight}.woff2`), cut);
	console.log(`story-sans-${weight}.woff2: ${cut.length} bytes`);
}
