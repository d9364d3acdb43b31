/** Dates are in the calendar and in order; later entries say what they are. */
import { claimAt, figure, set, KILLED, CASUALTIES, NIS, ruleCases } from './cases.ts';

ruleCases('dates and the record', [
	[
		'a day that is not in the calendar',
		(s) => set(claimAt(s, 'killed', 0), { asOf: '2025-02-31' }),
		`${KILLED}[0].asOf`,
		'2025-02-31 is not in the calendar',
		'the last day of that month is 2025-02-28',
		'^"2025-02-31"'
	],
	[
		'a month that is not in the calendar',
		(s) => set(s.events.admission, { date: '2025-13' }),
		'events.admission.date',
		'2025-13 is not in the calendar',
		'write a month from 01 to 12',
		'^"2025-13"'
	],
	[
		'a day described after it was published',
		(s) => set(claimAt(s, 'killed', 0), { asOf: '2025-01-14' }),
		`${KILLED}[0].asOf`,
		'as of 2025-01-14, but published before, on 2025-01-13',
		'write the day the claim describes',
		'"asOf": ^"2025-01-14"'
	],
	[
		'a day published after it was recorded',
		(s) => set(claimAt(s, 'killed', 0), { recorded: '2025-01-12' }),
		`${KILLED}[0].published`,
		'published on 2025-01-13, but recorded before, on 2025-01-12',
		'"recorded": "2025-01-13" or later',
		'"published": ^"2025-01-13",\n          "recorded": "2025-01-12"'
	],
	[
		'a story told as of a day after it was published',
		(s) => set(s.story, { asOf: '2026-12-01' }),
		'story.asOf',
		'told as of 2026-12-01, but first published before, on 2026-11-22',
		'change one of the two',
		'^"2026-12-01"'
	],
	[
		'a period that ends before it begins',
		(s) =>
			set(claimAt(s, 'killed', 0), {
				kind: 'flow',
				chart: 'aside',
				period: 'a week',
				periodStart: '2025-01-13',
				periodEnd: '2025-01-07'
			}),
		`${KILLED}[0].periodStart`,
		'the period begins on 2025-01-13, after its end',
		'write "periodStart": "2025-01-07" and "periodEnd": "2025-01-13"',
		'"periodStart": ^"2025-01-13"'
	],
	[
		'a period without its last day',
		(s) =>
			set(claimAt(s, 'killed', 0), {
				kind: 'flow',
				chart: 'aside',
				period: 'a week',
				periodStart: '2025-01-07'
			}),
		`${KILLED}[0].periodStart`,
		'"periodStart" stands without the other day',
		'add "periodEnd"',
		'"periodStart": ^"2025-01-07"'
	],
	[
		'the days of a period of a total',
		(s) => set(claimAt(s, 'killed', 0), { periodEnd: '2025-01-07' }),
		`${KILLED}[0].periodEnd`,
		'a total up to a date has no period',
		'take it away',
		'"periodEnd": ^"2025-01-07"'
	],
	[
		'a window that closes before it opens',
		(s) => set(s.charts['killed-ratio']?.states.whole, { from: '2025-07-01' }),
		'charts.killed-ratio.states.whole.from',
		'the axis begins on 2025-07-01, and ends before',
		'write an earlier day',
		'^"2025-07-01"'
	],
	[
		'a window that opens on no day',
		(s) => set(s.charts['killed-ratio']?.states.whole, { from: '2025-02-30' }),
		'charts.killed-ratio.states.whole.from',
		'2025-02-30 is not in the calendar',
		'the last day of that month is 2025-02-28',
		'^"2025-02-30"'
	],
	[
		'a silence that ends before it begins',
		(s) =>
			set(s.charts['killed-ratio']?.states.whole, { silence: { from: 'admission', until: 'announcement' } }),
		'charts.killed-ratio.states.whole.silence.until',
		'"announcement" is no later than "admission"',
		'name a later event',
		'"until": ^"announcement"'
	],
	[
		'editions out of order',
		(s) => set(s, { editions: ['2025-06-30', '2025-01-31'] }),
		'editions[1]',
		'2025-01-31 comes after 2025-06-30',
		'oldest first',
		'^"2025-01-31"\n  ]'
	],
	[
		'an edition twice',
		(s) => set(s, { editions: ['2025-06-30', '2025-06-30'] }),
		'editions[1]',
		'the edition 2025-06-30 stands twice',
		'write each date once',
		'^"2025-06-30"\n  ]'
	],
	[
		'a flow without a period',
		(s) => set(claimAt(s, 'killed', 2), { kind: 'flow', chart: 'aside' }),
		`${KILLED}[2].kind`,
		'a flow does not say its period',
		'add "period"',
		'^"flow"'
	],
	[
		'a flow among totals',
		(s) => set(claimAt(s, 'killed', 2), { kind: 'flow', period: 'one week' }),
		`${KILLED}[2].chart`,
		'what happened within a period cannot be drawn among totals',
		'write "aside", which draws it apart, or "no"',
		'"kind": "flow",\n          "basis": "stated",\n          "chart": ^"main"'
	],
	[
		'a total with a period',
		(s) => set(claimAt(s, 'killed', 2), { period: 'one week' }),
		`${KILLED}[2].period`,
		'a total up to a date has no period',
		'write "kind": "flow"',
		'^"one week"'
	],
	[
		'a correction without a reason',
		(s) => set(claimAt(s, 'killed', 2), { entry: 'correction' }),
		`${KILLED}[2].entry`,
		'a correction has no reason',
		'add "reason", in words for readers',
		'^"correction"'
	],
	[
		'a change of method without a reason',
		(s) => set(claimAt(s, 'killed', 2), { entry: 'method' }),
		`${KILLED}[2].entry`,
		'a change of method has no reason',
		'add "reason"',
		'"entry": ^"method"'
	],
	[
		'a claim that replaces one of another figure',
		(s) => set(claimAt(s, 'killed', 2), { replaces: CASUALTIES, entry: 'update' }),
		`${KILLED}[2].replaces`,
		`"${CASUALTIES}" belongs to "killed-or-wounded", not to "killed"`,
		'name an earlier claim of the same figure',
		`"replaces": ^"${CASUALTIES}"`
	],
	[
		'a claim that replaces another without saying as what',
		(s) => set(claimAt(s, 'killed', 2), { replaces: NIS }),
		`${KILLED}[2].replaces`,
		'does not say as what',
		'add "entry": "update", "correction" or "method"',
		`"replaces": ^"${NIS}"`
	],
	[
		'a claim that replaces itself',
		(s) => set(claimAt(s, 'killed', 0), { replaces: NIS, entry: 'update' }),
		`${KILLED}[0].replaces`,
		'the claim replaces itself',
		'name the earlier claim',
		`"replaces": ^"${NIS}"`
	],
	[
		'a revision with a claim of another figure',
		(s) =>
			s.revisions.push({
				date: '2025-06-01',
				figure: 'deployed',
				kind: 'update',
				claim: NIS,
				reason: 'New.'
			}),
		'revisions[0].claim',
		`"${NIS}" is a claim of "killed", not of "deployed"`,
		'name a claim of that figure',
		`"claim": ^"${NIS}"`
	],
	[
		'a revision that changes nothing',
		(s) =>
			s.revisions.push({
				date: '2025-06-01',
				figure: 'killed',
				kind: 'update',
				claim: NIS,
				was: NIS,
				reason: 'New.'
			}),
		'revisions[0].was',
		'the headline before and after is the same',
		'take "was" away',
		`"was": ^"${NIS}"`
	],
	[
		'a headline with a blank reason',
		(s) => set(figure(s, 'killed'), { reason: ' ' }),
		'figures.killed.reason',
		'the headline has no reason',
		'say why that claim and not another',
		'^" "'
	]
]);
