/** The chart of shares: the losses of each claimant against its own force, and what those forces are. */
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import type { Drawing } from '../../drawing/shapes.ts';
import type { Story } from '../../story/schema.ts';
import { spokenIn } from '../frame/view.ts';
import { placeForces } from './forces.ts';
import { forces, series } from './series.ts';
import { placeShares } from './shares.ts';

const CHART = 'loss-share';

export function place(story: Story, state: string, size: Size): Drawing {
	const spoken = spokenIn(story, CHART, state);
	const { shapes, height } =
		state === 'denominators'
			? placeForces(story, size, forces(story), spoken)
			: placeShares(story, size, series(story), spoken);
	return { size, width: ARTBOARDS[size].width, height, shapes };
}
