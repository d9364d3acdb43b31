/** What the live map is drawn from: one file, made with the page, so that both say the same. */
import type { Story } from '../story/schema.ts';
import { greatestExtent } from './areas.ts';
import { countries, east, oblasts, outline, rivers, roads, settlements, type PlaceKind } from './geodata.ts';
import type { LiveData, LiveLabel } from './live-types.ts';
import { WORDS } from './words.ts';

/** Relative to where the page serves this data: /data/geo/. */
const FONTS = '../../map/fonts/';
const ORDER: readonly PlaceKind[] = ['capital', 'city', 'town', 'village'];

/** Everything the live map needs, ready for JSON. */
export function liveData(story: Story): LiveData {
	const area = greatestExtent(story);
	return {
		licence:
			'Borders and rivers: © OpenStreetMap contributors, ODbL 1.0. Oblasts and countries: Natural Earth. Places: GeoNames, CC BY 4.0.',
		words: WORDS.controls,
		fonts: { regular: `${FONTS}story-sans-400.woff2`, bold: `${FONTS}story-sans-600.woff2` },
		oblasts,
		countries,
		east,
		rivers,
		roads,
		...(area?.geometry && { extent: outline(area.geometry) }),
		labels: labelsOf(story)
	};
}

/** Settlements of the story, and those of ours that it does not name. */
function labelsOf(story: Story): LiveLabel[] {
	const own = Object.entries(story.places).flatMap(([id, { name, kind, longitude, latitude }]) => {
		const known = settlements[id]?.kind ?? ORDER.find((one) => one === kind);
		return known ? [{ text: name, kind: known, point: [longitude, latitude] as [number, number] }] : [];
	});
	const others = Object.entries(settlements)
		.filter(([id]) => !story.places[id])
		.map(([, { name, kind, point }]) => ({
			text: name,
			kind,
			point: [point[0], point[1]] as [number, number]
		}));
	return [...own, ...others].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
