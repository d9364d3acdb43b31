/** Colours of a picture on light paper: light-dark() and color-mix() become plain values. */
import { quantity } from './maths.ts';
import { atCommas, closing } from './variables.ts';

/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Colour = readonly [r: number, g: number, b: number, a: number];

const NAMED: Readonly<Record<string, Colour>> = {
	transparent: [0, 0, 0, 0],
	black: [0, 0, 0, 1],
	white: [255, 255, 255, 1]
};

/** Shares of a mixture know no lengths. */
const NO_LENGTHS = { container: { width: 0, height: 0 }, fontSize: 0 };

/** Throws with the text where it is no colour that is known here. */
export function colour(text: string): Colour {
	const value = text.trim();
	const named = NAMED[value];
	if (named) return named;
	if (value.startsWith('#')) return fromHex(value.slice(1));
	const call = /^([\w-]+)\(/.exec(value)?.[1];
	if (call && closing(value, call.length) === value.length - 1) {
		const list = atCommas(value.slice(call.length + 1, -1));
		if (call === 'light-dark') return colour(list[0] ?? '');
		if (call === 'color-mix' && list[0] === 'in oklab') return mix(list[1] ?? '', list[2] ?? '');
	}
	throw new Error(`"${text}" is not a colour that a picture knows.`);
}

function fromHex(digits: string): Colour {
	const full = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
	const [r = NaN, g = NaN, b = NaN, a = 255] = (full.match(/../g) ?? []).map((two) => parseInt(two, 16));
	return [r, g, b, a / 255];
}

/** Two colours mixed in Oklab, premultiplied, as color-mix() does; each may say its share, `#fff 30%`. */
function mix(one: string, other: string): Colour {
	const [a, shareA] = withShare(one);
	const [b, shareB] = withShare(other);
	const ofA = shareA ?? 1 - (shareB ?? 0.5);
	const ofB = shareB ?? 1 - ofA;
	const [p, q] = [ofA / (ofA + ofB), ofB / (ofA + ofB)];
	const alpha = a[3] * p + b[3] * q;
	if (alpha === 0) return [0, 0, 0, 0];
	const [labA, labB] = [toOklab(a), toOklab(b)];
	const lab = labA.map((v, i) => (v * a[3] * p + (labB[i] ?? 0) * b[3] * q) / alpha);
	const [r = 0, g = 0, blue = 0] = fromOklab(lab);
	return [r, g, blue, alpha];
}

function withShare(text: string): [Colour, number | undefined] {
	const found = /^(.*\S)\s+([\d.]+%|calc\(.*\))$/s.exec(text);
	if (!found) return [colour(text), undefined];
	return [colour(found[1] ?? ''), quantity(found[2] ?? '', NO_LENGTHS).value / 100];
}

const toLinear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
const toGamma = (c: number) => (c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055);

function toOklab([red, green, blue]: Colour): number[] {
	const [r = 0, g = 0, b = 0] = [red, green, blue].map((c) => toLinear(c / 255));
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

function fromOklab([L = 0, a = 0, b = 0]: readonly number[]): number[] {
	const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
	].map((c) => Math.min(255, Math.max(0, toGamma(c) * 255)));
}

/** `#rrggbb`, without the alpha. */
export const hex = ([r, g, b]: Colour): string =>
	`#${[r, g, b].map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`;
