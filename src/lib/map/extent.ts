/** The ground at its greatest with its size in the middle of it, and what was left of it. */
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import type { LabelRequest } from '../drawing/labels.ts';
import { blockSize, run, setBlock, type Run, type TextBlock } from '../drawing/type.ts';
import { unitOf } from '../story/claims.ts';
import { formatFor, raised } from '../story/format/format.ts';
import type { Claim, Story } from '../story/schema.ts';
import { claimantLabel, claimParts, claimSays } from '../charts/frame/claim-text.ts';
import { spokenIn } from '../charts/frame/view.ts';
import { CHART, greatestExtent, remnantIn, type DatedArea } from './areas.ts';
import { mapDrawing, compose } from './compose.ts';
import { theatre } from './ground.ts';
import { placesIn, settlementsAmong } from './labels.ts';
import { findRoom, type Block } from './room.ts';
import { boardView, viewOf, type Looks } from './view.ts';
import { wordsFor } from '../words/index.ts';
import { group, type Box, type Drawing, type Point } from '../drawing/shapes.ts';
import type { Degrees } from './camera.ts';
import { squares } from './squares.ts';

/** A wide board shows more of the land around. */
const EXTENT: Looks = {
	S: { center: [35.13, 51.2], kilometres: 64 },
	M: { center: [35.14, 51.215], kilometres: 70 },
	L: { center: [35.155, 51.213], kilometres: 86 }
};

/** The ground at its greatest, with its size in the middle of it. */
export function extent(story: Story, state: string, size: Size): Drawing {
	const view = boardView(EXTENT, size);
	const area = greatestExtent(story);
	const ground = theatre(view, size, { ...(area?.geometry && { outline: area.geometry }), hatched: true });
	const { held } = ground;
	return mapDrawing(
		{
			story,
			size,
			view,
			ground,
			places: settlementsAmong(placesIn(story, state), view, size),
			inset: true,
			...(area &&
				held && {
					block: (taken) => sizeBlock(story, state, area, size, held.rings, view.box, taken),
					labels: [
						edgeLabel(story, area, held.edge.flat(), size, (date) => wordsFor(story).map.extent({ date }))
					]
				})
		},
		held && { 'data-held': 'hatched' }
	);
}

/** What the ground measures, by the claim that the outline stands for. */
function sizeBlock(
	story: Story,
	state: string,
	{ claim }: DatedArea,
	size: Size,
	rings: readonly (readonly Point[])[],
	bounds: Box,
	taken: readonly Box[]
): readonly Block[] {
	const fill = spokenIn(story, CHART, state).has(claim.id) ? 'accent' : 'area';
	for (const block of sizeWordings(story, claim, size, { weight: 600, fill })) {
		const box = findRoom(blockSize(block), { rings, bounds, avoid: taken });
		if (!box) continue;
		const at = { x: box.x + box.width / 2, y: box.y };
		const { shapes } = setBlock(block, at, 'middle', { halo: 'area-tint', refs: [claim.id] });
		const [number, ...rest] = shapes;
		if (!number) continue;
		return [{ box, shapes: [{ ...number, key: claim.id, says: claimSays(story, claim) }, ...rest] }];
	}
	return [];
}

function sizeWordings(
	story: Story,
	claim: Claim,
	size: Size,
	look: Pick<Run, 'weight' | 'fill'>
): TextBlock[] {
	const { asOf, date, unit } = formatFor(story);
	const note = by(size, 15.5, 16, 19);
	const { qualifier, number } = claimParts(story, claim);
	const heroes = by(size, [28, 24, 20], [36, 30, 24], [46, 38, 30]);
	const { lead } = wordsFor(story).charts.frame;
	const name = claimantLabel(story, claim, size === 'S');
	const day = size === 'S' ? date(claim.asOf, 'short') : asOf(claim);
	const line = (before: string, hero: number) => [
		...(before ? [run(`${before} `, note, look)] : []),
		run(`${number} ${unit(2, unitOf(story, claim.id), true)}`, hero, look)
	];
	return heroes.flatMap((hero) => [
		...wordsFor(story)
			.map.sizeBy({ claimant: name, date: day })
			.map((lines) => [line(qualifier, hero), ...lines.map((words) => [run(words, note, look)])]),
		[line(lead({ who: name, what: qualifier }).trim(), hero)]
	]);
}

/** What the outline is, at its northernmost point. */
function edgeLabel(
	story: Story,
	area: DatedArea,
	edge: readonly Point[],
	size: Size,
	wordings: (date: string) => readonly (readonly string[])[]
): LabelRequest {
	const at = edge.reduce((top, one) => (one.y < top.y ? one : top), edge[0] ?? { x: 0, y: 0 });
	const { note } = ARTBOARDS[size].type;
	const date = area.dateText ?? formatFor(story).date(area.date);
	return {
		id: `label-${area.id}`,
		at,
		radius: 2,
		wordings: wordings(date).map((lines) => lines.map((line) => [run(line, note, { fill: 'area' })])),
		spots: ['above', 'above-right', 'above-left', 'right', 'left'],
		reach: 28,
		must: size !== 'S',
		leader: 'area',
		halo: 'land-kursk'
	};
}

const CENTER: Readonly<Record<Size, Degrees>> = {
	S: [35.13, 51.19],
	M: [35.125, 51.2],
	L: [35.125, 51.2]
};
/** px to a kilometre: as large as both the outline and its quantity find room beside each other. */
const PER_KM: Readonly<Record<Size, number>> = { S: 3.55, M: 5.25, L: 7.2 };

/** What was left of the ground: the outline of its greatest extent, and beside the map the quantity as squares. */
export function left(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const remnant = remnantIn(story, state);
	const column = by(size, 136, 196, 266);
	const mapWidth = remnant ? width - column - by(size, 12, 18, 24) : width;
	const box = { x: 0, y: 0, width: mapWidth, height };
	const view = viewOf(CENTER[size], PER_KM[size], box);
	const area = greatestExtent(story);
	const ground = theatre(view, size, {
		...(area?.geometry && { outline: area.geometry }),
		roads: size !== 'S'
	});
	const { held } = ground;
	const shapes = compose({
		story,
		size,
		view,
		ground,
		places: settlementsAmong(placesIn(story, state), view, size),
		...(area &&
			held && {
				...(remnant && { block: (taken) => somewhere(story, held.rings, box, size, taken) }),
				labels: [
					edgeLabel(story, area, held.edge.flat(), size, (date) => [
						wordsFor(story).map.outlineOf({ date }),
						[raised(date)]
					])
				]
			})
	});
	const foot = held ? Math.max(...held.rings.flat().map(({ y }) => y)) : height;
	const room = { x: width - column, y: 0, width: column, height };
	const beside = remnant
		? [group(squares(story, state, remnant, size, PER_KM[size], room, foot), { key: 'beside' })]
		: [];
	return {
		size,
		width,
		height,
		data: { ...view.data, ...(held && { 'data-held': 'outlined' }) },
		shapes: [...shapes, ...beside]
	};
}

/** Says on the ground that no one knows where in it the rest lay. */
function somewhere(
	story: Story,
	rings: readonly (readonly Point[])[],
	bounds: { x: number; y: number; width: number; height: number },
	size: Size,
	avoid: Parameters<typeof findRoom>[1]['avoid']
): readonly Block[] {
	const set = by(size, 15.5, 15.5, 16.5);
	for (const lines of wordsFor(story).map.somewhere) {
		const block = lines.map((line) => [run(line, set, { weight: 600, fill: 'area' } as const)]);
		const box = findRoom(blockSize(block), { rings, bounds, avoid });
		if (!box) continue;
		const at = { x: box.x + box.width / 2, y: box.y };
		return [{ box, shapes: setBlock(block, at, 'middle', { halo: 'area-tint' }).shapes }];
	}
	return [];
}
