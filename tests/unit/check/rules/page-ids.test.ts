/** The ids that pages use for themselves are left to them. */
import { ruleCases, set, stepAt } from './cases.ts';

ruleCases('ids of the page', [
	[
		'a step with an id that the page makes',
		(s) => set(stepAt(s, 1), { id: 'data-map' }),
		'steps[1].id',
		'ids that begin with "data-" are made by the page itself',
		'write "the-map"',
		'^"data-map"'
	],
	[
		'a step with an id of the page',
		(s) => set(stepAt(s, 1), { id: 'notes-title' }),
		'steps[1].id',
		'the id "notes-title" is used by the page itself',
		'give the step another id',
		'^"notes-title"'
	],
	[
		'a step named as a chart',
		(s) => set(stepAt(s, 1), { id: 'killed-ratio' }),
		'steps[1].id',
		'"killed-ratio" is a chart, and in a page they share their ids',
		'write "the-killed-ratio"',
		'"id": ^"killed-ratio"'
	],
	[
		'a step that reader modes leave out',
		(s) => set(stepAt(s, 1), { id: 'the-share' }),
		'steps[1].id',
		'reader modes leave out a step with "share" in its id',
		'give the step another id, and put one that was public into "formerIds"',
		'^"the-share"'
	]
]);
