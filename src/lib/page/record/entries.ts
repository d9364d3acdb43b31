/** The record of a figure: all its claims in the order of publication, each with what took its place. */
import { lastDay } from '../../story/claims.ts';
import type { Claim, Figure, Story } from '../../story/schema.ts';

export interface Entry {
	claim: Claim;
	/** The day by whose end it was public. */
	day: string;
	/** Is it the claim that the story uses? */
	isUsed: boolean;
	/** The earlier claim that it took the place of. */
	replaced?: Claim;
	/** The later claim that took its place. */
	replacedBy?: Claim;
}

/** Oldest publication first; of one day, the claim of the earlier day first. */
export function entriesOf({ claims, headline }: Figure): readonly Entry[] {
	return claims
		.map((claim): Entry => {
			const replaced = claims.find(({ id }) => id === claim.replaces);
			const replacedBy = claims.find(({ replaces }) => replaces === claim.id);
			return {
				claim,
				day: lastDay(claim.published),
				isUsed: claim.id === headline,
				...(replaced && { replaced }),
				...(replacedBy && { replacedBy })
			};
		})
		.sort((a, b) => a.day.localeCompare(b.day) || lastDay(a.claim.asOf).localeCompare(lastDay(b.claim.asOf)));
}

/** A part of the record that has an address and a download of its own. */
export interface Selection {
	/** `claims` for all of them, else `only_FIGURE`, `by_CLAIMANT` or `in_YEAR`: no id of the data file has a `_`. */
	name: string;
	kind: 'all' | 'figure' | 'claimant' | 'year';
	/** The id of the figure or claimant, or the year. */
	value: string;
	holds: (figure: string, claim: Claim) => boolean;
}

/** All of the record, then its parts by figure, by claimant and by year of publication. */
export function selectionsOf(story: Story): readonly Selection[] {
	const claims = Object.values(story.figures).flatMap((figure) => figure.claims);
	const claimants = Object.keys(story.claimants).filter((id) => claims.some((one) => one.claimant === id));
	const years = [...new Set(claims.map(({ published }) => published.slice(0, 4)))].sort();
	return [
		{ name: 'claims', kind: 'all', value: '', holds: () => true },
		...Object.keys(story.figures).map((id): Selection => ({
			name: `only_${id}`,
			kind: 'figure',
			value: id,
			holds: (figure) => figure === id
		})),
		...claimants.map((id): Selection => ({
			name: `by_${id}`,
			kind: 'claimant',
			value: id,
			holds: (_, { claimant }) => claimant === id
		})),
		...years.map((year): Selection => ({
			name: `in_${year}`,
			kind: 'year',
			value: year,
			holds: (_, { published }) => published.startsWith(year)
		}))
	];
}
