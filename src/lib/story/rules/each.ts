/** Walks over the claims of a story with their paths. */
import type { Path } from '../faults.ts';
import type { Story } from '../read.ts';
import type { Claim, Figure } from '../schema.ts';

export interface Placed {
	claim: Claim;
	figureId: string;
	figure: Figure;
	path: Path;
}

/** Every claim of every figure, with where it stands. */
export function placedClaims(story: Story): Placed[] {
	return Object.entries(story.figures).flatMap(([figureId, figure]) =>
		figure.claims.map((claim, i) => ({ claim, figureId, figure, path: ['figures', figureId, 'claims', i] }))
	);
}
