/** How high each lane is, and how its flags stand: long words where there is room, short ones where there is little. */
import { by, type Size } from '../../drawing/artboard.ts';
import { planFlags, waysOf, type Flag, type FlagPlan, type FlagRoom } from './flags.ts';

export interface LaneRequest {
	flags: readonly Flag[];
	/** Vertical lines through the lane, in px from the left. */
	lines: readonly number[];
	/** px that the lane needs above and below its line, without flags. */
	above: number;
	below: number;
	/** px from its line up to the lowest words. */
	clear: number;
}

export interface PlacedLane {
	top: number;
	/** The lane's line. */
	base: number;
	bottom: number;
	plan: FlagPlan;
}

/** What a px of height costs, from a drawing with much room to one with little. */
const PRICES = [0.1, 0.3, 0.7, 1.5, 3, 5, 8, 14, 30];

/** px between two levels of words, and above the highest. */
const gaps = (size: Size) => ({ levels: by(size, 3, 5, 8), top: by(size, 4, 6, 10) });

/**
 * The lanes from `top` to `bottom`. Where not all names find a place, those in `droppable` go, the last first; what
 * is left may reach beyond `bottom`.
 */
export function placeLanes(
	requests: readonly LaneRequest[],
	droppable: readonly string[],
	size: Size,
	{ top, bottom, ...room }: { top: number; bottom: number } & Pick<FlagRoom, 'left' | 'right' | 'bands'>
): PlacedLane[] {
	const avail = bottom - top;
	const gone = new Set<string>();
	const waysIn = ({ flags, lines }: LaneRequest, without?: string) =>
		waysOf(
			flags.filter(({ id }) => id !== without && !gone.has(id)),
			{ ...room, lines, gap: gaps(size).levels }
		);
	const drop = (from: readonly Flag[], lane?: LaneRequest): boolean => {
		const left = from.map(({ id }) => id).filter((id) => !gone.has(id));
		const loose = droppable.filter((id) => left.includes(id));
		// In a crowded lane the last name goes without which the others find room. A lane in which not even spoken
		// names find room on any level loses one: its mark stays.
		const inWay = lane && loose.findLast((id) => waysIn(lane, id));
		const next = inWay ?? loose.at(-1) ?? (lane && left.at(-1));
		if (next !== undefined) gone.add(next);
		return next !== undefined;
	};
	for (;;) {
		const ways = requests.map((lane) => {
			let found = waysIn(lane);
			while (!found && drop(lane.flags, lane)) found = waysIn(lane);
			return found ?? { flags: [], ways: [], gap: 0 };
		});
		const plans = PRICES.map((price) => ways.map((one) => planFlags(one, price)));
		const needsOf = (some: readonly FlagPlan[]) => requests.map((lane, i) => needOf(lane, some[i], size));
		const spareOf = (some: readonly FlagPlan[]) => avail - needsOf(some).reduce((sum, one) => sum + one, 0);
		const stack = (some: readonly FlagPlan[]) =>
			stackLanes(requests, some, needsOf(some), { top, spare: Math.max(0, spareOf(some)) });
		const fits = plans.findIndex((some) => spareOf(some) >= 0);
		if (fits < 0) {
			if (!drop(requests.flatMap(({ flags }) => flags))) return stack(plans.at(-1) ?? []);
			continue;
		}
		// What room is left goes to the words of one lane after the other.
		let best = plans[fits] ?? [];
		for (const i of requests.keys()) {
			const richer = plans
				.slice(0, fits)
				.map((some) => best.map((one, j) => (j === i ? (some[j] ?? one) : one)));
			best = richer.find((some) => spareOf(some) >= 0) ?? best;
		}
		return stack(best);
	}
}

function needOf({ above, below, clear }: LaneRequest, plan: FlagPlan | undefined, size: Size): number {
	const flags = plan?.height ? clear + plan.height + gaps(size).top : 0;
	return Math.max(above, flags) + below;
}

/** Spare room goes to all lanes alike, more of it above their lines than below where flags stand there. */
function stackLanes(
	lanes: readonly LaneRequest[],
	plans: readonly FlagPlan[],
	needs: readonly number[],
	{ top, spare }: { top: number; spare: number }
): PlacedLane[] {
	const each = spare / Math.max(1, lanes.length);
	let y = top;
	return lanes.map(({ below }, i) => {
		const plan = plans[i] ?? { flags: [], height: 0, cost: 0 };
		const bottom = y + (needs[i] ?? 0) + each;
		const placed = { top: y, bottom, base: bottom - below - each * (plan.height ? 0.35 : 0.5), plan };
		y = bottom;
		return placed;
	});
}
