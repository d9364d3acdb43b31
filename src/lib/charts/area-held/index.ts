/** How much ground was held, by date and claimant. */
import { standing } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { claimTable } from '../frame/claim-text.ts';
import type { ChartModule, Table } from '../types.ts';
import { place } from './place.ts';
import { CHART, seriesOf } from './series.ts';

export const areaHeld: ChartModule = {
	place,
	table,
	empty: (story) => (seriesOf(story).held.length ? undefined : wordsFor(story).charts.areaHeld.empty)
};

/** One row a claim that is drawn, oldest first within a figure. */
export function table(story: Story): Table {
	const claims = (story.charts[CHART]?.figures ?? [])
		.flatMap((id) => standing(story, id))
		.filter(({ chart, kind }) => chart !== 'no' && kind === 'stock');
	const rows = claims.map((claim) => ({ claim, counted: countedIn(story, claim) }));
	return claimTable(story, rows, {
		label: wordsFor(story).charts.areaHeld.columns.value,
		unit: 'km2'
	});
}

function countedIn(story: Story, { series, place }: Claim): string {
	const { held, heldAround, heldAtMost } = wordsFor(story).charts.areaHeld;
	if (place) return heldAround({ place: story.places[place]?.name ?? place });
	return series === 'peak' ? heldAtMost : held;
}
