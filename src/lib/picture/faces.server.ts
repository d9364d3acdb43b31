/**
 * The page's two typefaces, to measure and to draw letters with: pictures look the same on every machine. A letter that
 * neither has comes from fonts for pictures alone; one that those lack too is drawn as an empty box.
 */
import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';
import { lettersOf, textWidth } from '../drawing/text-width.ts';

export interface Faces {
	/** How wide a line is, in px. */
	width: (text: string, family: string, weight: number, size: number) => number;
	/**
	 * Path data of a line whose baseline starts at a point, in px.
	 * @param type `family` as in CSS; `size` and `spacing` between letters in px
	 */
	outline: (text: string, type: Type, x: number, y: number) => string;
}

export interface Type {
	family: string;
	weight: number;
	size: number;
	spacing: number;
}

const FILES = {
	'Story Sans': ['sans', 'sans-ext'],
	'Story Serif': ['serif', 'serif-ext']
} as const;
type FaceName = keyof typeof FILES;
const SPARE = ['more', 'hangul'] as const;
type FileName = (typeof FILES)[FaceName][number] | (typeof SPARE)[number];

/** The first four bytes of a font with TrueType outlines. */
const TRUETYPE = 0x00010000;
/** An empty box, in parts of the type size: its height, the space beside it, the thickness of its line. */
const BOX = { height: 0.66, beside: 0.08, line: 0.05 };

/** The first family of a CSS list that is one of ours; labels where none is. */
const faceName = (family: string): FaceName =>
	family.includes('Story Serif') ? 'Story Serif' : 'Story Sans';

// Paths from the root of the project: the build runs there, wherever it puts this module.
const pathOf = (file: FileName) =>
	`src/lib/${SPARE.some((spare) => spare === file) ? 'picture' : 'drawing'}/fonts/${file}.woff2`;

const fonts = new Map<FileName, Font>();
// One after the other: the decompressor hands out a view of memory that its next call writes to.
for (const file of [...Object.values(FILES).flat(), ...SPARE]) {
	const data = Buffer.from(await decompress(await readFile(pathOf(file))));
	if (data.readUInt32BE(0) !== TRUETYPE) throw new Error(`${pathOf(file)} does not unpack to a font.`);
	fonts.set(file, create(data));
}

const has = (file: FileName, letter: string) =>
	fonts.get(file)?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ?? false;

const cuts = new Map<string, Font>();

function cut(file: FileName, weight: number): Font | undefined {
	const base = fonts.get(file);
	const axis = base?.variationAxes.wght;
	if (!base || !axis) return base;
	const wght = Math.min(axis.max, Math.max(axis.min, weight));
	const key = `${file} ${wght}`;
	const known = cuts.get(key) ?? base.getVariation({ wght });
	cuts.set(key, known);
	return known;
}

/** Neighbours that one font draws; without a font, what is drawn as boxes. */
interface Run {
	font?: Font;
	letters: string[];
}

function runs(text: string, family: string, weight: number): Run[] {
	const name = faceName(family);
	const other = name === 'Story Serif' ? 'Story Sans' : 'Story Serif';
	const files = [...FILES[name], ...FILES[other], ...SPARE];
	const all: Run[] = [];
	for (const letter of lettersOf(text)) {
		const file = files.find((one) => has(one, letter));
		const font = file && cut(file, weight);
		const last = all.at(-1);
		if (last && last.font === font) last.letters.push(letter);
		else all.push({ font, letters: [letter] });
	}
	return all;
}

const width = (text: string, family: string, weight: number, size: number): number =>
	runs(text, family, weight).reduce((sum, run) => sum + runWidth(run, size), 0);

function runWidth({ font, letters }: Run, size: number): number {
	const text = letters.join('');
	return font ? (font.layout(text).advanceWidth * size) / font.unitsPerEm : textWidth(text, size);
}

function outline(text: string, { family, weight, size, spacing }: Type, x: number, y: number): string {
	let pen = x;
	let d = '';
	for (const run of runs(text, family, weight)) {
		const { font, letters } = run;
		d += font ? glyphs(font, letters.join(''), size, spacing, pen, y) : boxes(letters, size, spacing, pen, y);
		pen += runWidth(run, size) + spacing * letters.length;
	}
	return d.replace(/\d+\.\d{3,}/g, (number) => Number(number).toFixed(2));
}

function glyphs(font: Font, text: string, size: number, spacing: number, x: number, y: number): string {
	const scale = size / font.unitsPerEm;
	const { glyphs, positions } = font.layout(text);
	let pen = x;
	let d = '';
	glyphs.forEach((glyph, i) => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
		d += glyph.path.transform(scale, 0, 0, -scale, pen + xOffset * scale, y - yOffset * scale).toSVG();
		pen += xAdvance * scale + spacing;
	});
	return d;
}

/** A frame for each letter that takes room: the inner edge runs the other way, so that the inside stays empty. */
function boxes(letters: readonly string[], size: number, spacing: number, x: number, y: number): string {
	let pen = x;
	let d = '';
	for (const letter of letters) {
		const advance = textWidth(letter, size);
		const wide = advance - 2 * BOX.beside * size;
		const high = BOX.height * size;
		const line = BOX.line * size;
		if (wide > 2 * line) {
			d += `M${pen + BOX.beside * size} ${y}h${wide}v${-high}h${-wide}Z`;
			d += `m${line} ${-line}v${2 * line - high}h${wide - 2 * line}v${high - 2 * line}Z`;
		}
		pen += advance + spacing;
	}
	return d;
}

export const faces: Faces = { width, outline };
