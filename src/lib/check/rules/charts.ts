/**
 * Charts, their states and the steps that show them: what is asked for can be drawn, and the telling holds
 * together.
 */
import { placedClaims } from '../../story/claims.ts';
import { nearest } from '../../story/nearest.ts';
import type { Draft } from './draft.ts';
import { SIDES } from '../../story/schema.ts';
import type { Side } from '../../story/schema.ts';

/** What the story asks of a chart is drawn: the chart itself, its states, its figures, and the series of a claim. */
export function drawn(draft: Draft): void {
	drawnCharts(draft);
	drawnSteps(draft);
	series(draft);
}

function drawnCharts({ story, ids, contract, fault }: Draft): void {
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

function drawnSteps({ story, ids, contract, fault }: Draft): void {
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

/** An outline that is asked for is there. */
export function outlines({ story, contract, fault }: Draft): void {
	for (const [id, { geometry }] of Object.entries(story.areas)) {
		if (geometry === undefined || contract.outlines.includes(geometry)) continue;
		const near = nearest(geometry, contract.outlines);
		const mend = near
			? `write "${near}"`
			: `write one of ${contract.outlines.join(', ')}, or leave the key out: then its size alone is shown`;
		fault(['areas', id, 'geometry'], `there is no outline "${geometry}" in data/geo`, mend);
	}
}

/** The window of a state opens before it closes, and its silence begins before it ends. */
export function states({ story, fault }: Draft): void {
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [name, { from, until, silence }] of Object.entries(chart.states)) {
			const path = ['charts', id, 'states', name];
			if (from !== undefined && until !== undefined && from >= until) {
				fault(
					[...path, 'from'],
					`the axis begins on ${from}, and ends before`,
					'write an earlier day, or a later "until"'
				);
			}
			const begins = silence && story.events[silence.from];
			const ends = silence && story.events[silence.until];
			if (begins && ends && begins.date >= ends.date) {
				const what = `"${silence.until}" is no later than "${silence.from}", so nothing lies between`;
				fault([...path, 'silence', 'until'], what, 'name a later event');
			}
		}
	}
}

/** Each chart is shown by a step, and the step it names shows it. */
export function charts({ story, complete, fault }: Draft): void {
	for (const [id, chart] of Object.entries(story.charts)) {
		const shown = story.steps.filter((step) => step.graphic.chart === id).map((step) => step.id);
		const named = story.steps.find((step) => step.id === chart.step);
		if (shown.length === 0) {
			if (!complete) continue;
			fault(
				['charts', id],
				`no step shows the chart "${id}"`,
				'name it in the graphic of a step, or take it away'
			);
		} else if (named && named.graphic.chart !== id) {
			const what = `the step "${named.id}" shows "${named.graphic.chart}", not this chart`;
			fault(['charts', id, 'step'], what, `write one of ${shown.join(', ')}`);
		}
		if (Object.keys(chart.states).length === 0) {
			fault(['charts', id, 'states'], 'the chart has no state', 'add the state that its embed shows');
		}
	}
}

/** Steps follow their chapters: each chapter has steps, in one piece and in the order of the chapters. */
export function steps({ story, complete, fault }: Draft): void {
	const order = Object.keys(story.chapters);
	const used = new Set(story.steps.map((step) => step.chapter));
	for (const id of order) {
		if (used.has(id) || !complete) continue;
		fault(['chapters', id], `no step belongs to the chapter "${id}"`, 'give it a step, or take it away');
	}
	let current: string | undefined;
	const closed = new Set<string>();
	for (const [i, { chapter }] of story.steps.entries()) {
		if (chapter === current || !order.includes(chapter)) continue;
		const path = ['steps', i, 'chapter'];
		if (closed.has(chapter)) {
			fault(path, `the chapter "${chapter}" has ended before`, 'move the step to the others of its chapter');
		} else if (current !== undefined && order.indexOf(chapter) < order.indexOf(current)) {
			fault(
				path,
				`the chapter "${chapter}" comes before "${current}" in chapters`,
				'put steps and chapters in the same order'
			);
		}
		if (current !== undefined) closed.add(current);
		current = chapter;
	}
}

/** The independent have no lane. */
const LANES: readonly Side[] = SIDES.filter((side) => side !== 'independent');

/** The lanes of the timeline are sides, and every event stands in one of them. */
export function sides({ story, fault }: Draft): void {
	const lanes = story.sides;
	if (!lanes) return;
	for (const id of Object.keys(lanes)) {
		if (LANES.some((side) => side === id)) continue;
		const near = nearest(id, LANES);
		const mend = near ? `write "${near}"` : `write one of ${LANES.join(', ')}`;
		fault(['sides', id], `"${id}" is no side that has a lane`, mend, 'key');
	}
	for (const [id, { sides: named, claimant }] of Object.entries(story.events)) {
		const path = ['events', id];
		for (const [i, side] of (named ?? []).entries()) {
			if (side in lanes) continue;
			fault(
				[...path, 'sides', i],
				`"${side}" has no lane in sides`,
				`write one of ${Object.keys(lanes).join(', ')}`
			);
		}
		const speaker = claimant === undefined ? undefined : story.claimants[claimant];
		if (named ?? (speaker && speaker.side in lanes)) continue;
		// An unknown claimant is told of in its own place.
		if (claimant !== undefined && !speaker) continue;
		fault(
			path,
			`the event "${id}" stands in no lane`,
			'add "sides", or a claimant whose side has a lane',
			'key'
		);
	}
}
