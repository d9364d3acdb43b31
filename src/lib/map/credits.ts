/** Who made what the map is drawn from: the words that its licences ask for, and how far to trust the lines. */
import type { NotePart } from '../charts/types.ts';

/** With their links, to be set in one line. */
export const credits: readonly NotePart[] = [
	{ text: '© OpenStreetMap contributors (ODbL)', href: 'https://www.openstreetmap.org/copyright' },
	{ text: 'Natural Earth', href: 'https://www.naturalearthdata.com/' },
	{ text: 'GeoNames (CC BY 4.0)', href: 'https://www.geonames.org/' }
];

/** The same in one line, which goes wherever the map goes. */
export const CREDIT = `Map: ${credits.map(({ text }) => text).join(', ')}`;
