/** The story as it stood before corrections: whatever names one names again what it took the place of. */
import { allClaims } from './claims.ts';
import type { Path } from './path.ts';
import { mentions } from './mentions.ts';
import type { Story } from './schema.ts';

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
