/**
 * How far a line reaches above and below its baseline, in thousandths of the type size: as far as the letters of the
 * labels do, and the same as src/lib/drawing/type.ts counts with. A browser's box of a text is then the box that was
 * placed; as published, it would be half as high again, with room for marks that labels never have.
 */
const LABELS = { ascent: 750, descent: 220 };

const HEADER = 12;
const RECORD = 16;

/** Sets the line of a TrueType font in place. @param {Buffer} font */
export function tighten(font) {
	const units = table(font, 'head').readUInt16BE(18);
	const [ascent, descent] = [LABELS.ascent, LABELS.descent].map((part) => Math.round((part * units) / 1000));
	const hhea = table(font, 'hhea');
	hhea.writeInt16BE(ascent, 4);
	hhea.writeInt16BE(-descent, 6);
	hhea.writeInt16BE(0, 8);
	const os2 = table(font, 'OS/2');
	os2.writeInt16BE(ascent, 68);
	os2.writeInt16BE(-descent, 70);
	os2.writeInt16BE(0, 72);
	os2.writeUInt16BE(ascent, 74);
	os2.writeUInt16BE(descent, 76);
	return font;
}

/** @param {Buffer} font @param {string} tag @returns {Buffer} a view: what is written to it changes the font */
function table(font, tag) {
	for (let index = 0; index < font.readUInt16BE(4); index++) {
		const at = HEADER + RECORD * index;
		if (font.toString('latin1', at, at + 4) !== tag) continue;
		const start = font.readUInt32BE(at + 8);
		return font.subarray(start, start + font.readUInt32BE(at + 12));
	}
	throw new Error(`The font has no table "${tag}".`);
}
