/** The chart as shapes: geometry, labels, and what each state changes. */
import type { Story } from '../../story/read.ts';
import { closeUpRules } from '../frame/close-up.ts';
import type { StateLabel } from '../frame/state-labels.ts';
import { stateValues } from '../frame/state-values.ts';
import type { StateRules } from '../types.ts';
import { placeGeometry, type Geometry, type PlacedMark, type PlacedPeak, type Stretch } from './geometry.ts';
import { AS_OF, placeLabels } from './labels.ts';
import { series } from './series.ts';
import { isAbout, peakOpacity, STATES } from './states.ts';

/** What an `opacity` attribute reads. */
type Shown<T> = T & { opacity: string };

/** A label beside the mark it belongs to: `x` in percent, `dodge` the px by which that mark is moved. */
export type DrawnLabel = Shown<StateLabel> & { x: number; dodge: number };

export interface Placed extends Pick<Geometry, 'asOf' | 'axes'> {
	marks: readonly Shown<PlacedMark>[];
	stretches: readonly Shown<Stretch>[];
	peaks: readonly PlacedPeak[];
	peakOpacity: string;
	months: readonly Shown<Geometry['axes']['months'][number]>[];
	labels: readonly DrawnLabel[];
	rules: StateRules;
}

const known = new WeakMap<Story, Placed>();

/** Places the chart for every size of drawing from 280 to 1,400 px wide and 300 to 900 px high. Once a story. */
export function place(story: Story): Placed {
	const placed = known.get(story) ?? placeAnew(story);
	known.set(story, placed);
	return placed;
}

function placeAnew(story: Story): Placed {
	const geometry = placeGeometry(story, series(story));
	const { series: data, axes } = geometry;
	const values = stateValues('--ah', STATES);
	const opacity = ({ mark }: PlacedMark) => values.of((state) => Number(isAbout(data, mark, state)));
	const placed = {
		asOf: geometry.asOf,
		axes,
		marks: geometry.marks.map((one) => ({ ...one, opacity: opacity(one) })),
		stretches: geometry.stretches.map((one) => ({ ...one, opacity: opacity(one.to) })),
		peaks: geometry.peaks,
		peakOpacity: values.of(peakOpacity),
		months: axes.months.map((tick) => ({
			...tick,
			opacity: values.of((state) => Number(tick.view === axes.view(state)))
		})),
		labels: placeLabels(story, geometry).map((label) => ({
			...label,
			...anchorOf(geometry, label),
			opacity: values.of((state) => Number(label.states.includes(state)))
		}))
	};
	const rules = values.rules();
	return {
		...placed,
		rules: Object.fromEntries(
			STATES.map((state) => [state, { ...closeUpRules(axes.view(state)), ...rules[state] }])
		)
	};
}

function anchorOf(
	{ marks, peaks, asOf }: Geometry,
	{ id, mark = id }: StateLabel
): { x: number; dodge: number } {
	if (id === AS_OF) return { x: asOf.x, dodge: 0 };
	const peak = peaks.find((one) => one.peak.claim.id === mark);
	const { x = 0, dodge = 0 } = peak ?? marks.find((one) => one.mark.claim.id === mark) ?? {};
	return { x, dodge };
}
