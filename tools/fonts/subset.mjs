/**
 * Cuts the two fonts of the page to the characters an English story needs, once; the result is committed in
 * src/lib/page/fonts. The set of characters is fixed, so that a changed figure never changes a font file.
 * A character outside the set is drawn from the fallback stack.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const ASCII_SIGNS = ' !"%&\'()+,-./:;<=>?[]';
const OTHER_SIGNS = '–—‘’“”…×−²≈≥≤·©éüö\u00a0';
const characters = LETTERS + ASCII_SIGNS + OTHER_SIGNS;

const require = createRequire(import.meta.url);
const fonts = [
	{
		from: '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2',
		to: 'story-serif.woff2',
		features: ['kern', 'liga']
	},
	{
		from: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
		to: 'story-sans.woff2',
		// Set small: kerning would be a quarter of the file and could not be seen.
		features: [],
		variationAxes: { wght: { min: 400, max: 600 } }
	}
];

for (const { from, to, features, variationAxes } of fonts) {
	const options = {
		targetFormat: 'woff2',
		noLayoutClosure: true,
		noHinting: true,
		keepFeatures: features,
		dropTables: ['STAT', 'gasp', 'DSIG', 'GDEF'],
		...(variationAxes && { variationAxes })
	};
	const font = await subset(readFileSync(require.resolve(from)), characters, options);
	writeFileSync(new URL(`../../src/lib/page/fonts/${to}`, import.meta.url), font);
	console.log(`${to}: ${font.length} bytes`);
}
