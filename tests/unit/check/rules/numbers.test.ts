/** Claims say numbers that can be true, and ratios can be worked out. */
import { claimAt, figure, set, KILLED, ruleCases } from './cases.ts';

ruleCases('numbers', [
	[
		'a claim without a number',
		(s) => set(claimAt(s, 'killed', 2), { value: undefined }),
		`${KILLED}[2]`,
		'the claim says no number',
		'add "value", or "low" and "high"',
		'^{\n          "id": "killed-nis-2025-04-30"'
	],
	[
		'low above high',
		(s) => set(claimAt(s, 'area-held'), { low: 1400 }),
		'figures.area-held.claims[0].low',
		'low (1400) is above high (1300)',
		'write "low": 1300 and "high": 1400',
		'^1400'
	],
	[
		'a value outside its range',
		(s) => set(claimAt(s, 'area-held'), { value: 1301 }),
		'figures.area-held.claims[0].value',
		'the value (1301) lies outside low and high (800 to 1300)',
		'widen the range',
		'^1301'
	],
	[
		'half a range',
		(s) => set(claimAt(s, 'area-held'), { high: undefined }),
		'figures.area-held.claims[0].low',
		'"low" stands without its other end',
		'add "high", or write "value": 800 with "qualifier": "at least"',
		'"low": ^800'
	],
	[
		'half a person',
		(s) => set(claimAt(s, 'killed', 2), { value: 600.5 }),
		`${KILLED}[2].value`,
		'600.5 people cannot be counted',
		'write 600500 if the point parts thousands, or 601',
		'^600.5'
	],
	[
		'a unit that does not fit the measure',
		(s) => set(figure(s, 'first-months'), { unit: 'km' }),
		'figures.first-months.unit',
		'duration cannot be counted in km',
		'write "days" or "weeks" or "months"',
		'^"km"'
	],
	[
		'a claim that counts something else than its figure',
		(s) => set(claimAt(s, 'killed', 2), { measure: 'wounded' }),
		`${KILLED}[2].measure`,
		'the claim counts wounded, its figure counts killed',
		'write "killed", or move the claim to a figure of wounded',
		'^"wounded"'
	],
	[
		'more killed than killed or wounded, of one claimant and day',
		(s) => set(claimAt(s, 'killed', 1), { value: 4001 }),
		`${KILLED}[1].value`,
		'more killed (4001) than killed or wounded (4000) in "casualties-western-officials-2025-01-15"',
		'killed is never casualties',
		'^4001'
	],
	[
		'more killed than were deployed',
		(s) => set(claimAt(s, 'killed', 0), { value: 11001 }),
		`${KILLED}[0].value`,
		'11001 is more than the 11000 of "deployed-western-officials-2025-01-15"',
		'check both numbers',
		'^11001'
	],
	[
		'a denominator that is none',
		(s) => set(claimAt(s, 'killed', 0), { of: 'casualties-western-officials-2025-01-15' }),
		`${KILLED}[0].of`,
		'"casualties-western-officials-2025-01-15" counts killed-or-wounded, not the deployed',
		'name a claim of those deployed',
		'"of": ^"casualties-western-officials-2025-01-15"'
	],
	[
		'a claim that is its own denominator',
		(s) => set(claimAt(s, 'killed', 0), { of: 'killed-nis-2025-01-13' }),
		`${KILLED}[0].of`,
		'the claim is counted against itself',
		'name the claim below the line',
		'"of": ^"killed-nis-2025-01-13"'
	],
	[
		'a part that belongs to no share',
		(s) => set(claimAt(s, 'killed', 0), { part: 'killed-nis-2025-04-30' }),
		`${KILLED}[0].part`,
		'only a share has a part, and this counts killed',
		'take it away',
		'"part": ^"killed-nis-2025-04-30"'
	],
	[
		'nothing to divide by',
		(s) => set(claimAt(s, 'first-months'), { value: 0 }),
		'ratios.killed-pace.whole',
		'"first-months-western-officials-2025-01-15" is or may be zero',
		'name another claim below the line',
		'"whole": ^"first-months"'
	],
	[
		'a pace without a duration',
		(s) => set(s.ratios['killed-pace'], { whole: 'deployed' }),
		'ratios.killed-pace.whole',
		'"deployed" is counted in people, not in days',
		'name a duration below the line',
		'"whole": ^"deployed",\n      "as": "per-day"'
	],
	[
		'people against square kilometres',
		(s) => set(s.ratios['killed-pace'], { whole: 'area-held', as: 'percent' }),
		'ratios.killed-pace.whole',
		'people cannot be set against km2',
		'name two figures of the same unit',
		'"whole": ^"area-held"'
	],
	[
		'one in less than one',
		(s) => set(s.ratios['casualty-share'], { whole: 'killed', as: 'one-in' }),
		'ratios.casualty-share.as',
		'"killed-or-wounded" is more than "killed"',
		'write "times", or swap part and whole',
		'"as": ^"one-in"'
	],
	[
		'an area whose size is no area',
		(s) => set(s.areas.extent, { figure: 'killed-nis-2025-01-13' }),
		'areas.extent.figure',
		'"killed-nis-2025-01-13" is counted in people, not in km2',
		'name a claim about an area',
		'"figure": ^"killed-nis-2025-01-13"'
	]
]);
