/** A ratio can be worked out: nothing is divided by zero, and like is set against like. */
import { bounds, headline } from '../claims.ts';
import { lookup } from '../lookup.ts';
import { ratio as worked } from '../ratios.ts';
import type { Claim, Unit } from '../schema.ts';
import type { Draft } from './draft.ts';

const DURATIONS: readonly Unit[] = ['days', 'weeks', 'months'];

export function ratios(draft: Draft): void {
	for (const [id, ratio] of Object.entries(draft.story.ratios)) {
		const at = (key: string) => ['ratios', id, key];
		const part = side(draft, ratio.part);
		const whole = side(draft, ratio.whole);
		if (!part || !whole) continue;
		if (bounds(whole.claim).low === 0) {
			const what = `"${whole.claim.id}" is or may be zero, and nothing can be divided by zero`;
			draft.fault(at('whole'), what, 'name another claim below the line');
		} else if (ratio.as === 'per-day' && !DURATIONS.includes(whole.unit)) {
			draft.fault(
				at('whole'),
				`"${ratio.whole}" is counted in ${whole.unit}, not in days`,
				'name a duration below the line'
			);
		} else if (ratio.as !== 'per-day' && part.unit !== whole.unit) {
			const what = `${part.unit} cannot be set against ${whole.unit}`;
			draft.fault(at('whole'), what, 'name two figures of the same unit');
		} else if (ratio.as === 'one-in' && worked(draft.story, id).value > 1) {
			const what = `"${ratio.part}" is more than "${ratio.whole}", so it is no "one in"`;
			draft.fault(at('as'), what, 'write "times", or swap part and whole');
		}
	}
}

function side({ story }: Draft, id: string): { claim: Claim; unit: Unit } | undefined {
	const found = lookup(story, id);
	if (found?.kind === 'claim') return { claim: found.claim, unit: found.figure.unit };
	if (found?.kind !== 'figure' || !found.figure.claims.some((claim) => claim.id === found.figure.headline))
		return undefined;
	return { claim: headline(story, id), unit: found.figure.unit };
}
