/** Who made what the map is drawn from: the words that its licences ask for, and how far to trust the lines. */
import type { NotePart } from '../charts/types.ts';

/** In the corner of the map itself, so that it goes wherever the map goes; the whole credit stands in the notes. */
export const CREDIT = '© OpenStreetMap, GeoNames';

/** With their links, to be set in one line. */
export const credits: readonly NotePart[] = [
	{ text: '© OpenStreetMap contributors (ODbL)', href: 'https://www.openstreetmap.org/copyright' },
	{ text: 'Natural Earth', href: 'https://www.naturalearthdata.com/' },
	{ text: 'GeoNames (CC BY 4.0)', href: 'https://www.geonames.org/' }
];
