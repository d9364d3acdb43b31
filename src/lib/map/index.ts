/** The map as the page knows it: drawings by state, a table of what they show, and notes on them. */
import type { ChartModule, Cell, Column, Row, Table, NotePart } from '../charts/types.ts';
import { place } from './place.ts';
import { point, unitOf } from '../story/claims.ts';
import { formatFor } from '../story/format/format.ts';
import type { Story } from '../story/schema.ts';
import { CHART, datedAreas, remnantIn, roundedArea, greatestExtent, type DatedArea } from './areas.ts';
import { placesIn } from './labels.ts';
import { wordsFor } from '../words/index.ts';

/**
 * Who made what the map is drawn from: the words that its licences ask for, and how far to trust the lines. With
 * their links, to be set in one line.
 */
function creditsOf(story: Story): readonly NotePart[] {
	const { openStreetMap, naturalEarth, geoNames } = wordsFor(story).map.credits;
	return [
		{ text: openStreetMap, href: 'https://www.openstreetmap.org/copyright' },
		{ text: naturalEarth, href: 'https://www.naturalearthdata.com/' },
		{ text: geoNames, href: 'https://www.geonames.org/' }
	];
}

export const mapModule: ChartModule = {
	place,
	table,
	notes: mapNotes,
	credit: (story) => {
		const makers = creditsOf(story).map(({ text: name }) => name);
		return wordsFor(story).map.credit({ makers: makers.join(', ') });
	},
	// The ground is always there to draw, whatever the story claims about it.
	empty: () => undefined,
	// The address of what src/routes/data/geo writes, relative to the story's page.
	attributes: { 'data-geo': 'data/geo/map.json' }
};

function columnsOf(story: Story): readonly Column[] {
	const { columns } = wordsFor(story).map;
	return [
		{ key: 'name', label: columns.name },
		{ key: 'date', label: columns.date, unit: 'date' },
		{ key: 'size', label: columns.size, numeric: true, unit: 'km2' },
		{ key: 'claimant', label: columns.claimant },
		{ key: 'measured', label: columns.measured, numeric: true, unit: 'km2' },
		{ key: 'share', label: columns.share, numeric: true, unit: 'percent' },
		{ key: 'latitude', label: columns.latitude, numeric: true },
		{ key: 'longitude', label: columns.longitude, numeric: true },
		{ key: 'method', label: columns.method }
	];
}
const NONE: Cell = { text: '', value: null };

/**
 * The table of the map: areas with their dates, sizes and how they were made, then the places that are named.
 * Areas, oldest first, then the places that any state names.
 */
function table(story: Story): Table {
	return {
		columns: columnsOf(story),
		rows: [...datedAreas(story).map((area) => areaRow(story, area)), ...placeRows(story)]
	};
}

const statesOf = (story: Story) => Object.keys(story.charts[CHART]?.states ?? {});

function areaRow(story: Story, area: DatedArea): Row {
	const { date, claim, number, percent, unit } = formatFor(story);
	const unitName = unitOf(story, area.claim.id);
	const measured = area.geometry ? roundedArea(area.geometry) : undefined;
	const remnant = statesOf(story)
		.map((state) => remnantIn(story, state))
		.find((one) => one?.area.id === area.id);
	// A share of another claimant's whole would mix the two: the drawing compares them in words.
	const isOwn = remnant?.whole.claimant === remnant?.rest.claimant;
	const share = remnant && isOwn ? point(remnant.rest) / point(remnant.whole) : undefined;
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
	const { number } = formatFor(story);
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

/** Sizes nearer to each other than this share count as the same. */
const NEAR = 0.05;

/** What the map says about itself: how large its outline is against what was claimed, its borders, its credits. */
export function mapNotes(story: Story): readonly (readonly NotePart[])[] {
	const { borders, credit } = wordsFor(story).map.notes;
	const named = creditsOf(story).flatMap((part, index) => (index > 0 ? [{ text: ', ' }, part] : [part]));
	return [...sizeNote(story), [{ text: borders }], [{ text: credit }, ...named, { text: '.' }]];
}

/** The outline measured, in words, and set against the claim that it stands for. */
function sizeNote(story: Story): NotePart[][] {
	const area = greatestExtent(story);
	if (!area?.geometry) return [];
	const { number, unit, percent, claim, asOf } = formatFor(story);
	const words = wordsFor(story).map.notes;
	const unitName = unitOf(story, area.claim.id);
	const measured = roundedArea(area.geometry);
	const claimed = point(area.claim);
	const off = claimed > 0 ? measured / claimed - 1 : 0;
	const share = percent(Math.abs(off), 0);
	const against = Math.abs(off) < NEAR ? words.same : off < 0 ? words.less({ share }) : words.more({ share });
	const claimant = story.claimants[area.claim.claimant]?.name ?? area.claim.claimant;
	const note = words.measures({
		size: `${number(measured)} ${unit(measured, unitName)}`,
		against,
		claimed: claim(area.claim, unitName, { qualifier: true, unit: 'show' }).text,
		claimant,
		date: asOf(area.claim)
	});
	return [[{ text: note }]];
}
