/** The map as the page knows it: drawings by state, and a table of what they show. */
import type { ChartModule, Cell, Column, Row, Table } from '../charts/types.ts';
import { CREDIT, mapNotes } from './notes.ts';
import { place } from './place.ts';
import { point, unitOf } from '../story/claims.ts';
import { format } from '../story/format/format.ts';
import type { Story } from '../story/schema.ts';
import { CHART, datedAreas, remnantIn, roundedArea, type DatedArea } from './areas.ts';
import { placesIn } from './labels.ts';

export const mapModule: ChartModule = {
	place,
	table,
	notes: mapNotes,
	credit: CREDIT,
	// The ground is always there to draw, whatever the story claims about it.
	empty: () => undefined,
	// The address of what src/routes/data/geo writes, relative to the story's page.
	attributes: { 'data-geo': 'data/geo/map.json' }
};

const COLUMNS: readonly Column[] = [
	{ key: 'name', label: 'Area or place' },
	{ key: 'date', label: 'Date', unit: 'date' },
	{ key: 'size', label: 'Size claimed', numeric: true, unit: 'km2' },
	{ key: 'claimant', label: 'Claimed by' },
	{ key: 'measured', label: 'Our outline measures', numeric: true, unit: 'km2' },
	{ key: 'share', label: 'Share of the whole drawn beside it', numeric: true, unit: 'percent' },
	{ key: 'latitude', label: 'Latitude', numeric: true },
	{ key: 'longitude', label: 'Longitude', numeric: true },
	{ key: 'method', label: 'How it is drawn' }
];
const NONE: Cell = { text: '', value: null };

/**
 * The table of the map: areas with their dates, sizes and how they were made, then the places that are named.
 * Areas, oldest first, then the places that any state names.
 */
function table(story: Story): Table {
	return {
		columns: COLUMNS,
		rows: [...datedAreas(story).map((area) => areaRow(story, area)), ...placeRows(story)]
	};
}

const statesOf = (story: Story) => Object.keys(story.charts[CHART]?.states ?? {});

function areaRow(story: Story, area: DatedArea): Row {
	const { date, claim, number, percent, unit } = format(story.story.language);
	const unitName = unitOf(story, area.claim.id);
	const measured = area.geometry ? roundedArea(area.geometry) : undefined;
	const remnant = statesOf(story)
		.map((state) => remnantIn(story, state))
		.find((one) => one?.area.id === area.id);
	const share = remnant && point(remnant.rest) / point(remnant.whole);
	const claimant = story.claimants[area.claim.claimant]?.name ?? area.claim.claimant;
	return {
		claims: [...new Set([area.claim.id, ...(remnant ? [remnant.whole.id] : [])])],
		cells: {
			name: text(area.name),
			date: { text: area.dateText ?? date(area.date), value: area.date },
			size: {
				text: claim(area.claim, unitName, { qualifier: true, unit: 'short' }).text,
				value: point(area.claim)
			},
			claimant: text(claimant),
			measured: measured
				? { text: `${number(measured)} ${unit(measured, unitName, true)}`, value: measured }
				: NONE,
			share: share === undefined ? NONE : { text: percent(share), value: share * 100 },
			latitude: NONE,
			longitude: NONE,
			method: text(area.method)
		}
	};
}

function placeRows(story: Story): Row[] {
	const { number } = format(story.story.language);
	const degrees = (value: number): Cell => ({ text: `${number(value, 2)}°`, value });
	const named = statesOf(story).flatMap((state) => placesIn(story, state));
	const places = [...new Map(named.map((place) => [place.id, place])).values()];
	return places.map(({ name, point: [longitude, latitude] }) => ({
		claims: [],
		cells: {
			name: text(name),
			date: NONE,
			size: NONE,
			claimant: NONE,
			measured: NONE,
			share: NONE,
			latitude: degrees(latitude),
			longitude: degrees(longitude),
			method: NONE
		}
	}));
}

function text(value: string): Cell {
	return { text: value, value };
}
