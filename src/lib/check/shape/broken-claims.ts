/** What is left of claims that are out of shape: their dates and the ids they name can be looked at all the same. */
import type { Path } from '../../story/path.ts';
import type { StoryFile } from '../../story/schema.ts';
import { framed } from './salvage.ts';

export interface BrokenClaim {
	/** A story that holds this claim alone, at `figures.ID.claims.0`, without what does not fit. */
	story: StoryFile;
	/** The path in the file of something in that story. */
	original: (path: Path) => Path;
}

/** `figures.ID.claims.N` */
const DEPTH = 4;
const NO_DATES = { asOf: '', published: '', recorded: '' };

export function brokenClaims(file: unknown, unfit: readonly Path[]): BrokenClaim[] {
	const inClaims = unfit.filter(
		(path) => path.length > DEPTH && path[0] === 'figures' && path[2] === 'claims'
	);
	const claims = new Map(inClaims.map((path) => [path.slice(0, DEPTH).join('.'), path.slice(0, DEPTH)]));
	return [...claims].flatMap(([name, place]) => {
		const value = place.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], file);
		if (typeof value !== 'object' || value === null) return [];
		const out = new Set(
			inClaims.filter((path) => path.slice(0, DEPTH).join('.') === name).map((path) => path[DEPTH])
		);
		const kept = Object.entries(value).filter(([key]) => !out.has(key));
		const claim = { ...NO_DATES, ...Object.fromEntries(kept) };
		return {
			story: framed({ figures: { [String(place[1])]: { claims: [claim] } } }),
			original: (path: Path) => [...place, ...path.slice(DEPTH)]
		};
	});
}
