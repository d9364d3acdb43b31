/** The lanes of the timeline are sides, and every event stands in one of them. */
import { nearest } from '../../story/nearest.ts';
import { SIDES } from '../../story/schema.ts';
import type { Side } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

/** The independent have no lane. */
const LANES: readonly Side[] = SIDES.filter((side) => side !== 'independent');

export function sides({ story, fault }: Draft): void {
	const lanes = story.sides;
	if (!lanes) return;
	for (const id of Object.keys(lanes)) {
		if (LANES.some((side) => side === id)) continue;
		const near = nearest(id, LANES);
		const mend = near ? `write "${near}"` : `write one of ${LANES.join(', ')}`;
		fault(['sides', id], `"${id}" is no side that has a lane`, mend, 'key');
	}
	for (const [id, { sides: named, claimant }] of Object.entries(story.events)) {
		const path = ['events', id];
		for (const [i, side] of (named ?? []).entries()) {
			if (side in lanes) continue;
			fault(
				[...path, 'sides', i],
				`"${side}" has no lane in sides`,
				`write one of ${Object.keys(lanes).join(', ')}`
			);
		}
		const speaker = claimant === undefined ? undefined : story.claimants[claimant];
		if (named ?? (speaker && speaker.side in lanes)) continue;
		// An unknown claimant is told of in its own place.
		if (claimant !== undefined && !speaker) continue;
		fault(
			path,
			`the event "${id}" stands in no lane`,
			'add "sides", or a claimant whose side has a lane',
			'key'
		);
	}
}
