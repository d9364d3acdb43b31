/** Every embed there is: each chart following the data, and pinned to each edition. */
import type { ChartModule } from '../charts/types.ts';
import type { Story } from '../story/schema.ts';
import type { Embedded } from '../protocol/address.ts';

export function everyEmbed(story: Story): readonly Embedded[] {
	const ids = Object.keys(story.charts);
	return ids.flatMap((id) => [{ id }, ...story.editions.map((edition) => ({ id, edition }))]);
}

/** The embed that a file belongs to, from its path without the ending: `map`, `map/2025-01-31`. */
export function embeddedAt(path: string): Embedded {
	const [id = '', edition] = path.split('/');
	return edition === undefined ? { id } : { id, edition };
}

/** The charts that can come alive in the reader's hands: those that say where their data lies. */
export const liveIds = (story: Story, graphic: (id: string) => ChartModule): readonly string[] =>
	Object.keys(story.charts).filter((id) => graphic(id).attributes?.['data-geo'] !== undefined);
