/** The page's two typefaces, to measure and to draw letters with: pictures look the same on every machine. */
import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import { decompress } from 'wawoff2';

export interface Faces {
	/** The font for a text in a CSS font-family and weight: the other of the two where that one lacks a letter. */
	of: (text: string, family: string, weight: number) => Font;
	/** How wide a line is, in px. */
	width: (text: string, family: string, weight: number, size: number) => number;
}

const FILES = { 'Story Sans': 'story-sans', 'Story Serif': 'story-serif' } as const;
export type FaceName = keyof typeof FILES;

/** The first four bytes of a font with TrueType outlines. */
const TRUETYPE = 0x00010000;

/** Where the fonts lie, from the root of the project. */
export const fontFile = (name: FaceName): string => `src/lib/page/fonts/${FILES[name]}.woff2`;

/** The first family of a CSS list that is one of ours; labels where none is. */
export const faceName = (family: string): FaceName =>
	family.includes('Story Serif') ? 'Story Serif' : 'Story Sans';

async function load(name: FaceName): Promise<Font> {
	const data = Buffer.from(await decompress(await readFile(fontFile(name))));
	if (data.readUInt32BE(0) !== TRUETYPE) throw new Error(`${fontFile(name)} does not unpack to a font.`);
	return create(data);
}

// One after the other: the decompressor hands out a view of memory that its next call writes to.
const sans = await load('Story Sans');
const serif = await load('Story Serif');
const cuts = new Map<string, Font>();

function cut(family: string, weight: number): Font {
	const name = faceName(family);
	const base = name === 'Story Serif' ? serif : sans;
	if (!('wght' in base.variationAxes)) return base;
	const key = `${name} ${weight}`;
	const known = cuts.get(key) ?? base.getVariation({ wght: Math.min(600, Math.max(400, weight)) });
	cuts.set(key, known);
	return known;
}

/** Throws with the letter that neither typeface has: a picture with a hole in it is worse than no picture. */
function cutFor(text: string, family: string, weight: number): Font {
	const lacks = (font: Font) =>
		Array.from(text).find((one) => !font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
	const font = cut(family, weight);
	const missing = lacks(font);
	if (missing === undefined) return font;
	const other = cut(font === serif ? 'Story Sans' : 'Story Serif', weight);
	if (lacks(other) === undefined) return other;
	throw new Error(
		`The fonts of the pictures have no letter "${missing}", which "${text}" needs; add it to them.`
	);
}

export const faces: Faces = {
	of: cutFor,
	width: (text, family, weight, size) => {
		const font = cutFor(text, family, weight);
		return (font.layout(text).advanceWidth * size) / font.unitsPerEm;
	}
};
