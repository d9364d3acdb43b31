/** Lanes, one a side: who spoke, and when. Lanes with named marks open, the others stay strips. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Drawing } from '../../drawing/shapes.ts';
import { blockSize } from '../../drawing/type.ts';
import type { Story } from '../../story/schema.ts';
import { axisHeight } from './axis.ts';
import { flagsOf, openBlock } from './labels.ts';
import { placeLanes, type LaneRequest } from './lanes.ts';
import { barHeight, radii } from './parts.ts';
import { lanesOf, tiesOf, type Mark } from './series.ts';
import { shapesOf } from './shapes.ts';
import { clearOf, viewOf, type View } from './view.ts';

export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const lanes = lanesOf(story, state);
	if (!lanes.some(({ marks }) => marks.length)) return { size, width, height, shapes: [] };
	const view = viewOf(story, state, size, lanes);
	const placed = placeLanes(requestsOf(view), view.droppable, size, {
		top: axisHeight(size),
		bottom: height,
		left: view.left,
		right: width,
		bands: view.window.cut ? [view.window.cut] : []
	});
	const bottom = placed.at(-1)?.bottom ?? height;
	return { size, width, height: Math.max(height, Math.ceil(bottom)), shapes: shapesOf(view, placed) };
}

function requestsOf(view: View): LaneRequest[] {
	const { lanes, size, names, silences } = view;
	const { named: radius } = radii(size);
	const pad = by(size, 5, 8, 12);
	return lanes.map((lane, i) => {
		const silent = silences.find(({ side }) => side === lane.side);
		const half = Math.max(
			blockSize(names[i] ?? []).height / 2 + 2,
			(silent ? barHeight(size) / 2 : radius) + pad,
			silent?.open ? openBlock(view, silent).height / 2 + 2 : 0
		);
		const clear = clearOf(size, silent);
		return { flags: flagsOf(view, lane), lines: linesThrough(view, i), above: half, below: half, clear };
	});
}

/** Where the lines of joint events, which are named in a lane above, come down through this one. */
function linesThrough({ lanes, window, named }: View, index: number): number[] {
	const of = (mark: Mark) => lanes.findIndex(({ side }) => side === mark.side);
	return tiesOf(lanes).flatMap(({ id, marks }) => {
		const at = named.has(id) ? marks.map(of) : [];
		const x = marks[0] && window.x(marks[0].at);
		return x !== undefined && index > Math.min(...at) && index <= Math.max(...at) ? [x] : [];
	});
}
