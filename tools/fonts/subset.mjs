/**
 * Cuts the fonts of the page and its drawings from the families that Adobe publishes; the result is committed in src/lib/drawing/fonts.
 * The sets of characters are fixed, so that a changed figure never changes a font file. `serif` and `sans` hold what
 * an English story needs; `serif-ext` and `sans-ext` hold further alphabets and are fetched only by a page that
 * needs them. Combining marks are in none: a browser never puts a mark of one file on a letter of another, and every
 * letter of these alphabets comes whole. Beside them it writes how wide each letter is, for `textWidth`. Usage: npm ci && npm run build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { convert } from 'fontverter';
import subset from 'subset-font';
import { tighten } from './metrics.mjs';
import { rename } from './rename.mjs';
import { widthTable } from './widths.mjs';

const range = (/** @type {number} */ from, /** @type {number} */ to) =>
	Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

// The signs of programmers are left to the second file; a story hardly ever has one.
const ASCII = range(0x20, 0x7e).filter((one) => !'\\^`{|}~'.includes(one));
const SIGNS = [...'–—‘’“”…×−²≈≥≤·©€£°§•←→↑↓\u00a0\u2009\u202f'];
const ACCENTED = [...'éóöüäñçß'];
const CORE = new Set([...ASCII, ...SIGNS, ...ACCENTED]);
const EXTENDED = [
	...range(0x20, 0x24f), // Latin
	...range(0x2b0, 0x2ff), // signs between letters, as in Koreanic and Semitic names
	...range(0x400, 0x4ff), // Cyrillic
	...range(0x1e00, 0x1eff), // Latin with two marks, Vietnamese
	...range(0x2000, 0x206f), // punctuation
	...range(0x2070, 0x209c), // raised and lowered
	...range(0x20a0, 0x20bf), // money
	...range(0x2100, 0x218f), // №, fractions
	...range(0x2190, 0x2199),
	...range(0x2200, 0x22ff)
].filter((one) => !CORE.has(one));

const require = createRequire(import.meta.url);
const FAMILIES = [
	{
		name: 'serif',
		family: 'Story Serif',
		from: 'source-serif/VAR/SourceSerif4Variable-Roman.ttf',
		// Text is set at 18 to 21 px, titles little larger: one optical size serves both.
		variationAxes: { opsz: 18, wght: { min: 400, max: 600 } },
		kerned: true
	},
	{
		name: 'sans',
		family: 'Story Sans',
		from: 'source-sans/VF/SourceSans3VF-Upright.ttf',
		// Above 600 lies a further drawing of every letter: 650 would cost an eighth of the file.
		variationAxes: { wght: { min: 400, max: 600 } },
		// Labels are short and small: kerning would be a tenth of the file and hardly be seen.
		kerned: false
	}
];

const UNUSED = ['STAT', 'gasp', 'DSIG', 'GDEF', 'GSUB', 'BASE', 'meta'];

const output = new URL('../../src/lib/drawing/fonts/', import.meta.url);

for (const { name, family, from, variationAxes, kerned } of FAMILIES) {
	const source = readFileSync(require.resolve(from));
	const files = [
		{ file: name, characters: [...CORE], features: kerned ? ['kern'] : [] },
		// A browser never kerns from one file to the next, and most pairs are of both.
		{ file: `${name}-ext`, characters: EXTENDED, features: [] }
	];
	for (const { file, characters, features } of files) {
		const cut = await subset(source, characters.join(''), {
			targetFormat: 'truetype',
			noLayoutClosure: true,
			noHinting: true,
			keepFeatures: features,
			dropTables: [
				'STAT',
				'gasp',
				'DSIG',
				'GDEF',
				'GSUB',
				'BASE',
				'meta',
				...(features.length ? [] : ['GPOS'])
			],
			variationAxes
		});
		const named = rename(cut, family);
		const font = name === 'sans' ? tighten(named) : named;
		const woff2 = await convert(font, 'woff2');
		writeFileSync(new URL(`${file}.woff2`, output), woff2);
		const table = widthTable(font, features);
		writeFileSync(new URL(`${file}.widths.json`, output), `${JSON.stringify(table)}\n`);
		console.log(`${file}.woff2: ${woff2.length} bytes, ${Object.keys(table.advances).length} characters`);
	}
}

/** Only for letters drawn into pictures, where no system's font helps out: one weight, never sent to a page. */
const PICTURES = [
	{
		file: 'more',
		family: 'Story Sans More',
		from: 'source-sans/VF/SourceSans3VF-Upright.ttf',
		variationAxes: { wght: 400 },
		characters: range(0x250, 0xffff).filter((one) => !CORE.has(one) && !EXTENDED.includes(one))
	},
	{
		file: 'hangul',
		family: 'Story Hangul',
		from: '@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff2',
		variationAxes: undefined,
		characters: [...range(0x3000, 0x303f), ...range(0x3130, 0x318f), ...range(0xac00, 0xd7a3)]
	}
];

for (const { file, family, from, variationAxes, characters } of PICTURES) {
	const cut = await subset(readFileSync(require.resolve(from)), characters.join(''), {
		targetFormat: 'truetype',
		noLayoutClosure: true,
		noHinting: true,
		keepFeatures: [],
		dropTables: [...UNUSED, 'GPOS', 'vhea', 'vmtx', 'VORG'],
		variationAxes
	});
	const woff2 = await convert(rename(cut, family), 'woff2');
	writeFileSync(new URL(`../../src/lib/picture/fonts/${file}.woff2`, import.meta.url), woff2);
	console.log(`pictures: ${file}.woff2: ${woff2.length} bytes`);
}
