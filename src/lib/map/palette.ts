/** The colours of the live map: which tokens they come from. How they look is said once, in CSS. */

/** Token by use; each is a custom property that stands on `.map-live`. */
export const TOKENS = {
	sea: '--map-sea',
	other: '--map-other',
	russia: '--map-russia',
	ukraine: '--land-ukraine',
	kursk: '--land-russia',
	marked: '--map-marked',
	halo: '--map-halo',
	water: '--water',
	road: '--road',
	rule: '--rule-strong',
	border: '--border',
	area: '--area',
	areaFill: '--area-fill',
	ink: '--ink',
	soft: '--ink-soft',
	dot: '--paper-raised'
} as const;

/** As MapLibre reads them: `rgba(…)`. */
export type Palette = Record<keyof typeof TOKENS, string>;
