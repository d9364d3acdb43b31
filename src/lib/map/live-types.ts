/** The shape of /data/geo/map.json, shared by the page that writes it and the program that reads it. */
import type { Countries, Oblasts, Outline } from './geodata.ts';
import type { FeatureCollection, LineString } from 'geojson';
import type { LabelKind } from './label-items.ts';

export interface LiveLabel {
	/** Lines are parted by line breaks. */
	text: string;
	kind: LabelKind;
	/** Does it name a settlement, which has a dot? */
	dot: boolean;
	/** Longitude and latitude. */
	point: [number, number];
	/** Type size in px; spacing and offset are in ems of it. */
	size: number;
	bold: boolean;
	spacing: number;
	anchor: 'left' | 'center' | 'right';
	offset: [number, number];
	/** The smallest room in which it shows, by state; 9 where it never does. */
	needs: Record<string, number>;
}

/** What the buttons and hints of the live map say. */
export interface ControlWords {
	map: string;
	zoomIn: string;
	zoomOut: string;
	reset: string;
	scrollHint: string;
	scrollHintMac: string;
	touchHint: string;
	kilometres: string;
}

export interface LiveData {
	licence: string;
	words: ControlWords;
	/** Addresses of the label fonts, relative to this file. */
	fonts: { regular: string; bold: string };
	oblasts: Oblasts;
	countries: Countries;
	rivers: FeatureCollection<LineString>;
	roads: FeatureCollection<LineString>;
	extent?: Outline;
	labels: LiveLabel[];
}
