/** Dots and names of the live map: the same ones as in the still map, and more when the reader comes closer. */
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';
import type { Look } from './style.ts';

const isMajor: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['capital', 'city']]];

/** Names that the still map shows in this state and room; closer up, every settlement too. */
function shown({ state, room, closer }: Look): FilterSpecification {
	const now: ExpressionSpecification = ['<=', ['get', `needs-${state}`], room];
	return closer ? ['any', now, ['get', 'dot']] : now;
}

export function labelLayers(look: Look): LayerSpecification[] {
	const { palette } = look;
	const filter = shown(look);
	return [
		{
			id: 'dots',
			type: 'circle',
			source: 'labels',
			filter: ['all', ['get', 'dot'], filter] as FilterSpecification,
			paint: {
				'circle-radius': 3,
				'circle-color': ['case', isMajor, palette.ink, palette.dot],
				'circle-stroke-color': palette.ink,
				'circle-stroke-width': 1.5
			}
		},
		{
			id: 'names',
			type: 'symbol',
			source: 'labels',
			filter,
			layout: {
				'text-field': ['get', 'text'],
				'text-font': ['case', ['get', 'bold'], ['literal', ['Bold']], ['literal', ['Regular']]],
				'text-size': ['get', 'size'],
				'text-line-height': 1.15,
				'text-letter-spacing': ['get', 'spacing'],
				'text-anchor': ['get', 'anchor'],
				'text-justify': ['get', 'anchor'],
				'text-offset': ['get', 'offset'],
				'text-max-width': 100,
				'text-padding': 1,
				'symbol-sort-key': ['get', 'order']
			},
			paint: {
				'text-color': textColour(palette),
				'text-halo-color': palette.halo,
				'text-halo-width': 1.75
			}
		}
	];
}

function textColour(palette: Palette): ExpressionSpecification {
	return [
		'match',
		['get', 'kind'],
		['capital', 'city', 'town', 'village'],
		palette.ink,
		'extent',
		palette.area,
		palette.soft
	];
}
