/** What the story asks of a chart is drawn. */
import { describe, expect, it } from 'vitest';
import { checked } from '../check.ts';
import { placeOf } from '../place.ts';
import { claimAt, ruleCases, set, stepAt } from './cases.ts';
import type { StoryFile } from '../../../../src/lib/story/schema.ts';

const chart = (story: StoryFile, id = 'killed-ratio') => {
	const found = story.charts[id];
	if (!found) throw new Error(`The tiny story has no chart "${id}".`);
	return found;
};

/** Gives a key another name in the same place. */
function rename<T>(record: Record<string, T>, from: string, to: string): void {
	const entries = Object.entries(record).map(([key, value]) => [key === from ? to : key, value] as const);
	for (const [key] of entries) Reflect.deleteProperty(record, key === to ? from : key);
	Object.assign(record, Object.fromEntries(entries));
}

ruleCases('what is drawn', [
	[
		'a state that no chart draws',
		(s) => rename(chart(s).states, 'whole', 'hole'),
		'charts.killed-ratio.states.hole',
		'the chart "killed-ratio" draws no state "hole"',
		'write "whole"',
		'^"hole"'
	],
	[
		'a state unlike all that are drawn',
		(s) =>
			set(chart(s).states, {
				pace: { title: 'So many', subtitle: 'Each day', description: 'So many a day.' }
			}),
		'charts.killed-ratio.states.pace',
		'the chart "killed-ratio" draws no state "pace"',
		'write one of casualties, seoul, disclosed',
		'^"pace"'
	],
	[
		'a step with a state that the file has and no chart draws',
		(s) => {
			set(chart(s).states, { casualtys: { description: 'The casualties.' } });
			set(stepAt(s, 1).graphic, { state: 'casualtys' });
		},
		'steps[1].graphic.state',
		'the chart "killed-ratio" draws no state "casualtys"',
		'write "casualties"',
		'"state": ^"casualtys"'
	],
	[
		'another state before that of the embed',
		(s) => {
			const { killed, ...others } = chart(s).states;
			set(chart(s), { states: { ...others, killed } });
		},
		'charts.killed-ratio.states',
		'the embed shows the state "killed", and "one-in" stands first',
		'put "killed" first',
		'^"states"'
	],
	[
		'a chart without the state of its embed',
		(s) => Reflect.deleteProperty(chart(s).states, 'killed'),
		'charts.killed-ratio.states',
		'the state "killed" is missing, which the embed shows',
		'write "killed" first',
		'^"states"'
	],
	[
		'a chart that nothing draws',
		(s) => {
			rename(s.charts, 'killed-ratio', 'killed-ration');
			for (const { graphic } of s.steps) graphic.chart = 'killed-ration';
		},
		'charts.killed-ration',
		'nothing draws a chart "killed-ration"',
		'write "killed-ratio"',
		'^"killed-ration": {'
	],
	[
		'a figure that the chart cannot draw',
		(s) => chart(s).figures.push('area-held'),
		'charts.killed-ratio.figures[3]',
		'the chart "killed-ratio" cannot draw the figure "area-held"',
		'write one of killed, killed-or-wounded, deployed',
		'"killed-or-wounded",\n        ^"area-held"'
	],
	[
		'a misspelt series',
		(s) => set(claimAt(s, 'area-held'), { series: 'afp-iws' }),
		'figures.area-held.claims[0].series',
		'no chart knows the series "afp-iws"',
		'write "afp-isw"',
		'^"afp-iws"'
	],
	[
		'a series of a figure that is drawn in none',
		(s) => set(claimAt(s, 'killed', 2), { series: 'afp-isw' }),
		'figures.killed.claims[2].series',
		'no chart knows the series "afp-isw"',
		'take "series" away',
		'"kind": "stock",\n          "basis": "stated",\n          "chart": "main",\n          "series": ^"afp-isw"'
	]
]);

describe('what is drawn', () => {
	it('says of a state that neither file nor chart has what the file lacks, and nothing twice', () => {
		const { faults, text } = checked((s) => set(stepAt(s, 1).graphic, { state: 'wohle' }));
		expect(faults).toEqual([
			{
				file: 'f.json',
				path: 'steps[1].graphic.state',
				what: 'the chart "killed-ratio" has no state "wohle"',
				mend: 'write "whole"',
				...placeOf(text, '"wohle"')
			}
		]);
	});
});
