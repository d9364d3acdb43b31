/** The colours of the live map: the tokens of the drawings, as MapLibre reads them. */
import type { Token } from '../drawing/tokens.ts';

export const COLOURS = [
	'water',
	'land-other',
	'land-russia',
	'land-kursk',
	'land-ukraine',
	'border-band',
	'border',
	'river',
	'road',
	'rule',
	'quiet',
	'area',
	'area-tint',
	'ink',
	'soft',
	'paper'
] as const satisfies readonly Token[];

/** By token: `rgb(…)`. */
export type Palette = Readonly<Record<(typeof COLOURS)[number], string>>;
