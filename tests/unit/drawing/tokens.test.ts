/** Text, lines and marks stand out from what they lie on, in every scheme: worked out from the table of colours. */
import { describe, expect, test } from 'vitest';
import { MORE, TOKENS, type Token } from '../../../src/lib/drawing/tokens.ts';

const SCHEMES = ['light', 'dark'] as const;

/** Relative luminance as WCAG has it, 0 to 1. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const value = parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

const GROUNDS: readonly Token[] = ['paper', 'raised', 'shade', 'accent-tint'];
const LANDS: readonly Token[] = ['land-russia', 'land-kursk', 'land-ukraine', 'land-other'];

/** What is read or seen, on what, and how far it has to stand out; more where readers ask for more. */
const RULES: readonly { of: readonly Token[]; on: readonly Token[]; least: number; more: number }[] = [
	{ of: ['ink', 'soft'], on: GROUNDS, least: 4.5, more: 7 },
	{ of: ['accent'], on: ['paper', 'raised', 'shade'], least: 4.5, more: 7 },
	{ of: ['ink', 'soft', 'accent', 'area'], on: [...LANDS, 'water'], least: 4.5, more: 4.5 },
	{ of: ['ink', 'soft'], on: ['casualties-tint', 'deployed-tint', 'area-tint'], least: 4.5, more: 4.5 },
	{ of: ['quiet', 'killed', 'casualties', 'deployed', 'area'], on: ['paper', 'raised'], least: 3, more: 4.5 },
	{ of: ['border'], on: LANDS, least: 3, more: 4.5 }
];

describe.each(SCHEMES)('%s', (scheme) => {
	const index = SCHEMES.indexOf(scheme);
	const plain = (token: Token) => TOKENS[token][index] ?? '';
	const asked = (token: Token) =>
		(MORE as Partial<Record<Token, readonly string[]>>)[token]?.[index] ?? plain(token);

	for (const { of, on, least, more } of RULES) {
		for (const token of of) {
			test(`${token} on ${on.join(', ')}`, () => {
				for (const ground of on) {
					expect(contrast(plain(token), plain(ground)), ground).toBeGreaterThanOrEqual(least);
					expect(contrast(asked(token), asked(ground)), `${ground}, more contrast`).toBeGreaterThanOrEqual(
						more
					);
				}
			});
		}
	}

	test('where readers ask for more contrast, hairlines are seen too', () => {
		expect(contrast(asked('rule'), asked('paper'))).toBeGreaterThanOrEqual(3);
		for (const token of Object.keys(MORE) as (keyof typeof MORE)[])
			expect(contrast(asked(token), asked('paper')), token).toBeGreaterThan(
				contrast(plain(token), plain('paper'))
			);
	});
});
