/** Every id that is named is there, and none stands twice. */
import { claimAt, figure, set, KILLED, ruleCases } from './cases.ts';

ruleCases('ids', [
	[
		'an unknown claimant',
		(s) => set(claimAt(s, 'killed', 2), { claimant: 'nsi' }),
		`${KILLED}[2].claimant`,
		'there is no claimant "nsi"',
		'write "nis"',
		'^"nsi"'
	],
	[
		'an unknown source',
		(s) => set(claimAt(s, 'killed', 2), { source: 'kbs-2025-04-31' }),
		`${KILLED}[2].source`,
		'there is no source "kbs-2025-04-31"',
		'write "kbs-2025-04-30"',
		'^"kbs-2025-04-31"'
	],
	[
		'an unknown headline',
		(s) => set(figure(s, 'killed'), { headline: 'killed-western-officials' }),
		'figures.killed.headline',
		'there is no claim "killed-western-officials"',
		'write "killed-western-officials-2025-01-15"',
		'^"killed-western-officials",'
	],
	[
		'a headline of another figure',
		(s) => set(figure(s, 'killed'), { headline: 'area-held-afp-2024-08', reason: 'None.' }),
		'figures.killed.headline',
		'"area-held-afp-2024-08" is a claim of "area-held", not of "killed"',
		'write one of killed-nis-2025-01-13, killed-western',
		'"headline": ^"area-held-afp-2024-08",\n      "reason": "None."'
	],
	[
		'an unknown denominator',
		(s) => set(claimAt(s, 'killed', 2), { of: 'everybody' }),
		`${KILLED}[2].of`,
		'there is no claim "everybody"',
		'add it to claims, or name one that is there',
		'^"everybody"'
	],
	[
		'an unknown part of a derivation',
		(s) =>
			set(claimAt(s, 'killed', 2), {
				basis: 'derived',
				derivation: { rule: 'share', parts: ['casualties-x'], share: [1, 4] }
			}),
		`${KILLED}[2].derivation.parts[0]`,
		'there is no claim "casualties-x"',
		'add it to claims',
		'^"casualties-x"'
	],
	[
		'an unknown claim that is replaced',
		(s) => set(claimAt(s, 'killed', 2), { replaces: 'killed-nis-2025-01-14', entry: 'update' }),
		`${KILLED}[2].replaces`,
		'there is no claim "killed-nis-2025-01-14"',
		'write "killed-nis-2025-01-13"',
		'^"killed-nis-2025-01-14"'
	],
	[
		'an unknown side of a ratio',
		(s) => set(s.ratios['killed-share'], { part: 'killd' }),
		'ratios.killed-share.part',
		'there is no figure or claim "killd"',
		'write "killed"',
		'^"killd"'
	],
	[
		'an unknown source of an event',
		(s) => set(s.events.admission, { source: 'tass' }),
		'events.admission.source',
		'there is no source "tass"',
		'add it to sources',
		'^"tass"'
	],
	[
		'an unknown claimant of an event',
		(s) => set(s.events.admission, { claimant: 'kremlin' }),
		'events.admission.claimant',
		'there is no claimant "kremlin"',
		'add it to claimants',
		'^"kremlin"'
	],
	[
		'an unknown claim of an area',
		(s) => set(s.areas.extent, { figure: 'area-held' }),
		'areas.extent.figure',
		'there is no claim "area-held"',
		'write "area-held-afp-2024-08"',
		'"figure": ^"area-held"'
	],
	[
		'an unknown figure of a chart',
		(s) => set(s.charts['killed-ratio'], { figures: ['killed', 'deplyed'] }),
		'charts.killed-ratio.figures[1]',
		'there is no figure "deplyed"',
		'write "deployed"',
		'^"deplyed"'
	],
	[
		'an unknown step of a chart',
		(s) => set(s.charts['killed-ratio'], { step: 'tolls' }),
		'charts.killed-ratio.step',
		'there is no step "tolls"',
		'write "toll"',
		'^"tolls"'
	],
	[
		'an unknown source of a step',
		(s) => set(s.steps[1], { sources: ['nobody'] }),
		'steps[1].sources[0]',
		'there is no source "nobody"',
		'add it to sources',
		'^"nobody"'
	],
	[
		'an unknown chart of a step',
		(s) => set(s.steps[1]?.graphic, { chart: 'kiled-ratio' }),
		'steps[1].graphic.chart',
		'there is no chart "kiled-ratio"',
		'write "killed-ratio"',
		'^"kiled-ratio"'
	],
	[
		'an unknown state of a chart',
		(s) => set(s.steps[1]?.graphic, { state: 'whol' }),
		'steps[1].graphic.state',
		'the chart "killed-ratio" has no state "whol"',
		'write "whole"',
		'^"whol"'
	],
	[
		'a state unlike all',
		(s) => set(s.steps[1]?.graphic, { state: 'sideways' }),
		'steps[1].graphic.state',
		'has no state "sideways"',
		'write one of killed, one-in, whole',
		'^"sideways"'
	],
	[
		'an unknown figure of a revision',
		(s) =>
			s.revisions.push({
				date: '2025-06-01',
				figure: 'kill',
				kind: 'update',
				claim: 'killed-nis-2025-01-13',
				reason: 'New.'
			}),
		'revisions[0].figure',
		'there is no figure "kill"',
		'write "killed"',
		'^"kill"'
	],
	[
		'an unknown thing that a state speaks of',
		(s) => set(s.charts['killed-ratio']?.states.whole, { spoken: ['sudza'] }),
		'charts.killed-ratio.states.whole.spoken[0]',
		'there is no claim, figure, ratio, event, place or node of provenance "sudza"',
		'write "sudzha"',
		'^"sudza"'
	],
	[
		'an unknown thing that a state labels',
		(s) => set(s.charts['killed-ratio']?.states.whole, { names: ['papers'] }),
		'charts.killed-ratio.states.whole.names[0]',
		'there is no event, place or claim "papers"',
		'add it to events, places or claims',
		'^"papers"\n          ]'
	],
	[
		'a silence that ends with nothing',
		(s) =>
			set(s.charts['killed-ratio']?.states.whole, { silence: { from: 'announcement', until: 'admision' } }),
		'charts.killed-ratio.states.whole.silence.until',
		'there is no event "admision"',
		'write "admission"',
		'^"admision"'
	],
	[
		'an unknown place of a claim',
		(s) => set(claimAt(s, 'area-held'), { place: 'suja' }),
		'figures.area-held.claims[0].place',
		'there is no place "suja"',
		'add it to places',
		'^"suja"'
	],
	[
		'an unknown claim of a voice',
		(s) => set(s.provenance?.nodes.seoul, { claim: 'killed-nis-2025-01-14' }),
		'provenance.nodes.seoul.claim',
		'there is no claim "killed-nis-2025-01-14"',
		'write "killed-nis-2025-01-13"',
		'^"killed-nis-2025-01-14"'
	],
	[
		'an unknown node at the end of a link',
		(s) => set(s.provenance?.links[0], { to: 'seol' }),
		'provenance.links[0].to',
		'there is no node of provenance "seol"',
		'write "seoul"',
		'^"seol"'
	],
	[
		'an unknown source of a link',
		(s) => set(s.provenance?.links[0], { source: 'tass' }),
		'provenance.links[0].source',
		'there is no source "tass"',
		'add it to sources',
		'^"tass"'
	],
	[
		'the id of a node that is the id of a place',
		(s) => set(s.provenance?.nodes, { sudzha: { kind: 'evidence', name: 'A town' } }),
		'provenance.nodes.sudzha',
		'the id "sudzha" stands twice, first at places.sudzha',
		'give one of them another id',
		'^"sudzha": {\n        "kind": "evidence"'
	],
	[
		'a place in a message',
		(s) => set(s.steps[1], { text: ['In {$sudzha}.'] }),
		'steps[1].text[0]',
		'nothing has the id "sudzha"',
		'use the id of a figure, claim, ratio or event',
		'In {^$sudzha'
	],
	[
		'a step that has gone and is still there',
		(s) => set(s.steps[1], { formerIds: ['toll'] }),
		'steps[1].formerIds[0]',
		'links to "toll" already arrive at steps[0]',
		'take it away',
		'[\n        ^"toll"'
	],
	[
		'a step that has gone twice',
		(s) => [set(s.steps[0], { formerIds: ['gone'] }), set(s.steps[1], { formerIds: ['gone'] })],
		'steps[1].formerIds[0]',
		'links to "gone" already arrive at steps[0].formerIds[0]',
		'give the id to one step alone',
		'"state": "whole"\n      },\n      "formerIds": [\n        ^"gone"'
	],
	[
		'the id of a ratio that is the id of a figure',
		(s) => set(s.ratios, { deployed: s.ratios['killed-share'] }),
		'ratios.deployed',
		'the id "deployed" stands twice, first at figures.deployed',
		'give one of them another id',
		'^"deployed": {\n      "name": "Killed, of those deployed"'
	],
	[
		'two claims of one id',
		(s) => {
			set(claimAt(s, 'killed', 0), { id: 'area-held-afp-2024-08' });
		},
		'figures.area-held.claims[0].id',
		'the id "area-held-afp-2024-08" stands twice, first at figures.killed.claims[0].id',
		'give one of them another id',
		'"id": ^"area-held-afp-2024-08",\n          "measure": "area-held"'
	],
	[
		'two steps of one id',
		(s) => set(s.steps[1], { id: 'toll' }),
		'steps[1].id',
		'the id "toll" stands twice, first at steps[0]',
		'give this step another id',
		'"id": ^"toll",\n      "chapter": "since"'
	]
]);
