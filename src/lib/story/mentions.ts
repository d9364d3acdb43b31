/** What names a claim, and so has to follow when the claim is corrected. */
import type { Path } from './path.ts';
import { messages } from './message/prose.ts';
import type { Story } from './schema.ts';
import { placedClaims, allClaims } from './claims.ts';

/** A place that names the claim, and what stands there with the other name put in. */
export interface Mention {
	path: Path;
	value: string;
}

/**
 * Every place that uses the number of a claim: texts, headlines, ratios, denominators, parts of derivations,
 * areas, what charts mark and label, and voices of provenance. Not the record of what was said and when: revisions, and entries that replace it.
 */
export function mentions(story: Story, id: string, other: string): Mention[] {
	const found: Mention[] = [];
	const named = (path: Path, value: string | undefined) => {
		if (value === id) found.push({ path, value: other });
	};
	for (const [key, figure] of Object.entries(story.figures))
		named(['figures', key, 'headline'], figure.headline);
	for (const { claim, path } of placedClaims(story)) {
		named([...path, 'of'], claim.of);
		named([...path, 'part'], claim.part);
		for (const [i, part] of (claim.derivation?.parts ?? []).entries())
			named([...path, 'derivation', 'parts', i], part);
	}
	for (const [key, ratio] of Object.entries(story.ratios)) {
		named(['ratios', key, 'part'], ratio.part);
		named(['ratios', key, 'whole'], ratio.whole);
	}
	for (const [key, area] of Object.entries(story.areas)) named(['areas', key, 'figure'], area.figure);
	for (const [key, chart] of Object.entries(story.charts)) {
		for (const [name, state] of Object.entries(chart.states)) {
			for (const list of ['spoken', 'names'] as const) {
				for (const [i, one] of (state[list] ?? []).entries())
					named(['charts', key, 'states', name, list, i], one);
			}
		}
	}
	for (const [key, node] of Object.entries(story.provenance?.nodes ?? {}))
		named(['provenance', 'nodes', key, 'claim'], node.claim);
	const reference = new RegExp(`\\$${id}(?![\\w-])`, 'g');
	for (const { path, message } of messages(story)) {
		const value = message.replaceAll(reference, `$$${other}`);
		if (value !== message) found.push({ path, value });
	}
	return found;
}

/**
 * The story with every correction that was recorded after that day (`YYYY-MM-DD`) undone wherever it is used. The
 * corrections stay on file. The same story where there are none.
 */
export function uncorrected(story: Story, date: string): Story {
	const later = allClaims(story)
		.filter(({ entry, recorded }) => entry === 'correction' && recorded > date)
		.toSorted((a, b) => b.recorded.localeCompare(a.recorded));
	return later.reduce(
		(then, { id, replaces }) => (replaces === undefined ? then : renamed(then, id, replaces)),
		story
	);
}

function renamed(story: Story, id: string, other: string): Story {
	const places = mentions(story, id, other);
	if (places.length === 0) return story;
	const copy = structuredClone<Story>(story);
	for (const { path, value } of places) set(copy, path, value);
	return copy;
}

function set(story: Story, path: Path, value: string): void {
	let here = story as unknown as Record<string | number, unknown>;
	for (const key of path.slice(0, -1)) here = here[key] as Record<string | number, unknown>;
	here[path.at(-1) ?? ''] = value;
}
