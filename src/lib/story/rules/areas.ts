/** An outline has its size from a claim about an area. */
import { lookup } from '../lookup.ts';
import type { Draft } from './draft.ts';

export function areas({ story, fault }: Draft): void {
	for (const [id, area] of Object.entries(story.areas)) {
		const found = lookup(story, area.figure);
		if (found?.kind !== 'claim' || found.figure.unit === 'km2') continue;
		fault(
			['areas', id, 'figure'],
			`"${found.id}" is counted in ${found.figure.unit}, not in km2`,
			'name a claim about an area'
		);
	}
}
