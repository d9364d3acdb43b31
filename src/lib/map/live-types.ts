/** The shape of /data/geo/map.json, shared by the page that writes it and the program that reads it. */
import type { FeatureCollection, LineString } from 'geojson';
import type { Countries, East, Oblasts, Outline, PlaceKind } from './geodata.ts';
import type { WORDS } from './words.ts';

export interface LiveLabel {
	text: string;
	kind: PlaceKind;
	/** Longitude and latitude. */
	point: [number, number];
}

/** What the buttons and hints of the live map say. */
export type ControlWords = Readonly<Record<keyof typeof WORDS.controls, string>>;

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
