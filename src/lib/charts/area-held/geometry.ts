/** Where everything but the labels stands. Positions in percent of the drawing, `dodge` in px. */
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import { claimTitle } from '../frame/claim-text.ts';
import { dodged } from '../frame/dodge.ts';
import { SHAPE_OF, type Shape } from '../frame/marks.ts';
import { placeAxes, type Axes } from './axes.ts';
import { LINES, type Line, type Mark, type Peak, type Series } from './series.ts';

interface Placed {
	shape: Shape;
	title: string;
	x: number;
	/** The low and the high end of the claim; the same where it gives one number. */
	y: number;
	top: number;
	dodge: number;
}

export interface PlacedMark extends Placed {
	mark: Mark;
	/** Where only the month is known: from its first day to its last. */
	from: number;
	to: number;
	isHeadline: boolean;
}

export interface PlacedPeak extends Placed {
	peak: Peak;
}

/** A stretch of a line between two measured dates. */
export interface Stretch {
	line: Line;
	from: PlacedMark;
	to: PlacedMark;
}

export interface Geometry {
	series: Series;
	axes: Axes;
	marks: readonly PlacedMark[];
	stretches: readonly Stretch[];
	peaks: readonly PlacedPeak[];
	asOf: { x: number; text: string };
}

export function placeGeometry(story: Story, series: Series): Geometry {
	const { language } = story.story;
	const axes = placeAxes(series, language);
	const marks = dodged(
		series.marks.map((mark) => ({
			mark,
			...common(story, mark, axes),
			x: axes.x(mark.at),
			from: axes.x(mark.from),
			to: axes.x(mark.to),
			isHeadline: mark.claim.id === series.headline
		}))
	);
	const date = format(language).date(series.asOf).replaceAll(' ', '\u00a0');
	return {
		series,
		axes,
		marks,
		stretches: LINES.flatMap((line) => stretches(marks, line)),
		peaks: series.peaks.map((peak) => ({ peak, ...common(story, peak, axes), x: axes.peakX, dodge: 0 })),
		asOf: { x: axes.x(new Date(series.asOf)), text: `Told as of ${date}` }
	};
}

function common(story: Story, { claim, low, high }: Peak, axes: Axes) {
	return {
		shape: SHAPE_OF[story.claimants[claim.claimant]?.side ?? 'independent'],
		title: claimTitle(story, claim),
		y: axes.y(low),
		top: axes.y(high)
	};
}

function stretches(marks: readonly PlacedMark[], line: Line): Stretch[] {
	const points = marks.filter(({ mark }) => mark.role === line);
	return points.slice(1).flatMap((to, i) => {
		const from = points[i];
		return from ? [{ line, from, to }] : [];
	});
}
