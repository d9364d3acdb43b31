/** Finds figures, claims, ratios and events by id, which share one namespace. Built once a story. */
import type { Claim, Figure, Ratio, Story, StoryEvent } from './schema.ts';

/** What an id in a message can stand for. */
export type Found =
	| { kind: 'figure'; id: string; figure: Figure }
	| { kind: 'claim'; id: string; claim: Claim; figureId: string; figure: Figure }
	| { kind: 'ratio'; id: string; ratio: Ratio }
	| { kind: 'event'; id: string; event: StoryEvent };

const indexes = new WeakMap<Story, ReadonlyMap<string, Found>>();

/** Everything that has an id which a message can use. Claims win where an id stands twice. */
export function index(story: Story): ReadonlyMap<string, Found> {
	let known = indexes.get(story);
	if (!known) {
		known = build(story);
		indexes.set(story, known);
	}
	return known;
}

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
