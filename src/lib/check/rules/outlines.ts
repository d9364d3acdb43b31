/** An outline that is asked for is there. */
import { nearest } from '../../story/nearest.ts';
import type { Draft } from './draft.ts';

export function outlines({ story, contract, fault }: Draft): void {
	for (const [id, { geometry }] of Object.entries(story.areas)) {
		if (geometry === undefined || contract.outlines.includes(geometry)) continue;
		const near = nearest(geometry, contract.outlines);
		const mend = near
			? `write "${near}"`
			: `write one of ${contract.outlines.join(', ')}, or leave the key out: then its size alone is shown`;
		fault(['areas', id, 'geometry'], `there is no outline "${geometry}" in data/geo`, mend);
	}
}
