/**
 * The live map as a MapLibre style: the same layers, lines and colours as the still map, in the same order.
 * No tiles, no sprite, no glyph server: geometry comes with the data, letters from two font files.
 */
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import { isDrawnBetween, KURSK } from './regions.ts';
import type { LiveData, LiveLabel } from './live-types.ts';
import type { Palette } from './palette.ts';
import type { Room } from './rooms.ts';
import type { MapState } from './states.ts';
import { labelLayers } from './style-labels.ts';

export const HATCH = 'hatch';

/** What the style depends on beside the data. */
export interface Look {
	state: MapState;
	room: Room;
	palette: Palette;
	/** Is the reader closer than the camera of the state, so that more names fit? */
	closer: boolean;
	/** Milliseconds that a change of state takes; 0 for readers who want no motion. */
	duration: number;
}

/** How strongly the outline shows, by state: as in the still map. */
const OUTLINE: Partial<Record<MapState, number>> = { extent: 1, january: 0.65, later: 0.65 };

/**
 * The style.
 * @param base the address of the data, against which font files are found
 */
export function mapStyle(data: LiveData, look: Look, base: string): StyleSpecification {
	const font = (path: string) => new URL(path, base).href;
	return {
		version: 8,
		'font-faces': { Regular: font(data.fonts.regular), Bold: font(data.fonts.bold) },
		transition: { duration: look.duration, delay: 0 },
		sources: sourcesOf(data),
		layers: layersOf(look)
	};
}

function sourcesOf({
	oblasts,
	countries,
	rivers,
	roads,
	extent,
	labels
}: LiveData): Record<string, SourceSpecification> {
	const inner = mesh(oblasts, oblasts.objects.oblasts, isDrawnBetween);
	const border = mesh(oblasts, oblasts.objects.oblasts, (a, b) => countryOf(a) !== countryOf(b));
	return {
		countries: source(feature(countries, countries.objects.countries)),
		'far-borders': source(mesh(countries, countries.objects.countries, (a, b) => a !== b)),
		oblasts: source(withIds(feature(oblasts, oblasts.objects.oblasts))),
		inner: source(inner),
		border: source(border),
		rivers: source(rivers),
		roads: source(roads),
		extent: source(extent ?? { type: 'FeatureCollection', features: [] }),
		labels: source(pointsOf(labels))
	};
}

function countryOf(unit: { properties?: { country?: string } }) {
	return unit.properties?.country;
}

/** MapLibre keeps no ids that are words: they go into the properties. */
function withIds(collection: FeatureCollection): FeatureCollection {
	const features = collection.features.map((one) => ({
		...one,
		properties: { ...one.properties, id: one.id }
	}));
	return { ...collection, features };
}

function source(data: GeoJSON.GeoJSON): SourceSpecification {
	return { type: 'geojson', data, tolerance: 0.2 };
}

/** Labels as points; what an expression looks up must lie flat in the properties. */
function pointsOf(labels: readonly LiveLabel[]): FeatureCollection {
	return {
		type: 'FeatureCollection',
		features: labels.map(({ point, needs, ...rest }, order) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: point },
			properties: {
				...rest,
				order,
				...Object.fromEntries(Object.entries(needs).map(([state, room]) => [`needs-${state}`, room]))
			}
		}))
	};
}

/** Every layer, from the sea up to the names. */
export function layersOf(look: Look): LayerSpecification[] {
	const { palette, state } = look;
	const isFar = state === 'locator';
	const byCountry = (source: string, kursk: string): LayerSpecification => ({
		id: source,
		type: 'fill',
		source,
		paint: {
			'fill-color': [
				'case',
				['==', ['get', 'id'], KURSK],
				kursk,
				['match', ['get', 'country'], 'ukraine', palette.ukraine, 'russia', palette.russia, palette.other]
			],
			'fill-antialias': false
		}
	});
	const line = (source: string, colour: string, width: number, extra: object = {}): LayerSpecification => ({
		id: `${source}-line`,
		type: 'line',
		source,
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colour, 'line-width': width, 'line-opacity': 1, ...extra }
	});
	const nearOnly = { 'line-opacity': isFar ? 0 : 1 };
	const outline = OUTLINE[state] ?? 0;
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
		byCountry('countries', palette.russia),
		line('far-borders', palette.border, 0.75),
		byCountry('oblasts', isFar ? palette.marked : palette.kursk),
		{
			id: 'held',
			type: 'fill',
			source: 'extent',
			paint: { 'fill-pattern': HATCH, 'fill-opacity': state === 'extent' ? 1 : 0, 'fill-antialias': false }
		},
		line('extent', palette.area, 1.75, { 'line-dasharray': [6 / 1.75, 3 / 1.75], 'line-opacity': outline }),
		{
			id: 'ukraine',
			type: 'fill',
			source: 'oblasts',
			filter: ['==', ['get', 'country'], 'ukraine'],
			paint: { 'fill-color': palette.ukraine, 'fill-antialias': false }
		},
		line('rivers', palette.water, 1.5, nearOnly),
		line('roads', palette.road, 1.5, nearOnly),
		line('inner', palette.rule, 1, { 'line-dasharray': [4, 3], ...nearOnly }),
		line('border', palette.border, 1.5),
		...labelLayers(look)
	];
}
