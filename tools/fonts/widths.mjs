/** How wide the letters of a cut font are, so that the build can measure text without reading the font. */
import { create } from 'fontkit';

/** Between these the width changes evenly. */
const WEIGHTS = [400, 600];

/**
 * Lengths in thousandths of the type size.
 * @param {Buffer} font variable TrueType
 * @param {string[]} features the OpenType features that it was cut with
 * @returns {{ weights: number[], metrics: Record<string, number>, advances: Record<string, number[]>, kerning?: { left: Record<string, number>, right:
 *   Record<string, number>, pairs: number[][][] } }} `advances` by character and weight; letters that kern alike
 *   share a class, and `pairs[weight][left][right]` is what comes between two of them.
 */
export function widthTable(font, features) {
	const base = create(font);
	const cuts = WEIGHTS.map((wght) => base.getVariation({ wght }));
	const characters = base.characterSet
		.filter((point) => point < 0xffff)
		.map((point) => String.fromCodePoint(point));
	const width = (/** @type {import('fontkit').Font} */ cut, /** @type {string} */ text) =>
		cut.layout(text, features).advanceWidth;
	const advances = Object.fromEntries(
		characters.map((one) => [one, cuts.map((cut) => round(width(cut, one)))])
	);
	const { ascent, descent, capHeight, xHeight } = base;
	const table = { weights: WEIGHTS, metrics: { ascent, descent: -descent, capHeight, xHeight }, advances };
	if (!features.includes('kern')) return table;

	const between = cuts.map((cut) => {
		const alone = new Map(characters.map((one) => [one, width(cut, one)]));
		return (/** @type {string} */ a, /** @type {string} */ b) =>
			round(width(cut, a + b) - (alone.get(a) ?? 0) - (alone.get(b) ?? 0));
	});
	const row = (/** @type {string} */ a) => between.map((pair) => characters.map((b) => pair(a, b)));
	const column = (/** @type {string} */ b) => between.map((pair) => characters.map((a) => pair(a, b)));
	const left = classes(characters, row);
	const right = classes(characters, column);
	const pairs = between.map((pair) => left.firsts.map((a) => right.firsts.map((b) => pair(a, b))));
	return { ...table, kerning: { left: left.of, right: right.of, pairs } };
}

const round = (/** @type {number} */ width) => Math.round(width * 10) / 10;

/** Letters with the same look of `rowOf` share a class. @param {string[]} characters @param {(one: string) => unknown} rowOf */
function classes(characters, rowOf) {
	const known = new Map();
	/** @type {Record<string, number>} */
	const of = {};
	/** @type {string[]} */
	const firsts = [];
	for (const one of characters) {
		const key = JSON.stringify(rowOf(one));
		if (!known.has(key)) {
			known.set(key, firsts.length);
			firsts.push(one);
		}
		of[one] = known.get(key);
	}
	return { of, firsts };
}
