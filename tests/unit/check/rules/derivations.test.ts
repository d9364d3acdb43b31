/** What is worked out follows from its parts. */
import { claimAt, set, derive, KILLED, CASUALTIES, NIS, ruleCases } from './cases.ts';

ruleCases('derivations', [
	[
		'a share that does not follow',
		derive({ rule: 'share', parts: [CASUALTIES], share: [1, 4] }),
		`${KILLED}[2].value`,
		'600 does not follow from its parts, which give 1000',
		'write 1000, or change the derivation',
		'^600'
	],
	[
		'a sum that does not follow',
		derive({ rule: 'sum', parts: [NIS, CASUALTIES] }),
		`${KILLED}[2].value`,
		'600 does not follow from its parts, which give 4300',
		'write 4300',
		'^600'
	],
	[
		'a difference that does not follow',
		derive({ rule: 'difference', parts: [CASUALTIES, NIS] }, { value: 3701 }),
		`${KILLED}[2].value`,
		'3701 does not follow from its parts, which give 3700',
		'write 3700',
		'^3701'
	],
	[
		'a range that does not follow',
		derive({ rule: 'share', parts: [CASUALTIES], share: [1, 4] }, { value: 1000, low: 900, high: 1000 }),
		`${KILLED}[2].low`,
		'900 does not follow from its parts, which give 1000',
		'write 1000',
		'"low": ^900'
	],
	[
		'a share that forgets that its whole may be more',
		(s) => {
			const part = s.figures['killed-or-wounded']?.claims.find(({ id }) => id === CASUALTIES);
			if (part) part.qualifier = 'more than';
			derive({ rule: 'share', parts: [CASUALTIES], share: [1, 4] }, { value: 1000, qualifier: 'about' })(s);
		},
		`${KILLED}[2].basis`,
		'it is worked out from a number that is open above, and is not',
		'write "qualifier": "at least about"',
		'^"derived"'
	],
	[
		'parts of another unit',
		derive({ rule: 'share', parts: ['area-held-afp-2024-08'], share: [1, 2] }),
		`${KILLED}[2].derivation.parts`,
		'"area-held-afp-2024-08" is counted in km2, this claim in people',
		'name parts of the same unit',
		'^"parts"'
	],
	[
		'a claim worked out from itself',
		derive({ rule: 'share', parts: ['killed-nis-2025-04-30'], share: [1, 1] }),
		`${KILLED}[2].derivation.parts`,
		'the claim is worked out from itself',
		'name the claims it follows from',
		'^"parts"'
	],
	[
		'a share without a share',
		derive({ rule: 'share', parts: [CASUALTIES] }),
		`${KILLED}[2].derivation.share`,
		'the share is missing or has nothing below the line',
		'write "share": [1, 4] for a quarter',
		'^"derivation"'
	],
	[
		'a share of two',
		derive({ rule: 'share', parts: [CASUALTIES, NIS], share: [1, 4] }),
		`${KILLED}[2].derivation.parts`,
		'a share is taken of one part, not of 2',
		'name one claim',
		'^"parts"'
	],
	[
		'a sum of one',
		derive({ rule: 'sum', parts: [CASUALTIES] }),
		`${KILLED}[2].derivation.parts`,
		'a sum needs two parts or more',
		'name the claims it is made of',
		'^"parts"'
	],
	[
		'a sum with a share',
		derive({ rule: 'sum', parts: [CASUALTIES, NIS], share: [1, 4] }, { value: 4300 }),
		`${KILLED}[2].derivation.share`,
		'the rule sum takes no share',
		'take it away, or write "rule": "share"',
		'^"share": ['
	],
	[
		'a derived claim that does not say how',
		(s) => set(claimAt(s, 'killed', 2), { basis: 'derived' }),
		`${KILLED}[2].basis`,
		'a derived claim does not say how',
		'add "derivation" with "rule" and "parts"',
		'^"derived"'
	],
	[
		'a stated claim that is worked out',
		(s) => set(claimAt(s, 'killed', 2), { derivation: { rule: 'outlet', parts: [] } }),
		`${KILLED}[2].derivation`,
		'a stated claim is not worked out',
		'take "derivation" away, or write "basis": "derived"',
		'^"derivation"'
	]
]);
