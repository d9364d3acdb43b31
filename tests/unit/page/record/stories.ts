/** The story of the data file, and ways to change it for tests. */
import { readFileSync } from 'node:fs';
import { readStory } from '../../../../src/lib/check/read.ts';
import { CONTRACT } from '../../../../src/lib/contract/index.ts';
import type { Claim, Figure, Story } from '../../../../src/lib/story/schema.ts';

export const story: Story = readStory(readFileSync('data/story.json', 'utf8'), CONTRACT);

/** The figure of a story. Throws where there is none. */
export function figureOf(from: Story, id: string): Figure {
	const figure = from.figures[id];
	if (!figure) throw new Error(`The story has no figure "${id}".`);
	return figure;
}

/** The story with more claims of a figure, each made like the figure's first claim but for the changes. */
export function withClaims(from: Story, id: string, changes: readonly Partial<Claim>[]): Story {
	const figure = figureOf(from, id);
	const [like] = figure.claims;
	if (!like) throw new Error(`The figure "${id}" has no claim.`);
	const { period: _, periodStart: __, periodEnd: ___, covers: ____, scope: _____, ...plain } = like;
	const more = changes.map((change, i): Claim => ({ ...plain, kind: 'stock', id: `added-${i}`, ...change }));
	return { ...from, figures: { ...from.figures, [id]: { ...figure, claims: [...figure.claims, ...more] } } };
}

/** A hundred claims more, by turns of every claimant, spread over three years. */
export const withAHundredMore = (id: string): Story =>
	withClaims(
		story,
		id,
		Array.from({ length: 100 }, (_, i): Partial<Claim> => {
			const day = new Date(Date.UTC(2024, 8, 1) + i * 9 * 86_400_000).toISOString().slice(0, 10);
			const claimants = Object.keys(story.claimants);
			return {
				asOf: day,
				published: day,
				claimant: claimants[i % claimants.length] ?? '',
				value: (i * 7919) % 6000,
				chart: 'main',
				entry: undefined
			};
		})
	);
