/** The table of the map: areas with their dates, sizes and how they were made, then the places that are named. */
import { format } from '../story/format.ts';
import type { Story } from '../story/read.ts';
import { point } from '../story/claims.ts';
import type { Cell, Column, Row, Table } from '../charts/types.ts';
import { sceneOf } from './scene.ts';
import { hasDot } from './label-layout.ts';
import { roundedArea } from './measured.ts';
import { datedAreas, greatestExtent, shareOf, type DatedArea } from './quantity.ts';

const COLUMNS: readonly Column[] = [
	{ key: 'name', label: 'Area or place' },
	{ key: 'date', label: 'Date', unit: 'date' },
	{ key: 'size', label: 'Size claimed', numeric: true, unit: 'km2' },
	{ key: 'claimant', label: 'Claimed by' },
	{ key: 'measured', label: 'Our outline measures', numeric: true, unit: 'km2' },
	{ key: 'share', label: 'Share of the greatest extent', numeric: true, unit: 'percent' },
	{ key: 'latitude', label: 'Latitude', numeric: true },
	{ key: 'longitude', label: 'Longitude', numeric: true },
	{ key: 'method', label: 'How it is drawn' }
];
const NONE: Cell = { text: '', value: null };

/** Exactly what is drawn: areas first, oldest first, then settlements, the most important first. */
export function mapTable(story: Story): Table {
	return {
		columns: COLUMNS,
		rows: [...datedAreas(story).map((area) => areaRow(story, area)), ...placeRows(story)]
	};
}

function areaRow(story: Story, area: DatedArea): Row {
	const { date, claim, number, percent, unit } = format(story.story.language);
	const whole = greatestExtent(story);
	const measured = area.geometry ? roundedArea(area.geometry) : undefined;
	const share = whole && whole.id !== area.id ? shareOf(area, whole) : undefined;
	const claimant = story.claimants[area.claim.claimant]?.name ?? area.claim.claimant;
	return {
		claims: [area.claim.id],
		cells: {
			name: text(area.name),
			date: { text: area.dateText ?? date(area.date), value: area.date },
			size: {
				text: claim(area.claim, area.unit, { qualifier: true, unit: 'short' }).text,
				value: point(area.claim)
			},
			claimant: text(claimant),
			measured: measured
				? { text: `${number(measured)} ${unit(measured, area.unit, true)}`, value: measured }
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
	const items = sceneOf(story)
		.labels.map(({ label }) => label.item)
		.filter(hasDot);
	return [...new Set(items)].map((item) => {
		const [longitude = 0, latitude = 0] = Object.values(item.at)[0] ?? [];
		return {
			claims: [],
			cells: {
				name: text(item.lines.join(' ')),
				date: NONE,
				size: NONE,
				claimant: NONE,
				measured: NONE,
				share: NONE,
				latitude: degrees(latitude),
				longitude: degrees(longitude),
				method: NONE
			}
		};
	});
}

function text(value: string): Cell {
	return { text: value, value };
}
