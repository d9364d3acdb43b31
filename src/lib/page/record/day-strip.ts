/** The days in true proportion along time, as one small drawing: a stroke a day, as high as it brought claims; years begin at the ticks below. Its ends are named in HTML, where type keeps its size. */
import { svgOf } from '../../drawing/svg.ts';
import { timeScale } from '../../drawing/axes.ts';
import { circle, path, short, type Shape } from '../../drawing/shapes.ts';
import { dateOf } from '../../story/dates.ts';

const WIDTH = 560;
const HEIGHT = 50;
const BASE = 42;
/** px of a stroke for one claim and for the day with the most. */
const [LEAST, MOST] = [8, 34];
const PAD = 8;

export interface StripDay {
	/** YYYY-MM-DD */
	day: string;
	/** How many claims became public. */
	count: number;
}

/**
 * @param days oldest first
 * @param shown the day of the page
 * @param own the day that the story is told as of: it has a ring
 * @returns an SVG element
 */
export function dayStrip(days: readonly StripDay[], shown: string, own: string): string {
	const [first, last] = [days[0]?.day ?? shown, days.at(-1)?.day ?? shown];
	const x = timeScale(
		[dateOf(first), dateOf(last === first ? `${Number(last.slice(0, 4)) + 1}-01-01` : last)],
		[PAD, WIDTH - PAD]
	);
	const most = Math.max(1, ...days.map(({ count }) => count));
	const strokes = days.map(({ day, count }): Shape => {
		const at = short(x(dateOf(day)));
		const height = count === 0 ? 3 : LEAST + ((MOST - LEAST) * (count - 1)) / Math.max(1, most - 1);
		const isShown = day === shown;
		return path(`M${at} ${BASE}v${short(-height)}`, {
			stroke: isShown ? 'accent' : day < shown ? 'ink' : 'quiet',
			thickness: isShown ? 4 : 2
		});
	});
	const years = [...new Set(days.map(({ day }) => day.slice(0, 4)))].slice(1);
	const marks = years.map((year) =>
		path(`M${short(x(dateOf(`${year}-01-01`)))} ${BASE}v7`, { stroke: 'quiet' })
	);
	const shapes: Shape[] = [
		path(`M0 ${BASE}H${WIDTH}`, { stroke: 'quiet' }),
		...marks,
		...strokes,
		circle(x(dateOf(own)), BASE, 5, { fill: 'paper', stroke: 'ink', thickness: 2 })
	];
	return svgOf({ size: 'M', width: WIDTH, height: HEIGHT, shapes }, { id: 'strip' });
}
