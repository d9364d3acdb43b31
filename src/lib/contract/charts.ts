/**
 * What each chart offers to the story: the states it draws, the figures it can draw and the series it knows. The
 * charts take their states from here, and the check holds the data file to it.
 */

export interface ChartContract {
	/** The states it draws. */
	states: readonly string[];
	/** The state that its embed shows. */
	first: string;
	/** The figures whose claims it can draw, by id. */
	figures: readonly string[];
	/** The series of claims that have a role of their own in it. */
	series: readonly string[];
}

export const CHARTS = {
	'killed-ratio': {
		states: ['killed', 'one-in', 'whole', 'casualties', 'seoul', 'disclosed'],
		first: 'killed',
		figures: ['killed', 'killed-or-wounded', 'deployed', 'disclosed-dead', 'first-months'],
		series: []
	},
	'casualty-claims': {
		states: ['all', 'january', 'gap', 'flows'],
		first: 'all',
		figures: ['killed', 'killed-or-wounded', 'disclosed-dead'],
		series: []
	},
	'loss-share': {
		states: ['shares', 'denominators'],
		first: 'shares',
		figures: ['killed', 'killed-or-wounded', 'deployed'],
		series: []
	},
	'area-held': {
		states: ['decline', 'peak', 'end'],
		first: 'decline',
		figures: ['area-held', 'area-regained'],
		series: ['afp-isw', 'deepstate', 'ukraine', 'russia', 'uk', 'other', 'peak', 'glushkovo-pocket']
	},
	timeline: {
		states: ['silence', 'treaty', 'arrival', 'unready', 'war', 'return', 'prisoners', 'still'],
		first: 'silence',
		figures: [],
		series: []
	},
	provenance: {
		states: ['all', 'seoul', 'officials'],
		first: 'all',
		figures: ['killed', 'killed-or-wounded', 'deployed'],
		series: []
	},
	map: {
		states: ['extent', 'locator', 'oblast', 'sudzha', 'back', 'east', 'later'],
		first: 'extent',
		figures: ['area-held', 'area-regained', 'oblast-area'],
		series: []
	}
} as const satisfies Readonly<Record<string, ChartContract>>;

export type ChartId = keyof typeof CHARTS;

/** The states of a chart: `StateOf<'loss-share'>` is `'shares' | 'denominators'`. */
export type StateOf<Id extends ChartId> = (typeof CHARTS)[Id]['states'][number];
