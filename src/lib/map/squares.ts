/** A quantity of ground as squares to the scale of the map beside it: the whole dashed, what was left of it hatched. */
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import { rect, type Box, type Shape } from '../drawing/shapes.ts';
import { blockSize, fitting, run, setBlock, wrap, type Run, type TextBlock } from '../drawing/type.ts';
import { point, unitOf } from '../story/claims.ts';
import { formatFor } from '../story/format/format.ts';
import type { Claim, Story } from '../story/schema.ts';
import { claimantLabel, claimParts, claimSays, claimValue } from '../charts/frame/claim-text.ts';
import { spokenIn } from '../charts/frame/view.ts';
import { CHART, type Remnant } from './areas.ts';
import { wordsFor } from '../words/index.ts';

/** px between two blocks of words, and between words and a square. */
const GAP = 7;
/** px between the words beside a square and the level on which it stands. */
const FOOT = 9;

/**
 * @param perKm px to a kilometre on the map
 * @param room the column beside the map
 * @param foot px: the height at which the squares stand, level with the ground on the map
 */
export function squares(
	story: Story,
	state: string,
	{ area, rest, whole, gone }: Remnant,
	size: Size,
	perKm: number,
	room: Box,
	foot: number
): Shape[] {
	const spoken = spokenIn(story, CHART, state);
	const { type } = ARTBOARDS[size];
	const fillOf = (claim: Claim) => (spoken.has(claim.id) ? 'accent' : 'area');
	const [all, part] = [whole, rest].map((claim) => Math.sqrt(Math.max(0, point(claim)))) as [number, number];
	const names = named(area.name, room.width, size);
	const wholeWords = underBlock(story, rest, whole, room.width, size);
	const heads = 3 * GAP + blockSize(names).height + blockSize(wholeWords).height + 3 * type.note;
	// Where the ground is too large for the column, its squares are drawn smaller, and say so.
	const perSide = Math.min(
		perKm,
		(room.width - 2) / Math.max(all, part),
		(room.height - heads) / Math.max(all, part)
	);
	const own = wordsFor(story).map;
	const scale =
		fitting(
			(perSide === perKm ? own.toScale : own.notToScale).map((lines) =>
				lines.map((line) => [run(line, type.note, { fill: 'soft' } as const)])
			),
			room.width
		) ?? [];
	const [a, b] = [all * perSide, part * perSide];
	const words = restWords(story, rest, [a, b], room.width, size, fillOf(rest));
	// A number that finds no room at its square leads the words beneath.
	const under = words
		? wholeWords
		: [...numberBeneath(story, rest, room.width, size, fillOf(rest)), ...wholeWords];
	// Small squares leave room for the words beside them.
	const side = Math.max(a, b, words ? blockSize(words.block).height + FOOT : 0);
	const headHeight = blockSize(names).height + blockSize(scale).height + 2 * GAP;
	const underHeight = blockSize(under).height + GAP;
	const bottom = Math.max(headHeight + side, Math.min(foot, room.height - underHeight - 2));
	const top = bottom - side - headHeight;
	const line = by(size, 1.8, 2.2, 2.4);
	const x = room.x + 1;
	const shapes: Shape[] = [
		...setBlock(names, { x, y: top }).shapes,
		...setBlock(scale, { x, y: top + blockSize(names).height + 3 }).shapes,
		rect(
			{ x, y: bottom - a, width: a, height: a },
			{
				key: whole.id,
				refs: [whole.id],
				says: claimSays(story, whole),
				stroke: 'area',
				thickness: line,
				dash: by(size, '5 4', '8 5', '8 6')
			}
		),
		rect({ x, y: bottom - b, width: b, height: b }, { fill: 'area-tint' }),
		rect(
			{ x, y: bottom - b, width: b, height: b },
			{
				key: rest.id,
				refs: [rest.id],
				says: claimSays(story, rest),
				fill: 'hatch-area',
				stroke: 'area',
				thickness: line
			}
		),
		...setBlock(under, { x, y: bottom + GAP }).shapes
	];
	return [
		...shapes,
		...(words ? setRest(words, { x, y: bottom - b, width: b, height: b }, rest.id) : []),
		...(gone
			? goneWords(story, gone, whole, { x, y: bottom - a, width: a, height: a - b }, size, fillOf(gone))
			: [])
	];
}

/** What the squares are, in bold. */
const named = (name: string, width: number, size: Size): TextBlock =>
	wrap(name, width, { size: by(size, 15.5, 15.5, 17), weight: 600 });

/** What the whole is, beneath it; a comparison of two claimants is ours, and says so. */
function underBlock(story: Story, rest: Claim, whole: Claim, width: number, size: Size): TextBlock {
	const set = by(size, 15.5, 15, 16);
	const name = claimantLabel(story, whole, true);
	const own = wordsFor(story).map;
	const words = whole.claimant === rest.claimant ? own.whole : own.otherWhole;
	const all = words({ size: claimValue(story, whole, 'short'), claimant: name });
	const wordings = all.map((lines) =>
		lines.map((line) => [run(line, set, { weight: 600, fill: 'area' } as const)])
	);
	return (
		fitting(wordings, width) ??
		wrap(all[0]?.join(' ') ?? '', width, {
			size: set,
			weight: 600,
			fill: 'area'
		})
	);
}

/** The number of what was left, and whether it stands inside its square or to the right of it. */
interface RestWords {
	block: TextBlock;
	inside: boolean;
	/** px between the square's left edge and the words, where they stand beside it. */
	left: number;
}

/** @param sides px: those of the whole and of the rest */
function restWords(
	story: Story,
	rest: Claim,
	[a, b]: readonly [number, number],
	width: number,
	size: Size,
	fill: Run['fill']
): RestWords | undefined {
	const { qualifier, number } = claimParts(story, rest);
	const unit = formatFor(story).unit(2, unitOf(story, rest.id), true);
	const note = by(size, 15.5, 15, 16.5);
	const look = { weight: 600, fill } as const;
	const heroes = by(size, [27, 22, 18], [36, 30, 24], [40, 34, 28, 24]);
	const own = wordsFor(story).map;
	const tails = rest.basis === 'derived' ? own.leftDerived({ unit }) : [[own.left({ size: unit })]];
	const blocks = [true, false].flatMap((lead) =>
		heroes.flatMap((hero) =>
			tails.map((lines): TextBlock => [
				...(qualifier && !lead ? [[run(qualifier, note, look)]] : []),
				[...(qualifier && lead ? [run(`${qualifier} `, note, look)] : []), run(number, hero, look)],
				...lines.map((line) => [run(line, note, look)])
			])
		)
	);
	const inside = fitting(blocks, b - 12, b - 10);
	if (inside) return { block: inside, inside: true, left: 0 };
	const gap = by(size, 9, 12, 16);
	// Between the two squares' edges, or to the right of both.
	const between = fitting(blocks, a - b - 2 * gap + 4);
	if (between) return { block: between, inside: false, left: b + gap };
	const beside = fitting(blocks, width - Math.max(a, b) - gap);
	return beside && { block: beside, inside: false, left: Math.max(a, b) + gap };
}

function numberBeneath(story: Story, rest: Claim, width: number, size: Size, fill: Run['fill']): TextBlock {
	const look = { size: by(size, 15.5, 15, 16), weight: 600, ...(fill && { fill }) } as const;
	return wrap(wordsFor(story).map.left({ size: claimValue(story, rest, 'short') }), width, look);
}

function setRest({ block, inside, left }: RestWords, square: Box, id: string): Shape[] {
	const { height } = blockSize(block);
	if (inside) {
		const at = { x: square.x + square.width / 2, y: square.y + (square.height - height) / 2 };
		return setBlock(block, at, 'middle', { halo: 'area-tint', refs: [id] }).shapes;
	}
	const y = square.y + square.height - height - FOOT;
	return setBlock(block, { x: square.x + left, y }, 'start', { refs: [id] }).shapes;
}

/** The share of the whole that is no longer held, in what of the whole lies above the rest. */
function goneWords(
	story: Story,
	gone: Claim,
	whole: Claim,
	room: Box,
	size: Size,
	fill: Run['fill']
): Shape[] {
	const share = formatFor(story).percent(point(gone) / point(whole));
	const look = { weight: 600, fill } as const;
	const note = by(size, 15.5, 15, 16.5);
	const value = claimValue(story, gone, 'short');
	const heroes = by(size, [27, 22], [36, 28], [46, 38, 30]);
	const side = by(size, 8, 12, 14);
	for (const hero of heroes) {
		const number: TextBlock = [[run(share, hero, look)]];
		const words: TextBlock = [[run(wordsFor(story).map.gone, note, look)], [run(value, note, look)]];
		const [first, second] = [blockSize(number), blockSize(words)];
		const height = Math.max(first.height, second.height);
		if (first.width + second.width + 3 * side > room.width + 2 || height + 8 > room.height) continue;
		const y = room.y + (room.height - height) / 2;
		const at = (own: number) => y + (height - own) / 2;
		const refs = [gone.id];
		return [
			...setBlock(number, { x: room.x + side, y: at(first.height) }, 'start', { refs }).shapes,
			...setBlock(words, { x: room.x + side + first.width + side * 0.7, y: at(second.height) }, 'start', {
				refs
			}).shapes
		];
	}
	return [];
}
