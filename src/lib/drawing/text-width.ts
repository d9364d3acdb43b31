/**
 * How wide a text is in the fonts that the page ships, to the tenth of a thousandth of its size. The tables come from
 * the fonts themselves (`tools/fonts`), so that nothing has to be read or drawn to measure.
 */
import sansExtended from './fonts/sans-ext.widths.json' with { type: 'json' };
import sans from './fonts/sans.widths.json' with { type: 'json' };
import serifExtended from './fonts/serif-ext.widths.json' with { type: 'json' };
import serif from './fonts/serif.widths.json' with { type: 'json' };

/** `sans` for labels, `serif` for text and titles. */
export type TextFace = 'sans' | 'serif';

interface Kerning {
	/** Classes of letters, by the letter on the left and on the right of a gap. */
	left: Readonly<Record<string, number>>;
	right: Readonly<Record<string, number>>;
	/** By weight, left class and right class. */
	pairs: readonly (readonly (readonly number[])[])[];
}

interface Face {
	/** By letter: at the lightest and at the boldest weight. */
	advances: Readonly<Record<string, readonly number[]>>;
	kerning?: Kerning;
}

const EM = 1000;
const [LIGHT = 400, BOLD = 600] = sans.weights;
const FACES: Readonly<Record<TextFace, Face>> = {
	sans: { advances: { ...sans.advances, ...sansExtended.advances } },
	serif: { advances: { ...serif.advances, ...serifExtended.advances }, kerning: serif.kerning }
};
const METRICS = { sans: sans.metrics, serif: serif.metrics };

// Letters that a system's font must draw: as wide as such letters get, so that they never run into a neighbour.
const SQUARE =
	/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]|\p{Cs}|\ufffd/u;
const EMOJI = /\p{Emoji_Presentation}/u;
const MARK = /[\p{Mn}\p{Me}]/u;
/** No letters but instructions: joiners, directions, controls. */
const UNSEEN = /[\p{Cf}\p{Cc}]/u;
const UNKNOWN = 650;

const known = new Map<string, number>();

/**
 * Width in px of a text on one line, as browsers set it with kerning and without ligatures.
 * Any string has a width: letters that our fonts lack get that of wide ones of their kind.
 * @param size type size in px
 * @param weight 400 to 600, beyond which the fonts get no lighter or bolder
 */
export function textWidth(text: string, size: number, weight = LIGHT, face: TextFace = 'sans'): number {
	const key = `${face} ${weight} ${text}`;
	let width = known.get(key);
	if (width === undefined) {
		width = measure(text, Math.min(1, Math.max(0, (weight - LIGHT) / (BOLD - LIGHT))), FACES[face]);
		known.set(key, width);
	}
	return (width / EM) * size;
}

/**
 * The heights of a line, in px from its baseline: `ascent` and `descent` hold every letter and its marks, `cap` is the
 * height of capitals and digits, `x` that of small letters.
 */
export function lineBox(size: number, face: TextFace = 'sans') {
	const { ascent, descent, capHeight, xHeight } = METRICS[face];
	const px = (units: number) => (units / EM) * size;
	return { ascent: px(ascent), descent: px(descent), cap: px(capHeight), x: px(xHeight) };
}

/** The letters of a text as they are set: composed, each kind of line end and tab as a space, without what is unseen. */
export function lettersOf(text: string): string[] {
	return Array.from(text.normalize('NFC').replaceAll(/[\t\n\f\r]/g, ' ')).filter((one) => !UNSEEN.test(one));
}

/** @param bold from 0, the lightest weight, to 1, the boldest */
function measure(text: string, bold: number, { advances, kerning }: Face): number {
	const between = ([light = 0, heavy = light]: readonly number[]) => light + (heavy - light) * bold;
	let sum = 0;
	let before = '';
	for (const letter of lettersOf(text)) {
		const advance = advances[letter];
		sum += advance ? between(advance) : otherAdvance(letter);
		if (kerning) sum += between(kernsOf(kerning, before, letter));
		before = letter;
	}
	return sum;
}

function kernsOf({ left, right, pairs }: Kerning, before: string, letter: string): number[] {
	const row = left[before];
	const column = right[letter];
	if (row === undefined || column === undefined) return [0];
	return pairs.map((rows) => rows[row]?.[column] ?? 0);
}

function otherAdvance(letter: string): number {
	if (MARK.test(letter)) return 0;
	if (EMOJI.test(letter)) return 1.3 * EM;
	return SQUARE.test(letter) ? EM : UNKNOWN;
}
