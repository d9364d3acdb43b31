/** State `peak`: claims of the greatest extent as bars from zero, the largest first. */
import { scaleLinear } from 'd3';
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { circle, path, polyline, rect, short, text, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import {
	blockSize,
	lineWidth,
	run,
	setBlock,
	wrap,
	type TextBlock,
	type TextLine
} from '../../drawing/type.ts';
import { formatFor } from '../../story/format/format.ts';
import { lastDay } from '../../story/dates.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts, claimSays } from '../frame/claim-text.ts';
import { dayWords, type Held } from './series.ts';
import { wordsFor } from '../../words/index.ts';

interface Row {
	held: Held;
	who: string;
	note: TextBlock;
	number: TextLine;
	isSpoken: boolean;
}

/** @param first the claim made first of all, drawn as a line through the bars */
export function placePeak(
	story: Story,
	size: Size,
	claims: readonly Held[],
	first: Held | undefined,
	spoken: ReadonlySet<string>
): { shapes: Shape[]; height: number } {
	const { width, height, type } = ARTBOARDS[size];
	const isSmall = size === 'S';
	const rows = claims.toSorted((a, b) => b.high - a.high).map((held) => rowOf(story, size, held, spoken));
	const greatest = Math.max(1, ...claims.map(({ high }) => high), first?.high ?? 0);
	const nameWidth = isSmall ? insetOf(rows, greatest) : namesOf(rows, size);
	const off = by(size, 11, 14, 18);
	// The longest number keeps its room at the right, where its own bar ends.
	const numberRoom = Math.max(
		...rows.map(
			({ held, number }) => lineWidth(number) - (1 - held.high / greatest) * (width - nameWidth) * 0.7
		)
	);
	const x = scaleLinear([0, greatest], [nameWidth, width - Math.max(numberRoom, 12) - off - 2]);
	const top = first ? by(size, 34, 44, 54) : 8;
	const foot = by(size, 24, 28, 34);
	const pitch = Math.min(by(size, 56, 92, 116), (height - top - foot) / Math.max(1, rows.length));
	// On a phone the name stands above its bar, which takes the rest of the row.
	const bar = Math.max(
		2,
		isSmall ? Math.min(26, pitch - type.name * 1.2 - 4) : Math.min(by(size, 0, 28, 36), pitch * 0.44)
	);
	const end = top + pitch * rows.length;
	const { number, unit } = formatFor(story);
	const ticks = x.ticks(3).filter((tick) => tick === 0 || tick < greatest * 0.93);
	// Where the first claim has its own line, the axis needs no other.
	const hasLine = (tick: number) => first !== undefined && Math.abs(x(tick) - x(first.high)) < 4;
	return {
		height: Math.min(height, end + foot),
		shapes: [
			...ticks.flatMap((tick) => [
				...(hasLine(tick)
					? []
					: [
							path(`M${short(x(tick))} ${short(top - 4)}V${short(end + 4)}`, {
								stroke: tick ? 'rule' : 'quiet'
							})
						]),
				text(
					x(tick),
					end + 4 + type.axis * 1.1,
					tick || isSmall ? number(tick) : `${number(0)} ${unit(0, 'km2', true)}`,
					{
						size: type.axis,
						fill: 'soft',
						anchor: tick || !isSmall ? 'middle' : 'start'
					}
				)
			]),
			...(first ? firstLine(story, size, first, x(first.high), top, end) : []),
			...rows.flatMap((row, i) => {
				const y = top + i * pitch;
				const middle = isSmall ? y + pitch - bar / 2 - 2 : y + pitch / 2;
				const smaller = rows.filter((one) => one !== row).map(({ held }) => held.low);
				const less = row.isSpoken && smaller.length > 1 ? Math.min(...smaller) - row.held.high : 0;
				return [
					...(i > 0 && !isSmall ? [path(`M0 ${short(y)}H${width}`, { stroke: 'rule' })] : []),
					...names(size, row, middle, bar),
					...barOf(story, size, row, { x, middle, bar }),
					...numbers(
						story,
						size,
						row,
						{ x: x(row.held.high) + off, middle, width },
						less > 0 ? number(less) : undefined
					)
				];
			})
		]
	};
}

/** Names beside the bars take this share of the width at most. */
const NAMES = 0.3;

/** px that the names take beside the bars. */
function namesOf(rows: readonly Row[], size: Size): number {
	const { type, width } = ARTBOARDS[size];
	const widths = rows.map(({ who, note }) => Math.max(textWidth(who, type.name, 600), blockSize(note).width));
	return Math.min(width * NAMES, Math.max(...widths)) + 16;
}

/** px left free before zero where the dot of a very small number would be cut off. */
const insetOf = (rows: readonly Row[], greatest: number): number =>
	rows.some(({ held }) => held.low < greatest * 0.02) ? 7 : 0;

function rowOf(story: Story, size: Size, held: Held, spoken: ReadonlySet<string>): Row {
	const { type, width } = ARTBOARDS[size];
	const { claim } = held;
	const isSpoken = spoken.has(claim.id);
	const { qualifier, number } = claimParts(story, claim);
	const who = claimantLabel(story, claim, true);
	// On a phone the note stands beside the name, else below it.
	const [room, most] =
		size === 'S' ? [width - textWidth(who, type.name, 600) - BESIDE, 1] : [width * NAMES, 2];
	const notes = notesOf(story, claim, who).map((words) =>
		wrap(words, room, { size: type.note, fill: 'soft' })
	);
	return {
		held,
		who,
		note: notes.find((lines) => lines.length <= most && blockSize(lines).width <= room) ?? [],
		number: [
			...(qualifier ? [run(`${qualifier} `, type.note, { fill: 'soft' as const })] : []),
			run(number, type.number * by(size, 0.9, 0.9, 0.9), { weight: 600, fill: isSpoken ? 'accent' : 'ink' })
		],
		isSpoken
	};
}

/** px between a name and its note on one line. */
const BESIDE = 6;

/** What is said beside a short name: the rest of the long one, else the day, else whose side the claimant is on. */
function notesOf(story: Story, claim: Claim, who: string): string[] {
	const rest = claimantLabel(story, claim)
		.replace(who, '')
		.replace(/^[^\p{L}\d]+/u, '');
	const side = story.claimants[claim.claimant]?.side;
	const isMonth = lastDay(claim.asOf) !== claim.asOf;
	const days = isMonth ? [] : [dayWords(story, claim), dayWords(story, claim, true)];
	return [rest, ...days, (side && story.sides?.[side]?.name) ?? ''].filter(Boolean);
}

function names(size: Size, { who, note, isSpoken }: Row, middle: number, bar: number): Shape[] {
	const { type } = ARTBOARDS[size];
	const name = { size: type.name, weight: 600, fill: isSpoken ? 'accent' : 'ink' } as const;
	if (size === 'S') {
		const foot = middle - bar / 2 - 5;
		const x = textWidth(who, type.name, 600) + BESIDE;
		return [
			text(0, foot, who, { ...name, halo: 'paper' }),
			...note.flatMap((line) => line.map((one) => text(x, foot, one.text, { ...one, halo: 'paper' })))
		];
	}
	const top = middle - 3 - (note.length > 1 ? type.note * 0.6 : 0);
	return [text(0, top, who, name), ...setBlock(note, { x: 0, y: top + type.note * 0.35 }).shapes];
}

/** Ground from zero, hatched; what the claimant leaves open is dashed, or ends in an open dot. */
function barOf(
	story: Story,
	size: Size,
	{ held: { claim, low, high }, isSpoken }: Row,
	{ x, middle, bar }: { x: (value: number) => number; middle: number; bar: number }
): Shape[] {
	const stroke = isSpoken ? 'accent' : 'area';
	const radius = by(size, 5.5, 7, 8.5);
	const look = { refs: [claim.id], says: claimSays(story, claim) };
	const box = { x: x(0), y: middle - bar / 2, width: Math.max(1.5, x(low) - x(0)), height: bar };
	const isRange = high > low;
	const isOpen =
		claim.qualifier === 'at most' || claim.qualifier === 'up to' || claim.qualifier === 'less than';
	return [
		rect(box, { fill: 'area-tint', ...look }),
		rect(box, { fill: 'hatch-area' }),
		...(isRange
			? [
					rect(
						{ x: x(low), y: box.y + 0.75, width: x(high) - x(low), height: bar - 1.5 },
						{ fill: 'paper', stroke, thickness: 1.5, dash: '4 3' }
					),
					polyline(
						[
							{ x: x(low), y: middle },
							{ x: x(high), y: middle }
						],
						{ stroke, thickness: by(size, 3, 4, 4) }
					),
					circle(x(low), middle, radius, { fill: stroke, mark: true })
				]
			: []),
		circle(x(high), middle, radius, {
			...(isOpen ? { fill: 'paper', stroke, thickness: 2.5 } : { fill: stroke }),
			key: claim.id,
			mark: true,
			...look
		})
	];
}

function numbers(
	story: Story,
	size: Size,
	{ held: { claim }, number }: Row,
	{ x, middle, width }: { x: number; middle: number; width: number },
	less: string | undefined
): Shape[] {
	const { type } = ARTBOARDS[size];
	const block = [number];
	const placed = setBlock(block, { x, y: middle - type.number * 0.42 }, 'start', {
		halo: 'paper',
		refs: [claim.id]
	});
	const line =
		less === undefined
			? undefined
			: wordsFor(story)
					.charts.areaHeld.less({ square: less })
					.find((one) => x + textWidth(one, type.note, 600) <= width);
	if (!line || size === 'S') return placed.shapes;
	const lines = wrap(line, width - x, { size: type.note, weight: 600, fill: 'accent' });
	return [
		...placed.shapes,
		...setBlock(lines, { x, y: middle + type.number * 0.42 }, 'start', { halo: 'paper' }).shapes
	];
}

/** The first claim: a dotted line down through the bars. */
function firstLine(story: Story, size: Size, { claim }: Held, x: number, top: number, end: number): Shape[] {
	const { width, type } = ARTBOARDS[size];
	const { qualifier, number } = claimParts(story, claim);
	const leads = [claimantLabel(story, claim), claimantLabel(story, claim, true)].map((who) =>
		wordsFor(story).charts.areaHeld.first({ claimant: who, day: dayWords(story, claim, size === 'S') })
	);
	const lines = leads.map((lead): TextLine => [
		run(lead, type.note),
		run(`${qualifier} ${number}`.trim(), type.note, { weight: 600 })
	]);
	const line = lines.find((one) => lineWidth(one) <= width) ?? lines.at(-1) ?? [];
	const wide = lineWidth(line);
	const left = Math.max(0, Math.min(x - wide / 2, width - wide));
	const radius = by(size, 4, 5, 5.5);
	return [
		path(`M${short(x)} ${short(top - 8 + radius)}V${short(end + 4)}`, {
			stroke: 'area',
			thickness: 1.5,
			dash: '2 4'
		}),
		circle(x, top - 8, radius, {
			fill: 'paper',
			stroke: 'area',
			thickness: 2,
			key: claim.id,
			refs: [claim.id],
			says: claimSays(story, claim),
			mark: true
		}),
		...setBlock([line], { x: left, y: top - 14 - radius - type.note }).shapes
	];
}
