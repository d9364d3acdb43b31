/** Claims and what they belong to: finding them by id or in their order, and what each says in numbers. */
import { once } from './once.ts';
import type { Claim, Figure, Qualifier, Story, Unit, Ratio, StoryEvent } from './schema.ts';
import { lastDay } from './dates.ts';
import type { Path } from './path.ts';

export { dateOf, firstDay, isExact, lastDay } from './dates.ts';

/** From low to high, in the unit of the figure. `open`: the true value may lie beyond that end. */
export interface Range {
	low: number;
	high: number;
	open?: 'above' | 'below';
}

const OPEN_ABOVE: readonly (Qualifier | undefined)[] = ['at least about', 'at least', 'more than'];
const OPEN_BELOW: readonly (Qualifier | undefined)[] = ['at most', 'up to', 'less than'];

/** A claim with its figure, and its place in the data file. */
export interface PlacedClaim {
	claim: Claim;
	figureId: string;
	figure: Figure;
	path: Path;
}

/** Every claim of every figure, with where it stands. */
export function placedClaims(story: Story): PlacedClaim[] {
	return Object.entries(story.figures).flatMap(([figureId, figure]) =>
		figure.claims.map((claim, i) => ({ claim, figureId, figure, path: ['figures', figureId, 'claims', i] }))
	);
}

/** Every claim of every figure, in the order of the file. */
export function allClaims(story: Story): readonly Claim[] {
	return Object.values(story.figures).flatMap((figure) => figure.claims);
}

/** The claims of a figure that stand: without those that a correction took the place of. None for no such figure. */
export function standing(story: Story, figureId: string): readonly Claim[] {
	const claims = story.figures[figureId]?.claims ?? [];
	const wrong = new Set(claims.filter(({ entry }) => entry === 'correction').map(({ replaces }) => replaces));
	return wrong.size === 0 ? claims : claims.filter(({ id }) => !wrong.has(id));
}

/** The claim with this id. Throws with the name where there is none. */
export function claim(story: Story, id: string): Claim {
	return found(story, id).claim;
}

/** The figure that the claim belongs to. Throws where there is no such claim. */
export function figureOf(story: Story, claimId: string): Figure {
	return found(story, claimId).figure;
}

/** The id of the figure that the claim belongs to. Throws where there is no such claim. */
export function figureIdOf(story: Story, claimId: string): string {
	return found(story, claimId).figureId;
}

/** The unit of the claim's numbers. Throws where there is no such claim. */
export function unitOf(story: Story, claimId: string): Unit {
	return found(story, claimId).figure.unit;
}

/** The claim that the story uses for a figure. Throws with the name where there is none. */
export function headline(story: Story, figureId: string): Claim {
	const figure = story.figures[figureId];
	if (!figure) throw new Error(`There is no figure "${figureId}".`);
	const first = figure.claims.find((one) => one.id === figure.headline);
	if (!first) throw new Error(`The figure "${figureId}" has no claim "${figure.headline}" for its headline.`);
	return first;
}

/** The range of a claim; a single value is a range of no width. Qualifiers say which end is open. */
export function bounds(claim: Claim): Range {
	const low = claim.low ?? claim.value ?? claim.high ?? NaN;
	const high = claim.high ?? claim.value ?? claim.low ?? NaN;
	if (OPEN_ABOVE.includes(claim.qualifier)) return { low, high, open: 'above' };
	if (OPEN_BELOW.includes(claim.qualifier)) return { low, high, open: 'below' };
	return { low, high };
}

/** One number for a claim: its value, or else the middle of its range. */
export function point(claim: Claim): number {
	if (claim.value !== undefined) return claim.value;
	const { low, high } = bounds(claim);
	return (low + high) / 2;
}

/** Was the claim public by the end of that day? A month without a day counts from its last day. */
export function isKnownBy(claim: Claim, date: string): boolean {
	return lastDay(claim.published) <= date;
}

/** The claims that were public by the end of that day. */
export function knownBy(story: Story, date: string): readonly Claim[] {
	return allClaims(story).filter((one) => isKnownBy(one, date));
}

function found(story: Story, id: string) {
	const known = lookup(story, id);
	if (known?.kind !== 'claim') throw new Error(`There is no claim "${id}".`);
	return known;
}

/** What an id in a message can stand for. */
export type Found =
	| { kind: 'figure'; id: string; figure: Figure }
	| { kind: 'claim'; id: string; claim: Claim; figureId: string; figure: Figure }
	| { kind: 'ratio'; id: string; ratio: Ratio }
	| { kind: 'event'; id: string; event: StoryEvent };

/** Everything that has an id which a message can use. Claims win where an id stands twice. */
export const index = once(build);

/** What the id stands for, or nothing. */
export function lookup(story: Story, id: string): Found | undefined {
	return index(story).get(id);
}

function build(story: Story): Map<string, Found> {
	const known = new Map<string, Found>();
	for (const [id, event] of Object.entries(story.events)) known.set(id, { kind: 'event', id, event });
	for (const [id, ratio] of Object.entries(story.ratios)) known.set(id, { kind: 'ratio', id, ratio });
	for (const [id, figure] of Object.entries(story.figures)) known.set(id, { kind: 'figure', id, figure });
	for (const [figureId, figure] of Object.entries(story.figures)) {
		for (const claim of figure.claims)
			known.set(claim.id, { kind: 'claim', id: claim.id, claim, figureId, figure });
	}
	return known;
}
