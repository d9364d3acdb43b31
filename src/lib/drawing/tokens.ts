/**
 * The one table of colours: pages take it as custom properties, pictures as plain colours. A colour has one meaning
 * everywhere; the accent marks what the text speaks of now and means nothing else.
 */

/** [light, dark] */
export const TOKENS = {
	paper: ['#faf8f3', '#1a1917'],
	raised: ['#fffefb', '#24221f'],
	ink: ['#1f1e1b', '#ece7dc'],
	/** Text that steps back: 4.5:1 and more on every ground. */
	soft: ['#57534b', '#b8b1a3'],
	/** Hairlines that carry no meaning. */
	rule: ['#ddd8cc', '#3d3a34'],
	/** Lines and marks that mean something but step back: 3:1 and more. */
	quiet: ['#857f72', '#8f887a'],
	shade: ['#f1ede3', '#22201d'],
	killed: ['#1f1e1b', '#f1ece1'],
	casualties: ['#7d6475', '#a98ea1'],
	'casualties-tint': ['#e3dbe0', '#3d333a'],
	deployed: ['#8f877a', '#827b71'],
	'deployed-tint': ['#e9e4d9', '#2b2927'],
	area: ['#2c5f94', '#84b4e6'],
	'area-tint': ['#dbe3e9', '#26333f'],
	accent: ['#865000', '#e3ae57'],
	'accent-tint': ['#f0e4cd', '#3b2f1c'],
	'land-russia': ['#f6f1e2', '#282620'],
	'land-kursk': ['#fbf8ee', '#302d26'],
	'land-ukraine': ['#e3e8e8', '#20272a'],
	'land-other': ['#ebe9e2', '#1f1e1c'],
	water: ['#c6d9e3', '#22333f'],
	river: ['#a9c6d8', '#35505f'],
	road: ['#d3ccbc', '#47433a'],
	border: ['#3f3c36', '#c9c2b4'],
	'border-band': ['#cbd5d5', '#2f3a3e'],
	region: ['#c8d2d2', '#36444a']
} as const satisfies Record<string, readonly [string, string]>;

export type Token = keyof typeof TOKENS;

/**
 * What steps back in forced colours: between the reader's ink and paper. The system's grey means "not available", and
 * is a loud green in some themes.
 */
const BACK = 'color-mix(in srgb,CanvasText 62%,Canvas)';

/** What forced colours make of the tokens: ink and paper of the reader's own, fields told apart by their outlines. */
const FORCED = {
	paper: 'Canvas',
	raised: 'Canvas',
	shade: 'Canvas',
	ink: 'CanvasText',
	soft: 'CanvasText',
	rule: BACK,
	quiet: 'CanvasText',
	killed: 'CanvasText',
	casualties: BACK,
	'casualties-tint': 'Canvas',
	deployed: BACK,
	'deployed-tint': 'Canvas',
	area: 'LinkText',
	'area-tint': 'Canvas',
	accent: 'Highlight',
	'accent-tint': 'Canvas',
	'land-russia': 'Canvas',
	'land-kursk': 'Canvas',
	'land-ukraine': 'Canvas',
	'land-other': 'Canvas',
	water: 'Canvas',
	river: 'var(--rule)',
	road: 'var(--rule)',
	border: 'CanvasText',
	'border-band': 'Canvas',
	region: 'var(--rule)'
} satisfies Partial<Record<Token, string>>;

/** What readers who ask for more contrast get instead. */
export const MORE = {
	soft: ['#2f2c27', '#e0d9cb'],
	rule: ['#857f72', '#8f887a'],
	quiet: ['#57534b', '#b8b1a3'],
	casualties: ['#5b4254', '#cbb3c4'],
	deployed: ['#665f54', '#b0a89a'],
	accent: ['#6b3f00', '#f3c983']
} satisfies Partial<Record<Token, [string, string]>>;

const pair = ([light, dark]: readonly [string, string]) => `light-dark(${light},${dark})`;

const declarations = <T>(table: Readonly<Record<string, T>>, value: (entry: T) => string) =>
	Object.entries(table)
		.map(([name, entry]) => `--${name}:${value(entry)}`)
		.join(';');

/** The tokens as custom properties, for every scheme; the styles of a page begin with it. */
export const tokenStyles = [
	`:root{color-scheme:light dark;${declarations<readonly [string, string]>(TOKENS, pair)}}`,
	`@media(prefers-contrast:more){:root{${declarations<readonly [string, string]>(MORE, pair)}}}`,
	`@media(forced-colors:active){:root{${declarations(FORCED, (colour) => colour)}}svg{forced-color-adjust:none}}`
].join('');
