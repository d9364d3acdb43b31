/** The areas of the story: outlines, and quantities for which no outline is public. */
import { claim, point, standing, figureIdOf, lookup } from '../story/claims.ts';
import { lastDay } from '../story/dates.ts';
import type { Area, Claim, Story } from '../story/schema.ts';
import { claimsAmong, spokenIn } from '../charts/frame/view.ts';

export const CHART = 'map';

export interface DatedArea extends Area {
	id: string;
	/** The claim that gives its size. */
	claim: Claim;
}

/** Every area of the story, oldest first. */
export function datedAreas(story: Story): readonly DatedArea[] {
	return Object.entries(story.areas)
		.map(([id, area]) => ({ ...area, id, claim: claim(story, area.figure) }))
		.sort((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
}

/** The area with an outline: the largest, where there are several. */
export function greatestExtent(story: Story): DatedArea | undefined {
	return datedAreas(story)
		.filter((area) => area.geometry)
		.reduce<DatedArea | undefined>((a, b) => (a && point(a.claim) >= point(b.claim) ? a : b), undefined);
}

/** What was left of the ground, and of which whole; all by claims, none by a line. */
export interface Remnant {
	area: DatedArea;
	rest: Claim;
	whole: Claim;
	/** What is no longer held, where the rest was worked out from it. */
	gone?: Claim;
}

/** The area without an outline whose size a state speaks of. A rest that was worked out names its own whole. */
export function remnantIn(story: Story, state: string): Remnant | undefined {
	const spoken = new Set(claimsAmong(story, spokenIn(story, CHART, state)).map(({ id }) => id));
	const area = datedAreas(story).find((one) => !one.geometry && spoken.has(one.claim.id));
	if (!area) return undefined;
	const [whole, gone] = partsOf(story, area.claim);
	const own = whole ?? greatestExtent(story)?.claim;
	if (!own || !(point(own) > 0)) return undefined;
	return { area, rest: area.claim, whole: own, ...(gone && { gone }) };
}

function partsOf(story: Story, { derivation }: Claim): Claim[] {
	if (derivation?.rule !== 'difference') return [];
	return derivation.parts.flatMap((id) => {
		const found = lookup(story, id);
		return found?.kind === 'claim' ? [found.claim] : [];
	});
}

/** Claims of held ground that a state speaks of, the claim of the outline first. */
export function sizesIn(story: Story, state: string): readonly Claim[] {
	const area = greatestExtent(story);
	const measure = area?.claim.measure;
	return claimsAmong(story, spokenIn(story, CHART, state))
		.filter((one) => one.measure === measure && standing(story, figureIdOf(story, one.id)).includes(one))
		.sort((a, b) => Number(b.id === area?.claim.id) - Number(a.id === area?.claim.id));
}
