/**
 * The live map as a MapLibre style: the same land, lines and colours as the drawn ground, in the same order. No
 * tiles, no sprite, no glyph server: geometry comes with the data, letters from two font files.
 */
import type { FeatureCollection, GeoJSON } from 'geojson';
import type {
	ExpressionSpecification,
	LayerSpecification,
	SourceSpecification,
	StyleSpecification
} from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import type { LiveData, LiveLabel } from './live-data.ts';
import type { Palette } from './palette.ts';

export const HATCH = 'hatch';

/** What the style depends on beside the data. */
export interface Look {
	palette: Palette;
	/** How the drawing shows the ground inside the outline. */
	held: 'hatched' | 'outlined' | 'hidden';
	/** px on the screen: the lines as they are drawn. */
	widths: { border: number; band: number; edge: number; thin: number };
	/** Names are drawn while the reader has moved the map away from the drawing's own. */
	named: boolean;
}

/** From these zooms on: the finer countries, the oblasts, the paler land and the rivers of close maps, roads. */
const FROM = { east: 4.2, oblasts: 6, close: 7.3, roads: 7.8 };

/** @param base the address of the data, against which font files are found */
export function mapStyle(data: LiveData, look: Look, base: string): StyleSpecification {
	const font = (path: string) => new URL(path, base).href;
	return {
		version: 8,
		'font-faces': { Regular: font(data.fonts.regular), Bold: font(data.fonts.bold) },
		transition: { duration: 0, delay: 0 },
		sources: sourcesOf(data),
		layers: layersOf(look)
	};
}

function sourcesOf({
	oblasts,
	countries,
	east,
	rivers,
	roads,
	extent,
	labels
}: LiveData): Record<string, SourceSpecification> {
	const near = oblasts.objects.oblasts;
	return {
		countries: source(feature(countries, countries.objects.countries)),
		'far-borders': source(mesh(countries, countries.objects.countries, (a, b) => a !== b)),
		east: source(feature(east, east.objects.countries)),
		'east-border': source(feature(east, east.objects.border)),
		'east-others': source(mesh(east, east.objects.countries, (a, b) => a !== b)),
		oblasts: source(feature(oblasts, near)),
		inner: source(mesh(oblasts, near, (a, b) => a !== b && countryOf(a) === countryOf(b))),
		border: source(mesh(oblasts, near, (a, b) => countryOf(a) !== countryOf(b))),
		rivers: source(rivers),
		roads: source(roads),
		extent: source(extent ?? { type: 'FeatureCollection', features: [] }),
		labels: source(pointsOf(labels))
	};
}

const countryOf = (unit: { properties?: { country?: string } }) => unit.properties?.country;

const source = (data: GeoJSON): SourceSpecification => ({ type: 'geojson', data, tolerance: 0.2 });

/** The zoom from which each kind of place is named. */
const NAMED_FROM = { capital: 0, city: 5.5, town: 7.5, village: 8.5 };

const pointsOf = (labels: readonly LiveLabel[]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: labels.map(({ text, kind, point }, order) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates: point },
		properties: { text, order, major: kind === 'capital' || kind === 'city', from: NAMED_FROM[kind] }
	}))
});

/** Every layer, from the sea up to the names. */
export function layersOf({ palette, held, widths, named }: Look): LayerSpecification[] {
	const land = (id: string, colour: ExpressionSpecification, minzoom = 0): LayerSpecification => ({
		id,
		type: 'fill',
		source: id,
		minzoom,
		paint: { 'fill-color': colour, 'fill-antialias': false }
	});
	const line = (
		id: string,
		from: string,
		colour: string,
		width: number,
		{
			minzoom = 0,
			maxzoom = 24,
			...extra
		}: { minzoom?: number; maxzoom?: number; [paint: string]: unknown } = {}
	): LayerSpecification => ({
		id,
		type: 'line',
		source: from,
		minzoom,
		maxzoom,
		layout: { 'line-join': 'round' },
		paint: { 'line-color': colour, 'line-width': width, 'line-opacity': 1, ...extra }
	});
	// The border runs from west to east: Ukraine lies to its right.
	const band = (from: string, zooms: object) =>
		line(`${from}-band`, from, palette['border-band'], widths.band, {
			'line-offset': widths.band / 2,
			...zooms
		});
	const isHeld = held === 'hidden' ? 0 : 1;
	const [wide, close] = [{ minzoom: FROM.east, maxzoom: FROM.oblasts }, { minzoom: FROM.oblasts }];
	const visible = named ? ('visible' as const) : ('none' as const);
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
		land('countries', byCountry(palette, 'land-russia')),
		line('far-borders', 'far-borders', palette.quiet, 0.7),
		land('east', byCountry(palette, 'land-russia'), FROM.east),
		line('east-others', 'east-others', palette.quiet, 0.7, { minzoom: FROM.east, 'line-opacity': 0.6 }),
		band('east-border', wide),
		line('east-border', 'east-border', palette.border, widths.border, wide),
		land(
			'oblasts',
			['step', ['zoom'], byCountry(palette, 'land-russia'), FROM.close, byCountry(palette, 'land-kursk')],
			FROM.oblasts
		),
		{
			id: 'held',
			type: 'fill',
			source: 'extent',
			paint: { 'fill-color': palette['area-tint'], 'fill-opacity': isHeld, 'fill-antialias': false }
		},
		{
			id: 'held-hatch',
			type: 'fill',
			source: 'extent',
			paint: { 'fill-pattern': HATCH, 'fill-opacity': held === 'hatched' ? 1 : 0, 'fill-antialias': false }
		},
		line('held-edge', 'extent', palette.area, widths.edge, {
			'line-dasharray': [2.9, 1.9],
			'line-opacity': isHeld
		}),
		{
			id: 'ukraine',
			type: 'fill',
			source: 'oblasts',
			minzoom: FROM.oblasts,
			filter: ['==', ['get', 'country'], 'ukraine'],
			paint: { 'fill-color': palette['land-ukraine'], 'fill-antialias': false }
		},
		band('border', close),
		line('roads', 'roads', palette.road, widths.thin, { minzoom: FROM.roads }),
		line('rivers', 'rivers', palette.river, widths.thin, { minzoom: FROM.close }),
		line('inner', 'inner', palette.quiet, 0.8, { 'line-dasharray': [2, 3], ...close }),
		line('border', 'border', palette.border, widths.border, close),
		{
			id: 'dots',
			type: 'circle',
			source: 'labels',
			filter: ['<=', ['get', 'from'], ['zoom']],
			layout: { visibility: visible },
			paint: {
				'circle-radius': 4,
				'circle-color': ['case', ['get', 'major'], palette.ink, palette.paper],
				'circle-stroke-color': palette.ink,
				'circle-stroke-width': 1.6
			}
		},
		{
			id: 'names',
			type: 'symbol',
			source: 'labels',
			filter: ['<=', ['get', 'from'], ['zoom']],
			layout: {
				visibility: visible,
				'text-field': ['get', 'text'],
				'text-font': ['case', ['get', 'major'], ['literal', ['Bold']], ['literal', ['Regular']]],
				'text-size': 15,
				'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
				'text-radial-offset': 0.6,
				'text-justify': 'auto',
				'symbol-sort-key': ['get', 'order']
			},
			paint: {
				'text-color': palette.ink,
				'text-halo-color': palette['land-kursk'],
				'text-halo-width': 1.75
			}
		}
	];
}

const byCountry = (palette: Palette, russia: 'land-russia' | 'land-kursk'): ExpressionSpecification => [
	'match',
	['get', 'country'],
	'ukraine',
	palette['land-ukraine'],
	'russia',
	palette[russia],
	palette['land-other']
];
