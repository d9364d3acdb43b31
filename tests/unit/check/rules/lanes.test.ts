/** The lanes of the timeline, and who feeds whom. */
import { ruleCases, set } from './cases.ts';

ruleCases('lanes and provenance', [
	[
		'a lane that is no side',
		(s) => set(s.sides, { 'south-corea': { name: 'Seoul' } }),
		'sides.south-corea',
		'"south-corea" is no side that has a lane',
		'write "south-korea"',
		'^"south-corea"'
	],
	[
		'a lane of the independent',
		(s) => set(s.sides, { independent: { name: 'Others' } }),
		'sides.independent',
		'"independent" is no side that has a lane',
		'write one of ukraine, russia',
		'^"independent": {'
	],
	[
		'an event in a lane that is not there',
		(s) => set(s.events.admission, { sides: ['russia'] }),
		'events.admission.sides[0]',
		'"russia" has no lane in sides',
		'write one of south-korea, west',
		'^"russia"'
	],
	[
		'an event that nobody says',
		(s) => set(s.events.admission, { claimant: undefined }),
		'events.admission',
		'the event "admission" stands in no lane',
		'add "sides", or a claimant',
		'^"admission": {'
	],
	[
		'an event that somebody without a lane says',
		(s) => set(s.events.admission, { claimant: 'afp' }),
		'events.admission',
		'the event "admission" stands in no lane',
		'add "sides", or a claimant',
		'^"admission": {'
	],
	[
		'a link that is stated by nobody',
		(s) => set(s.provenance?.links[0], { source: undefined }),
		'provenance.links[0].basis',
		'that "papers" feeds "seoul" is stated, and no source says so',
		'add "source", or write "basis": "inferred"',
		'"basis": ^"stated"\n'
	],
	[
		'a node that feeds itself',
		(s) => set(s.provenance?.links[0], { to: 'papers' }),
		'provenance.links[0].to',
		'"papers" feeds itself',
		'name another node',
		'"to": ^"papers"'
	],
	[
		'evidence that states a number',
		(s) => set(s.provenance?.nodes.papers, { claim: 'killed-nis-2025-01-13' }),
		'provenance.nodes.papers.claim',
		'only a voice states a number, and this is evidence',
		'take "claim" away',
		'"claim": ^"killed-nis-2025-01-13"'
	]
]);
