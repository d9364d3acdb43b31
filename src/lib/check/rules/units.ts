/** Each measure is counted in its own units, and a claim counts what its figure counts. */
import type { Measure, Unit } from '../../story/schema.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';

const UNITS_OF: Record<Measure, readonly Unit[]> = {
	killed: ['people'],
	wounded: ['people'],
	'killed-or-wounded': ['people'],
	captured: ['people'],
	'disclosed-dead': ['people'],
	graves: ['graves'],
	deployed: ['people'],
	'area-held': ['km2'],
	'area-regained': ['km2'],
	area: ['km2'],
	settlements: ['settlements'],
	ammunition: ['shells', 'containers', 'missiles', 'guns'],
	distance: ['km'],
	population: ['people'],
	duration: ['days', 'weeks', 'months'],
	share: ['percent']
};

export function units({ story, fault }: Draft): void {
	for (const [id, { measure, unit }] of Object.entries(story.figures)) {
		const allowed = UNITS_OF[measure];
		if (allowed.includes(unit)) continue;
		fault(
			['figures', id, 'unit'],
			`${measure} cannot be counted in ${unit}`,
			`write "${allowed.join('" or "')}"`
		);
	}
	for (const { claim, figure, path } of placedClaims(story)) {
		if (claim.measure === figure.measure) continue;
		const what = `the claim counts ${claim.measure}, its figure counts ${figure.measure}`;
		fault(
			[...path, 'measure'],
			what,
			`write "${figure.measure}", or move the claim to a figure of ${claim.measure}`
		);
	}
}
