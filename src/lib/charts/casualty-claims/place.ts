/** Estimates of the losses by claimant and by the day that each describes: who said how much, and when. */
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import type { Drawing, Shape } from '../../drawing/shapes.ts';
import type { Story } from '../../story/schema.ts';
import { flowIn, placeFlows } from './flows.ts';
import { gapIn, placeGap } from './gap.ts';
import { placeEstimates } from './estimates.ts';
import type { PanelLook } from './panels.ts';
import { viewOf } from './series.ts';

/** A state without what it is about, as in an early edition, shows the estimates of its time. */
export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	return { size, width, height, shapes: shapesOf(story, state, size) };
}

/**
 * Over all the time the labels of the first claims need room before them. On a phone one scale would flatten the
 * killed: they take almost three fifths of the height.
 */
const ALL: Readonly<Record<Size, Partial<PanelLook>>> = {
	S: { share: 0.585, headroom: [1.14, 1.25], pad: [42, 15], inside: true },
	M: { pad: [64, 16] },
	L: { pad: [92, 20] }
};

function shapesOf(story: Story, state: string, size: Size): Shape[] {
	const view = viewOf(story, state);
	if (!view) return [];
	const gap = state === 'gap' ? gapIn(view) : undefined;
	if (gap) return placeGap(story, size, view, gap);
	const flow = state === 'flows' ? flowIn(story, view) : undefined;
	if (flow) return placeFlows(story, size, view, flow);
	return placeEstimates(story, size, view, state === 'all' ? ALL[size] : {});
}
