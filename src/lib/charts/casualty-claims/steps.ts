/** Step lines between a claimant's own totals: an estimate stands until it is revised, and nothing runs on after the last. */
import type { Point } from '../../drawing/shapes.ts';
import type { Story } from '../../story/schema.ts';
import type { Line } from './series.ts';

/** px: lines that would run on each other stand apart by this much, each on its side's own. */
const APART = 2.5;
const SIDES: Readonly<Record<string, number>> = { ukraine: -APART, west: APART };

/** The corners of each line with more than one claim. */
export function stepsOf(
	story: Story,
	lines: readonly Line[],
	at: (id: string) => Point
): ReadonlyMap<Line, readonly Point[]> {
	const long = lines.filter((line) => line.length > 1);
	return new Map(
		long.map((line) => {
			const side = SIDES[story.claimants[line[0]?.claimant ?? '']?.side ?? ''] ?? 0;
			const points = line.map(({ id }) => at(id));
			const corners = points.flatMap((point, i): Point[] => {
				const next = points[i + 1];
				if (!next) return [];
				const others = long.filter((one) => one !== line).map((one) => one.map(({ id }) => at(id)));
				const y = point.y + (others.some((one) => runsOn(one, point, next)) ? side : 0);
				return [
					{ x: point.x, y },
					{ x: next.x, y }
				];
			});
			const last = points.at(-1);
			return [line, last ? [...corners, last] : corners];
		})
	);
}

/** Does another line keep the same height somewhere between two claims? */
const runsOn = (other: readonly Point[], from: Point, to: Point): boolean =>
	other.some((point, i) => {
		const next = other[i + 1];
		return next && Math.abs(point.y - from.y) < APART && point.x < to.x && next.x > from.x;
	});
