/** Breaks a text into lines of a measured width. */
import { textWidth } from './text-width.ts';

/**
 * Lines that are no wider than asked, broken between words; a word that is wider on its own is broken too.
 * @param width px
 * @param size type size in px
 */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
	const fits = (line: string) => textWidth(line, size, bold) <= width;
	const lines: string[] = [];
	for (const word of text
		.split(/[ \n]+/)
		.filter(Boolean)
		.flatMap((one) => pieces(one, fits))) {
		const last = lines.at(-1);
		if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** The width in px of the widest of the lines. */
export function widest(lines: readonly string[], size: number, bold = false): number {
	return Math.max(0, ...lines.map((line) => textWidth(line, size, bold)));
}

function pieces(word: string, fits: (line: string) => boolean): string[] {
	if (fits(word)) return [word];
	const parts: string[] = [];
	let part = '';
	for (const letter of word) {
		if (part && !fits(`${part}${letter}-`)) {
			parts.push(`${part}-`);
			part = '';
		}
		part += letter;
	}
	return [...parts, part];
}
