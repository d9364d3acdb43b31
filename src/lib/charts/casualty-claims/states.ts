/** What each state of the chart shows, and how strongly. */
import { PANELS, type Mark, type Panel, type Series } from './series.ts';

export const STATES = ['all', 'january', 'killed', 'casualties', 'gap', 'flows'] as const;
export type State = (typeof STATES)[number];

/** How strongly what a state is not about is drawn. */
const FAINT = 0.25;

/** Is the state about this mark? Its label is shown then, where it finds room. */
export function isAbout(series: Series, mark: Mark, state: string): boolean {
	if (state === 'january') return mark.known;
	if (state === 'killed') return mark.panel === 'killed';
	if (state === 'casualties') return mark.panel === 'killed-or-wounded';
	if (state === 'gap' && series.gap) return mark === series.gap.low || mark === series.gap.high;
	return !showsAsides(series, state);
}

/** The opacity of a mark. What was not yet known is not shown at all where the state looks closely at what was. */
export function markOpacity(series: Series, mark: Mark, state: string): number {
	if (isAbout(series, mark, state)) return 1;
	const isAway = (isClose(series, state) && !mark.known) || isCovered(series, mark.panel, state);
	return isAway ? 0 : FAINT;
}

/** Does the state show what is counted otherwise? Where there is nothing else, all states do. */
export function showsAsides({ marks, asides }: Pick<Series, 'marks' | 'asides'>, state: string): boolean {
	return asides.length > 0 && (state === 'flows' || marks.length === 0);
}

/** What is counted otherwise takes the place of the first panel where there are two. */
export function isCovered(
	{ marks, asides }: Pick<Series, 'marks' | 'asides'>,
	panel: Panel,
	state: string
): boolean {
	const panels = PANELS.filter((one) => marks.some((mark) => mark.panel === one));
	return showsAsides({ marks, asides }, state) && panels.length > 1 && panel === panels[0];
}

/** Does the state look closely at the days before the story is told, if these hold what it is about? */
export function isClose(series: Series, state: string): boolean {
	if (state === 'january') return true;
	return (
		state === 'gap' &&
		series.gap !== undefined &&
		[series.gap.low, series.gap.high].every((mark) => mark.known)
	);
}
