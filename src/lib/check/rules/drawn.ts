/** What the story asks of a chart is drawn: the chart itself, its states, its figures, and the series of a claim. */
import { placedClaims } from '../../story/claims.ts';
import { nearest } from '../../story/nearest.ts';
import type { Draft } from './draft.ts';

export function drawn(draft: Draft): void {
	charts(draft);
	steps(draft);
	series(draft);
}

function charts({ story, ids, contract, fault }: Draft): void {
	for (const [id, chart] of Object.entries(story.charts)) {
		const path = ['charts', id];
		const offer = contract.charts[id];
		if (!offer) {
			fault(path, `nothing draws a chart "${id}"`, mendOf(id, Object.keys(contract.charts)), 'key');
			continue;
		}
		const states = Object.keys(chart.states);
		for (const state of states) {
			if (offer.states.includes(state)) continue;
			const free = offer.states.filter((one) => !states.includes(one));
			const mend = mendOf(state, free, 'take it away: the file has every state that is drawn');
			fault([...path, 'states', state], `the chart "${id}" draws no state "${state}"`, mend, 'key');
		}
		const { first } = offer;
		if (states[0] !== first && states[0] !== undefined && offer.states.includes(states[0])) {
			const what = states.includes(first)
				? `the embed shows the state "${first}", and "${states[0]}" stands first`
				: `the state "${first}" is missing, which the embed shows`;
			fault([...path, 'states'], what, `${states.includes(first) ? 'put' : 'write'} "${first}" first`);
		}
		for (const [i, figure] of chart.figures.entries()) {
			if (offer.figures.includes(figure) || !ids.of.figures.has(figure)) continue;
			const mend = mendOf(figure, offer.figures, 'take it away: this chart draws no figures');
			fault([...path, 'figures', i], `the chart "${id}" cannot draw the figure "${figure}"`, mend);
		}
	}
}

function steps({ story, ids, contract, fault }: Draft): void {
	for (const [i, { graphic }] of story.steps.entries()) {
		const drawn = contract.charts[graphic.chart]?.states;
		const written = ids.states.get(graphic.chart);
		// What the chart does not even have in the file is said of references.
		if (!drawn || !written?.has(graphic.state) || drawn.includes(graphic.state)) continue;
		const what = `the chart "${graphic.chart}" draws no state "${graphic.state}"`;
		fault(['steps', i, 'graphic', 'state'], what, mendOf(graphic.state, drawn));
	}
}

/** A series that no chart knows would lose its role in the drawing without a word. */
function series({ story, contract, fault }: Draft): void {
	const offers = Object.values(contract.charts);
	for (const { claim, figureId, path } of placedClaims(story)) {
		if (claim.series === undefined) continue;
		const known = offers.filter(({ figures }) => figures.includes(figureId)).flatMap((offer) => offer.series);
		if (known.includes(claim.series)) continue;
		const mend = mendOf(claim.series, known, 'take "series" away: no chart draws this figure by series');
		fault([...path, 'series'], `no chart knows the series "${claim.series}"`, mend);
	}
}

function mendOf(word: string, choices: readonly string[], none = 'take it away'): string {
	const near = nearest(word, choices);
	if (near) return `write "${near}"`;
	return choices.length > 0 ? `write one of ${[...new Set(choices)].join(', ')}` : none;
}
