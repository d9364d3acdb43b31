/** State `shares`: each bar is a force stretched to 100 %, so that its parts become shares. */
import { group } from 'd3';
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { path, polyline, rect, short, text, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Token } from '../../drawing/tokens.ts';
import { unitOf } from '../../story/claims.ts';
import { formatFor, raised } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimSays } from '../frame/claim-text.ts';
import { dateForms, fittingRows, type DateForm, rowPlaces, type RowPlace } from './rows.ts';
import { shareText, type Row, type Share } from './series.ts';
import { wordsFor } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';

/** Where the columns stand, px from the left; numbers are set to the right edge of theirs. */
interface Layout {
	size: Size;
	name: { x: number; width: number };
	date: { x: number; form: DateForm };
	bar: { x: number; width: number };
	killed: number;
	casualties: number;
	force: number;
	/** px kept for the heads of the columns, and for the key at the foot. */
	head: number;
	foot: number;
	row: { least: number; most: number };
}

/** What the columns of numbers have to hold, px. */
interface Widths {
	killed: number;
	casualties: number;
	force: number;
}

/** Where a number is not claimed. */
const NONE = '–';

/** px between two columns of numbers. */
const APART = 16;

/** Beside the text columns and the numbers, each as wide as it must be, the bars take the rest. */
function layoutOf(story: Story, size: Size, rows: readonly Row[]): Layout {
	const { width, type } = ARTBOARDS[size];
	const widths = widthsOf(story, size, rows);
	const [whole, short, yearless] = dateForms(story);
	if (size === 'S')
		return {
			size,
			name: { x: 0, width: 236 },
			date: { x: 0, form: short },
			bar: { x: 0, width: 236 },
			killed: 292,
			casualties: width,
			force: 236,
			head: 40,
			foot: type.note * 1.5,
			row: { least: 50, most: 64 }
		};
	const isWide = size === 'L';
	const casualties = width - widths.force - APART;
	const killed = casualties - widths.casualties - APART;
	const date = isWide ? 146 : 128;
	const barAt = (form: DateForm) =>
		date + Math.max(0, ...rows.map(({ claim }) => textWidth(form(claim), type.note))) + 12;
	const barWidth = (form: DateForm) => killed - widths.killed - APART - barAt(form);
	// The bars are what is looked at: a longer form of the dates may not take their room.
	const form = [whole, short].find((one) => barWidth(one) >= width * 0.25) ?? yearless;
	return {
		size,
		name: { x: 14, width: isWide ? 128 : 112 },
		date: { x: date, form },
		bar: { x: barAt(form), width: Math.max(80, barWidth(form)) },
		killed,
		casualties,
		force: width,
		head: 44,
		foot: type.note * 1.7,
		row: { least: 24, most: 48 }
	};
}

function widthsOf(story: Story, size: Size, rows: readonly Row[]): Widths {
	const { type } = ARTBOARDS[size];
	const heads = wordsFor(story).charts.lossShare;
	const widest = (head: readonly string[], words: readonly string[], most: number) =>
		Math.max(
			...head.map((line) => textWidth(line, type.axis, 600)),
			...words.map((one) => textWidth(one, most, 600))
		);
	const shares = (list: readonly (Share | undefined)[]) =>
		list.flatMap((share) => (share ? [shareText(story, share)] : []));
	return {
		killed: widest(heads.killed, shares(rows.map(({ killed }) => killed)), type.name),
		casualties: widest(heads.casualties, shares(rows.map(({ casualties }) => casualties)), type.name),
		force: widest(
			heads.force,
			rows.map((row) => forceText(story, row)),
			type.note
		)
	};
}

/** The force in digits: `11,000`. */
const forceText = (story: Story, { of }: Row): string =>
	formatFor(story).claim(of, unitOf(story, of.id), { range: of.value === undefined }).text;

export function placeShares(
	story: Story,
	size: Size,
	rows: readonly Row[],
	spoken: ReadonlySet<string>
): { shapes: Shape[]; height: number } {
	const layout = layoutOf(story, size, rows);
	const { height, width, type } = ARTBOARDS[size];
	const isSpoken = (row: Row) => claimsOf(row).some(({ id }) => spoken.has(id));
	const candidates = size === 'S' ? latestRows(rows, isSpoken, story.story.asOf) : rows;
	const room = height - layout.head - layout.foot;
	const shown = fittingRows(candidates, Math.floor(room / layout.row.least), {
		isSpoken,
		day: ({ claim }) => (claim.asOf <= story.story.asOf ? claim.asOf : '')
	});
	const groups = shown.map(({ claim }) => claim.claimant);
	const places = rowPlaces(groups, {
		top: layout.head,
		bottom: height - layout.foot,
		highest: shown.length === 1 ? by(size, 72, 80, 90) : layout.row.most,
		air: by(size, 0, 5, 7)
	});
	const last = places.at(-1);
	const end = last ? last.top + last.height : layout.head;
	const left = rows.length - shown.length;
	const words = wordsFor(story).charts.lossShare;
	const shares = shown.flatMap(({ killed, casualties }) => [killed ?? [], casualties ?? []].flat());
	const more = formatFor(story).number(left) + ` ${plural(story.story.language, left, words.more)}`;
	const notes = words.derived.map((derived) =>
		[
			...(shares.some((share) => share.derived) ? [derived] : []),
			...(shares.some(({ open }) => open === 'above') ? [words.open] : []),
			...(left && size !== 'S' ? [more] : [])
		].join('. ')
	);
	const note = notes.find((one) => textWidth(one, type.note) <= width);
	const naming = size === 'S' ? namingOf(story, layout, shown) : undefined;
	return {
		shapes: [
			...heads(story, layout),
			...shown.flatMap((row, i) => {
				const place = places[i];
				if (!place) return [];
				// One force may stand in several rows: the first of them is its own mark.
				const isFirstOfForce = shown.findIndex(({ of }) => of === row.of) === i;
				return rowShapes(story, layout, row, place, {
					isSpoken: isSpoken(row),
					spoken,
					isFirstOfForce,
					naming
				});
			}),
			...(note ? [text(0, end + type.note * 1.35, note, { size: type.note, fill: 'soft' })] : [])
		],
		height: Math.min(height, end + (note ? layout.foot : 4))
	};
}

/** One row a claimant where there is little room: the one that is spoken of, or the latest by the story's day. */
function latestRows(rows: readonly Row[], isSpoken: (row: Row) => boolean, day: string): readonly Row[] {
	const chosen = [...group(rows, ({ claim }) => claim.claimant).values()].flatMap((own) => {
		const spoken = own.filter(isSpoken);
		if (spoken.length) return spoken;
		return own.findLast(({ claim }) => claim.asOf <= day) ?? own.slice(0, 1);
	});
	return chosen;
}

const claimsOf = ({ killed, casualties }: Row): Claim[] =>
	[killed, casualties].flatMap((share) => (share ? [share.claim] : []));

/** The heads of the columns, in the colours of their meaning: they are the key. */
function heads(story: Story, { size, killed, casualties, force, bar, head }: Layout): Shape[] {
	const words = wordsFor(story).charts.lossShare;
	const { type, width } = ARTBOARDS[size];
	const column = (lines: readonly string[], x: number, fill: Token) =>
		lines.map((line, i) =>
			text(x, head - 10 - (lines.length - 1 - i) * type.axis * 1.15, line, {
				size: type.axis,
				weight: 600,
				fill,
				anchor: 'end'
			})
		);
	const percents =
		size === 'S'
			? []
			: [0, 50, 100].flatMap((percent) => {
					const x = bar.x + (bar.width * percent) / 100;
					return [
						text(x, head - 10, formatFor(story).percent(percent / 100), {
							size: type.axis,
							fill: 'soft',
							anchor: percent === 0 ? 'start' : percent === 100 ? 'end' : 'middle'
						})
					];
				});
	return [
		...percents,
		...column(words.killed, killed, 'killed'),
		...column(words.casualties, casualties, 'casualties'),
		...(size === 'S' ? [] : column(words.force, force, 'soft')),
		polyline(
			[
				{ x: 0, y: head - 3 },
				{ x: width, y: head - 3 }
			],
			{ stroke: 'rule' }
		)
	];
}

type Naming = (claim: Claim) => { who: string; when: string };

/** Name and date in the line above a bar, in the longest form that all rows have room for beside their force. */
function namingOf(story: Story, { name, size }: Layout, rows: readonly Row[]): Naming | undefined {
	const { note } = ARTBOARDS[size].type;
	const [, short, yearless] = dateForms(story);
	const all = [false, true].flatMap((brief) =>
		[short, yearless].map((form): Naming => (claim) => ({
			who: raised(claimantLabel(story, claim, brief)),
			when: form(claim)
		}))
	);
	const { of } = wordsFor(story).charts.lossShare;
	return all.find((naming) =>
		rows.every((row) => {
			const { who, when } = naming(row.claim);
			const words = textWidth(who, note, 600) + 6 + textWidth(when, note) + 8;
			return words + textWidth(of({ force: forceText(story, row) }), note) <= name.width;
		})
	);
}

function rowShapes(
	story: Story,
	layout: Layout,
	row: Row,
	{ top, height, isFirstOfGroup }: RowPlace,
	{
		isSpoken,
		spoken,
		isFirstOfForce,
		naming
	}: {
		isSpoken: boolean;
		spoken: ReadonlySet<string>;
		isFirstOfForce: boolean;
		naming: Naming | undefined;
	}
): Shape[] {
	const { size, name, date, bar, head } = layout;
	const { type, width } = ARTBOARDS[size];
	const isSmall = size === 'S';
	const line = isSmall ? type.note * 1.25 : 0;
	const barTop = isSmall ? top + line + 2 : top + height * 0.16;
	const barHeight = isSmall ? Math.min(30, height - line - 8) : height * 0.68;
	const baseline = isSmall ? top + type.note : barTop + barHeight / 2 + type.note * 0.34;
	const tone: Token = isSpoken || isSmall ? 'ink' : 'soft';
	const force = forceText(story, row);
	const ofForce = wordsFor(story).charts.lossShare.of({ force });
	const { who, when } = naming?.(row.claim) ?? {
		who: fit(
			[claimantLabel(story, row.claim), claimantLabel(story, row.claim, true)],
			isSmall ? name.width - textWidth(ofForce, type.note) - 60 : name.width,
			type.note,
			600
		),
		when: isSmall ? '' : date.form(row.claim)
	};
	const dateAt = isSmall ? name.x + textWidth(who, type.note, 600) + 6 : date.x;
	const number = (share: Share | undefined, x: number, fill: Token) => {
		const value = share ? shareText(story, share) : NONE;
		const isLit = share !== undefined && spoken.has(share.claim.id);
		const room = x === layout.killed ? x - bar.x - bar.width - 8 : x - layout.killed - 8;
		const want = isSmall ? type.number : isLit ? type.name * 1.15 : type.note;
		const wide = textWidth(value, want, 600);
		return text(x, (isSmall ? barTop + barHeight / 2 : baseline - type.note * 0.34) + want * 0.34, value, {
			size: wide > room ? Math.max(12.5, (want * room) / wide) : want,
			anchor: 'end',
			fill: share ? fill : 'soft',
			...(isLit && { weight: 600 }),
			...(share && { refs: [share.claim.id] })
		});
	};
	return [
		...(isFirstOfGroup && top > head && !isSmall
			? [path(`M0 ${short(top - 3)}H${width}`, { stroke: 'rule' })]
			: []),
		...(isSpoken && !isSmall
			? [rect({ x: 0, y: barTop, width: 3, height: barHeight }, { fill: 'accent' })]
			: []),
		...(isFirstOfGroup || isSmall
			? [text(name.x, baseline, who, { size: type.note, weight: 600, fill: tone })]
			: []),
		...(when ? [text(dateAt, baseline, when, { size: type.note, fill: isSmall ? 'soft' : tone })] : []),
		...barShapes(
			story,
			row,
			{ x: bar.x, y: barTop, width: bar.width, height: barHeight },
			{ opacity: isSpoken || isSmall ? undefined : QUIET, isFirstOfForce }
		),
		number(row.killed, layout.killed, 'killed'),
		number(row.casualties, layout.casualties, 'casualties'),
		text(layout.force, baseline, isSmall ? ofForce : force, {
			size: type.note,
			fill: 'soft',
			anchor: 'end',
			refs: [row.of.id]
		})
	];
}

/** The first wording that fits, or the last. */
function fit(wordings: readonly string[], room: number, size: number, weight: 400 | 600): string {
	return wordings.find((words) => textWidth(words, size, weight) <= room) ?? wordings.at(-1) ?? '';
}

/** How strongly the rows are drawn that the text does not speak of. */
const QUIET = 0.55;

/** The whole force, its casualties, and its dead on top; dashed where worked out, an arrow where it may be more. */
function barShapes(
	story: Story,
	{ of, killed, casualties }: Row,
	{ x, y, width, height }: { x: number; y: number; width: number; height: number },
	{ opacity, isFirstOfForce }: { opacity: number | undefined; isFirstOfForce: boolean }
): Shape[] {
	const at = (share: number) => x + width * Math.min(1, Math.max(0, share));
	const part = (share: Share | undefined, fill: Token): Shape[] => {
		if (!share) return [];
		const { claim, low, high, open, derived } = share;
		const look = { key: claim.id, refs: [claim.id], says: claimSays(story, claim) };
		const box = { x, y, width: Math.max(1, at(low) - x), height };
		const isRange = high > low;
		const body = derived
			? rect(
					{ ...box, x: x + 0.75, y: y + 0.75, width: Math.max(0.5, box.width - 1.5), height: height - 1.5 },
					{ ...look, fill: 'paper', stroke: fill, thickness: 1.5, dash: '4 3', opacity }
				)
			: rect(box, { ...look, fill, opacity });
		const middle = y + height / 2;
		const arrow = (direction: 1 | -1, from: number): Shape =>
			path(
				`M${short(from)} ${short(middle)}h${direction * 9}m${direction * -4} -4l${direction * 4} 4l${direction * -4} 4`,
				{ stroke: fill, thickness: 1.75, cap: 'round' }
			);
		return [
			body,
			...(isRange
				? [rect({ x: at(low), y, width: at(high) - at(low), height }, { fill: `hatch-${fill}` })]
				: []),
			...(open === 'above' ? [arrow(1, at(high) + 1)] : open === 'below' ? [arrow(-1, at(high) - 1)] : [])
		];
	};
	return [
		rect(
			{ x, y, width, height },
			{
				fill: 'deployed-tint',
				stroke: 'deployed',
				...(isFirstOfForce && { key: of.id }),
				refs: [of.id],
				says: claimSays(story, of)
			}
		),
		...part(casualties, 'casualties'),
		...part(killed, 'killed')
	];
}
