/** Where everything but the labels stands. Positions in percent of the drawing, `dodge` and `dx` in px. */
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import { claimTitle } from '../frame/claim-text.ts';
import type { CloseUp } from '../frame/close-up.ts';
import { dodged } from '../frame/dodge.ts';
import { SHAPE_OF, type Shape } from '../frame/marks.ts';
import type { MonthTick } from '../frame/month-ticks.ts';
import { SIZES } from '../frame/state-labels.ts';
import { textWidth } from '../frame/text-width.ts';
import { placeAsides, type Asides } from './asides.ts';
import { placeDates } from './axis.ts';
import { factorInWords } from './factor.ts';
import { HEADING, placePanels } from './panels.ts';
import type { Mark, Panel, Series } from './series.ts';

export interface PlacedMark {
	mark: Mark;
	shape: Shape;
	title: string;
	x: number;
	/** The low and the high end of the claim; the same where it gives one number. */
	y: number;
	top: number;
	/** Where only the month is known: from its first day to its last. */
	from: number;
	to: number;
	dodge: number;
}

export interface Geometry {
	series: Series;
	view: CloseUp;
	panels: readonly {
		panel: Panel;
		title: string;
		heading: number;
		base: number;
		ticks: readonly { y: number; label: string }[];
	}[];
	marks: readonly PlacedMark[];
	axis: number;
	/** What is counted otherwise; `top` in percent. */
	asides?: Asides & { top: number; title: string };
	months: readonly MonthTick[];
	/** The line begins at `top`, below the first heading. */
	asOf: { x: number; top: number; text: string };
	gap?: { x: number; top: number; bottom: number; dx: number; text: string };
}

const TITLES: Readonly<Record<Panel, string>> = {
	'killed-or-wounded': 'Killed or wounded',
	killed: 'Killed'
};
const ASIDES_TITLE = 'Kept apart from the totals';
/** Percent of the width that the numbers of the axis get at least, and px between them and the dates. */
const LEAST_LEFT = 11;
const AXIS_GAP = 6;
/** What is counted otherwise takes no more than this share of the lowest drawing. */
const ROWS_SHARE = 0.5;
export function placeGeometry(story: Story, series: Series): Geometry {
	const { language } = story.story;
	const { number, date } = format(language);
	const widest = textWidth(number(Math.max(0, ...series.marks.map(({ high }) => high))), 12);
	const left = Math.max(LEAST_LEFT, ((widest + AXIS_GAP) / SIZES.narrow.width[0]) * 100);
	const dates = placeDates(series, left, language);
	const lowest = SIZES.narrow.height[0];
	const asides = placeAsides(story, series.asides, dates.x, lowest * ROWS_SHARE);
	const { panels, y, axis, rows } = placePanels(series.marks, (asides.height / lowest) * 100);
	const marks = series.marks.map((mark) => ({
		mark,
		shape: shapeOf(story, mark.claim.claimant),
		title: claimTitle(story, mark.claim),
		x: dates.x(mark.at),
		y: y(mark.panel, mark.low),
		top: y(mark.panel, mark.high),
		from: dates.x(mark.from),
		to: dates.x(mark.to)
	}));
	const placed = dodged(marks);
	return {
		series,
		view: dates.view,
		panels: panels.map(({ panel, heading, base, ticks }) => ({
			panel,
			title: TITLES[panel],
			heading,
			base,
			ticks: ticks.map((tick) => ({ y: tick.y, label: number(tick.value) }))
		})),
		marks: placed,
		...(series.asides.length ? { asides: { ...asides, top: rows, title: ASIDES_TITLE } } : {}),
		axis,
		months: dates.ticks,
		asOf: {
			x: dates.x(new Date(series.asOf)),
			top: HEADING,
			text: `Told as of ${date(series.asOf).replaceAll(' ', '\u00a0')}`
		},
		...placeGap(series, placed, language)
	};
}

function shapeOf(story: Story, claimant: string): Shape {
	return SHAPE_OF[story.claimants[claimant]?.side ?? 'independent'];
}

/** A bracket to the right of the two marks, from the one's height to the other's. */
function placeGap(series: Series, marks: readonly PlacedMark[], language: string): Pick<Geometry, 'gap'> {
	const low = marks.find(({ mark }) => mark === series.gap?.low);
	const high = marks.find(({ mark }) => mark === series.gap?.high);
	if (!series.gap || !low || !high) return {};
	const x = Math.max(low.x, high.x);
	const dx = Math.max(low.dodge, high.dodge) + 13;
	return { gap: { x, top: high.y, bottom: low.top, dx, text: factorInWords(series.gap.factor, language) } };
}
