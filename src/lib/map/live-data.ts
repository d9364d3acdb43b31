/**
 * What the live map is drawn from: one file, made with the page, so that both say the same; and its shape, which
 * the program that reads it shares.
 */
import type { FeatureCollection, LineString } from 'geojson';
import type { Story } from '../story/schema.ts';
import { greatestExtent } from './areas.ts';
import {
	countries,
	east,
	oblasts,
	outline,
	rivers,
	roads,
	settlements,
	type Countries,
	type East,
	type Oblasts,
	type Outline,
	type PlaceKind
} from './geodata.ts';
import { wordsFor, type Words } from '../words/index.ts';

export interface LiveLabel {
	text: string;
	kind: PlaceKind;
	/** Longitude and latitude. */
	point: [number, number];
}

/** What the buttons and hints of the live map say. */
export type ControlWords = Words['map']['controls'];

/** The shape of /data/geo/map.json, shared by the page that writes it and the program that reads it. */
export interface LiveData {
	licence: string;
	words: ControlWords;
	/** Addresses of the label fonts, relative to this file. */
	fonts: { regular: string; bold: string };
	oblasts: Oblasts;
	countries: Countries;
	east: East;
	rivers: FeatureCollection<LineString>;
	roads: FeatureCollection<LineString>;
	extent?: Outline;
	/** The most important first. */
	labels: LiveLabel[];
}

/** Relative to where the page serves this data: /data/geo/. */
const FONTS = '../../map/fonts/';
const ORDER: readonly PlaceKind[] = ['capital', 'city', 'town', 'village'];

/** Everything the live map needs, ready for JSON. */
export function liveData(story: Story): LiveData {
	const area = greatestExtent(story);
	const { licence, controls } = wordsFor(story).map;
	return {
		licence,
		words: controls,
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
