/** What a claimant counted its losses against. */
import { allClaims } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';

/** The claim named as the denominator; nothing where none is named, or where it was not yet public. */
export function denominatorOf(story: Story, claim: Claim): Claim | undefined {
	return claim.of === undefined ? undefined : allClaims(story).find((one) => one.id === claim.of);
}
