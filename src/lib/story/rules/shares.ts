/** Suspicious: a share as a claimant states it that does not match the claims it is a share of. */
import { bounds } from '../claims.ts';
import { lookup } from '../lookup.ts';
import { divide } from '../ratios.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';

/** Shares are stated in whole percents, of numbers that are themselves rounded. */
const ROUNDING = 1;

export function shares({ story, fault, warn }: Draft): void {
	for (const { claim, figure, path } of placedClaims(story)) {
		if (claim.part !== undefined && claim.measure !== 'share') {
			fault([...path, 'part'], `only a share has a part, and this counts ${claim.measure}`, 'take it away');
		}
		if (figure.unit !== 'percent' || claim.part === undefined || claim.of === undefined) continue;
		const part = lookup(story, claim.part);
		const whole = lookup(story, claim.of);
		if (part?.kind !== 'claim' || whole?.kind !== 'claim' || bounds(whole.claim).low <= 0) continue;
		const { low, high } = divide(bounds(part.claim), bounds(whole.claim));
		const stated = bounds(claim);
		if (stated.high >= low * 100 - ROUNDING && stated.low <= high * 100 + ROUNDING) continue;
		const gives = low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;
		const at = [...path, claim.value === undefined ? 'low' : 'value'];
		warn(
			at,
			`the stated share does not match its parts, which give ${gives}`,
			'check the three numbers, or say in "note" why'
		);
	}
}

function percent(share: number): string {
	return `${Number((share * 100).toFixed(1))} percent`;
}
