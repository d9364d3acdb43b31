/** What each state of the chart shows, and how strongly. */
import type { Mark, Series } from './series.ts';

export const STATES = ['all', 'peak', 'january', 'end'] as const;
export type State = (typeof STATES)[number];

/** How strongly the claims of the peak are drawn where the state is not about them. */
const FAINT = 0.25;
const DAY = 86_400_000;
/** The state that looks at the day of the story is about so many days before it. */
const LATELY = 100;

/** The dates that a state is about, from and to; nothing where it is about all of them. */
export function stretchOf(series: Series, state: string): readonly [Date, Date] | undefined {
	const dates = series.marks.filter(({ role }) => role !== 'pocket').map(({ at }) => at);
	const told = new Date(series.asOf);
	if (state === 'peak') return ends(dates.filter((at) => at <= endOfPeak(dates)));
	if (state === 'january') {
		const lately = dates.filter((at) => at <= told && +told - +at <= LATELY * DAY);
		return lately.length ? ends([...lately, told]) : undefined;
	}
	if (state === 'end') return ends(dates.filter((at) => at > told));
	return undefined;
}

function ends(dates: readonly Date[]): readonly [Date, Date] | undefined {
	const [first, last] = [dates.at(0), dates.at(-1)];
	return first && last ? [first, last] : undefined;
}

/** The last date before the widest gap between two: up to there the ground was being taken. */
function endOfPeak(dates: readonly Date[]): Date {
	let [end, widest] = [dates.at(-1) ?? new Date(0), 0];
	for (const [i, date] of dates.entries()) {
		const next = dates[i + 1];
		if (next && +next - +date > widest) [end, widest] = [date, +next - +date];
	}
	return end;
}

/** Is the state about this mark? It is shown then, with a label where that finds room. */
export function isAbout(series: Series, mark: Mark, state: string): boolean {
	const stretch = stretchOf(series, state);
	if (!stretch) return true;
	return mark.role !== 'pocket' && mark.at >= stretch[0] && mark.at <= stretch[1];
}

/** The claims of the peak are shown with everything, and in the state about them. */
export function peakOpacity(state: string): number {
	return state === 'all' || state === 'peak' ? 1 : FAINT;
}
