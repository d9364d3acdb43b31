/**
 * The named marks of one lane as flags: a leader up from the mark, its words at the right of it, or at the left. Words
 * stand on levels above each other; no words lie on others, and no leader runs through words. All ways to do it are
 * tried, for a lane names few.
 */
import { blockSize, type TextBlock } from '../../drawing/type.ts';

export interface Wording {
	block: TextBlock;
	/** px */
	width: number;
	height: number;
	/** What it loses against the longest one. */
	cost: number;
}

export interface Flag {
	id: string;
	/** px from the left. */
	x: number;
	wordings: readonly Wording[];
}

export interface PlacedFlag {
	id: string;
	x: number;
	block: TextBlock;
	/** Do its words stand at the left of the leader? */
	flipped: boolean;
	/** px from the lowest place where words may stand up to the lower and the upper edge of its words. */
	lift: number;
	top: number;
}

export interface FlagPlan {
	flags: readonly PlacedFlag[];
	/** px */
	height: number;
	cost: number;
}

export interface FlagRoom {
	left: number;
	right: number;
	/** Vertical lines through the lane, in px from the left. */
	lines: readonly number[];
	/** Bands that no words may touch. */
	bands: readonly { left: number; right: number }[];
	/** px between levels. */
	gap: number;
}

/** One way to set the flags: a level and a side for each, and the px that its words then have. */
type Way = readonly { level: number; flipped: boolean; free: number }[];

/** The ways in which all flags of a lane find room, each in at least one of their wordings. */
export interface FlagWays {
	flags: readonly Flag[];
	ways: readonly Way[];
	gap: number;
}

/** px between a leader and its words, between words and another leader, and between two words. */
export const BESIDE = 6;
const CLEAR = 4;
const APART = 10;
/** `disorder` is that of a later flag that is read before an earlier one: dearer than any words, not than a name. */
const COST = { level: 5, flipped: 6, disorder: 250 };
/** For so many flags so many levels are tried; a lane holds no more flags. */
const LEVELS = [0, 1, 2, 3, 4, 3, 3];

export const wordingOf = (block: TextBlock, cost: number): Wording => ({ block, cost, ...blockSize(block) });

/** Nothing where there is no way. */
export function waysOf(wanted: readonly Flag[], room: FlagRoom): FlagWays | undefined {
	const flags = wanted.toSorted((a, b) => a.x - b.x);
	const least = flags.map(({ wordings }) => Math.min(...wordings.map(({ width }) => width)));
	const ways: Way[] = [];
	const levels = LEVELS[flags.length];
	if (levels === undefined) return undefined;
	const choices = 2 * levels;
	for (let code = 0; code < choices ** flags.length; code++) {
		const sides = flags.map((_, i) => {
			const choice = Math.floor(code / choices ** i) % choices;
			return { level: choice >> 1, flipped: choice % 2 === 1 };
		});
		const highest = Math.max(-1, ...sides.map(({ level }) => level));
		if (new Set(sides.map(({ level }) => level)).size <= highest) continue;
		const way: { level: number; flipped: boolean; free: number }[] = [];
		for (const [i, side] of sides.entries()) {
			const free = freeAt(flags, least, sides, i, room);
			if (free < (least[i] ?? 0)) break;
			way.push({ ...side, free });
		}
		if (way.length === flags.length) ways.push(way);
	}
	return ways.length ? { flags, ways, gap: room.gap } : undefined;
}

/** The cheapest way; `price` is what a px of height costs: cheap for long words, dear for short ones. */
export function planFlags({ flags, ways, gap }: FlagWays, price: number): FlagPlan {
	let best: FlagPlan = { flags: [], height: 0, cost: Infinity };
	const costOf = (wording: Wording) => wording.cost + price * wording.height;
	const cheapestFirst = flags.map(({ wordings }) => wordings.toSorted((a, b) => costOf(a) - costOf(b)));
	for (const way of ways) {
		let cost = 0;
		const heights: number[] = [];
		const chosen = flags.map(({ wordings }, i) => {
			const { level, flipped, free } = way[i] ?? { level: 0, flipped: false, free: 0 };
			const pick = cheapestFirst[i]?.find(({ width }) => width <= free) ?? wordings[0];
			heights[level] = Math.max(heights[level] ?? 0, pick?.height ?? 0);
			cost += (pick?.cost ?? 0) + level * COST.level + (flipped ? COST.flipped : 0);
			return pick;
		});
		const height = heights.reduce((sum, one) => sum + one + gap, heights.length ? -gap : 0);
		cost += price * height;
		if (cost >= best.cost) continue;
		cost += COST.disorder * disorder(flags, way, chosen);
		if (cost >= best.cost) continue;
		const lifts = heights.map((_, level) => heights.slice(0, level).reduce((sum, one) => sum + one + gap, 0));
		best = {
			cost,
			height,
			flags: flags.map(({ id, x }, i) => {
				const lift = lifts[way[i]?.level ?? 0] ?? 0;
				const { block = [], height: own = 0 } = chosen[i] ?? {};
				return { id, x, block, flipped: way[i]?.flipped ?? false, lift, top: lift + own };
			})
		};
	}
	return best;
}

/** How many later flags stand above earlier ones and not to their right. */
function disorder(flags: readonly Flag[], way: Way, chosen: readonly (Wording | undefined)[]): number {
	const placed = flags.map(({ x }, i) => {
		const { level, flipped } = way[i] ?? { level: 0, flipped: false };
		const width = chosen[i]?.width ?? 0;
		const left = flipped ? x - BESIDE - width : x + BESIDE;
		return { level, left, right: left + width };
	});
	return placed.filter(({ level, left }, i) =>
		placed.slice(0, i).some((earlier) => level > earlier.level && left < earlier.right)
	).length;
}

/** px free for the words of a flag, up to the next leader, line, band or edge. */
function freeAt(
	flags: readonly Flag[],
	least: readonly number[],
	sides: readonly { level: number; flipped: boolean }[],
	index: number,
	{ left, right, lines, bands }: FlagRoom
): number {
	const x = flags[index]?.x ?? 0;
	const own = sides[index] ?? { level: 0, flipped: false };
	let free = own.flipped ? x - left : right - x;
	const stop = (distance: number, clear: number) => {
		if (distance > 0) free = Math.min(free, distance - clear);
	};
	const away = (at: number) => (own.flipped ? x - at : at - x);
	for (const line of lines) stop(away(line), CLEAR);
	for (const band of bands) stop(away(own.flipped ? band.right : band.left), CLEAR);
	for (const [i, other] of flags.entries()) {
		const side = sides[i];
		if (i === index || !side || side.level < own.level) continue;
		const distance = away(other.x);
		// The later of two flags on one day and level has no room of its own.
		if (distance === 0 && side.level === own.level && side.flipped === own.flipped) return 0;
		if (side.level === own.level && side.flipped !== own.flipped && i > index !== own.flipped) {
			// Words that run towards each other share the room between their leaders.
			const [mine, theirs] = [least[index] ?? 0, least[i] ?? 0];
			stop(distance, APART + BESIDE + ((distance - APART - 2 * BESIDE) * theirs) / (mine + theirs || 1));
		} else stop(distance, CLEAR);
	}
	return free - BESIDE;
}
