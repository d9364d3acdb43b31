/** Makes ids: of claims by the pattern figure-claimant-date, of sources and claimants from their names. */
import { slug } from '../../story/slug.ts';

/**
 * An id for a claim that no other claim has: `killed-western-officials-2025-02-10`; a correction of the same day
 * ends in `-corrected`, any other in a number.
 */
export function claimId(
	taken: ReadonlySet<string>,
	claim: { figure: string; claimant: string; asOf: string; isCorrection: boolean }
): string {
	const plain = `${claim.figure}-${claim.claimant}-${claim.asOf}`;
	const base = claim.isCorrection ? `${plain}-corrected` : plain;
	return unique(taken, claim.isCorrection && !taken.has(plain) ? plain : base);
}

/** `BBC News`, `2025-02-12` as `bbc-news-2025-02-12`, or with a number where that is taken. */
export function idFrom(taken: ReadonlySet<string>, ...words: readonly (string | undefined)[]): string {
	const id = slug(words.filter((word) => word !== undefined).join('-')).replace(/^[^a-z]+/, '');
	return unique(taken, id || 'new');
}

function unique(taken: ReadonlySet<string>, id: string): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	return free;
}
