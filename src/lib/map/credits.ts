/** Who made what the map is drawn from: the words that its licences ask for, and how far to trust the lines. */

export interface Credit {
	text: string;
	/** Where the licence or the project can be read. */
	href?: string;
}

/** In the corner of the map itself, so that it goes wherever the map goes; the whole credit stands in the notes. */
export const CREDIT = '© OpenStreetMap, GeoNames';

/** In the order of the licences' weight; set in one line, the first with its link. */
export const credits: readonly Credit[] = [
	{ text: '© OpenStreetMap contributors (ODbL)', href: 'https://www.openstreetmap.org/copyright' },
	{ text: 'Natural Earth', href: 'https://www.naturalearthdata.com/' },
	{ text: 'GeoNames (CC BY 4.0)', href: 'https://www.geonames.org/' }
];
