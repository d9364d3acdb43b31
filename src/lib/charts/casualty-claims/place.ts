/** The chart as shapes: geometry, labels, and what each state changes. */
import type { Story } from '../../story/read.ts';
import { closeUpRules, fullView } from '../frame/close-up.ts';
import type { StateLabel } from '../frame/state-labels.ts';
import { stateValues } from '../frame/state-values.ts';
import type { StateRules } from '../types.ts';
import { placeGeometry, type Geometry, type PlacedMark } from './geometry.ts';
import { AS_OF, GAP, placeLabels } from './labels.ts';
import { series } from './series.ts';
import { isClose, isCovered, markOpacity, showsAsides, STATES } from './states.ts';

/** What an `opacity` attribute reads. */
type Shown<T> = T & { opacity: string };

/** A label beside the mark it belongs to: `x` in percent, `dodge` the px by which that mark is moved. */
export type DrawnLabel = Shown<StateLabel> & { x: number; dodge: number };

export interface Placed extends Omit<Geometry, 'marks' | 'months' | 'panels'> {
	panels: readonly Shown<Geometry['panels'][number]>[];
	marks: readonly Shown<PlacedMark>[];
	months: readonly Shown<Geometry['months'][number]>[];
	labels: readonly DrawnLabel[];
	asidesOpacity: string;
	gapOpacity: string;
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
	const { series: data, view } = geometry;
	const values = stateValues('--cc', STATES);
	const close = (state: string) => isClose(data, state);
	const when = (is: (state: string) => boolean) => values.of((state) => Number(is(state)));
	const placed = {
		...geometry,
		panels: geometry.panels.map((one) => ({
			...one,
			opacity: when((state) => !isCovered(data, one.panel, state))
		})),
		marks: geometry.marks.map((one) => ({
			...one,
			opacity: values.of((state) => markOpacity(data, one.mark, state))
		})),
		months: geometry.months.map((tick) => ({
			...tick,
			opacity: when((state) => tick.view.factor === (close(state) ? view.factor : 1))
		})),
		labels: placeLabels(story, geometry).map((label) => ({
			...label,
			...anchorOf(geometry, label.id),
			opacity: when((state) => label.states.includes(state))
		})),
		asidesOpacity: when((state) => showsAsides(data, state)),
		gapOpacity: when((state) => state === 'gap')
	};
	const rules = values.rules();
	const look = (state: string) => closeUpRules(close(state) ? view : fullView(view.origin));
	return {
		...placed,
		rules: Object.fromEntries(STATES.map((state) => [state, { ...look(state), ...rules[state] }]))
	};
}

function anchorOf({ marks, asOf, gap }: Geometry, id: string): { x: number; dodge: number } {
	if (id === AS_OF) return { x: asOf.x, dodge: 0 };
	if (id === GAP) return { x: gap?.x ?? 0, dodge: 0 };
	const { x = 0, dodge = 0 } = marks.find(({ mark }) => mark.claim.id === id) ?? {};
	return { x, dodge };
}
