/** Names of countries, regions, seas and rivers: where each state has room for them. Positions are chosen by eye. */
import type { Degrees } from './plane.ts';
import type { MapState } from './states.ts';

export interface AreaLabel {
	id: string;
	kind: 'country' | 'subject' | 'oblast' | 'sea' | 'river';
	at: Partial<Record<MapState, Degrees>>;
}

const closeUp = (point: Degrees) => ({ extent: point, january: point, later: point });

export const AREA_LABELS: readonly AreaLabel[] = [
	{
		id: 'ukraine',
		kind: 'country',
		at: {
			locator: [30.6, 49.1],
			oblast: [34.35, 50.62],
			sudzha: [35.105, 51.065],
			...closeUp([34.86, 51.07])
		}
	},
	{
		id: 'russia',
		kind: 'country',
		at: {
			locator: [40.2, 50.75],
			oblast: [36.5, 52.6],
			sudzha: [35.44, 51.28],
			extent: [34.82, 51.475],
			january: [35.38, 51.46],
			later: [35.38, 51.46]
		}
	},
	{ id: 'belarus', kind: 'country', at: { locator: [28.2, 53.3] } },
	{ id: 'poland', kind: 'country', at: { locator: [21.4, 51.9] } },
	{ id: 'romania', kind: 'country', at: { locator: [25, 45.9] } },
	{ id: 'black-sea', kind: 'sea', at: { locator: [34, 43.6] } },
	{ id: 'crimea', kind: 'oblast', at: { locator: [34.3, 45.3] } },
	{ id: 'kursk-oblast', kind: 'subject', at: { locator: [35.9, 52.8], oblast: [37.2, 51.85] } },
	{ id: 'belgorod-oblast', kind: 'oblast', at: { oblast: [37.5, 50.75], ...closeUp([35.54, 50.98]) } },
	{ id: 'sumy-oblast', kind: 'oblast', at: { oblast: [33.75, 51.25], ...closeUp([34.78, 51.0]) } },
	{ id: 'bryansk-oblast', kind: 'oblast', at: { oblast: [34.1, 52.55] } },
	{ id: 'seym', kind: 'river', at: closeUp([34.75, 51.405]) },
	{ id: 'psel', kind: 'river', at: { sudzha: [35.49, 51.117], ...closeUp([35.56, 51.105]) } }
];
