/** @media and @container for a picture: printed on light paper, of known size, with nobody at it. */
import type { AtRule } from 'postcss';

export interface Size {
	width: number;
	height: number;
}

/** The sizes of named containers, in px. */
export type Boxes = Readonly<Record<string, Size>>;

const PX = String.raw`([\d.]+)px`;
const NUMBER = String.raw`([\d.]+)`;

/** Does what stands inside this at-rule apply? Throws where a container query asks what is not known here. */
export function holds({ name, params }: AtRule, boxes: Boxes): boolean {
	if (name === 'media') return params.split(',').some((query) => query.trim() === 'screen');
	if (name !== 'container') return false;
	const [, container = '', query = ''] = /^([\w-]+)?\s*(.*)$/s.exec(params.trim()) ?? [];
	const size = boxes[container];
	if (!size) return false;
	const asked = query.match(/\([^()]*\)/g) ?? [];
	if (!asked.length || /\b(?:or|not)\b/.test(query)) throw new Error(`Can't tell whether "${params}" holds.`);
	return asked.every((one) => featureHolds(one.slice(1, -1), size));
}

function featureHolds(feature: string, { width, height }: Size): boolean {
	const measures: Record<string, number> = {
		width,
		'inline-size': width,
		height,
		'block-size': height,
		'aspect-ratio': width / height
	};
	const text = feature.replace(/\s+/g, '');
	const old = new RegExp(String.raw`^(min|max)-([a-z-]+):(?:${PX}|${NUMBER}(?:/${NUMBER})?)$`).exec(text);
	const range = new RegExp(String.raw`^([a-z-]+)([<>]=?)(?:${PX}|${NUMBER}(?:/${NUMBER})?)$`).exec(text);
	const [, how = '', name = '', px, part, whole] =
		old ?? (range ? [, range[2], range[1], ...range.slice(3)] : []);
	const is = measures[name];
	if (is === undefined) throw new Error(`Can't tell whether "${feature}" holds.`);
	const limit = px === undefined ? Number(part) / Number(whole ?? 1) : Number(px);
	if (how === 'min' || how === '>=') return is >= limit;
	if (how === 'max' || how === '<=') return is <= limit;
	return how === '>' ? is > limit : is < limit;
}
