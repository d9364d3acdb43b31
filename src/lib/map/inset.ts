/** The small map in the corner: where in the world the large one looks. */
import { by, type Size } from '../drawing/artboard.ts';
import { grow } from '../drawing/boxes.ts';
import { placeLabels, type LabelRequest } from '../drawing/labels.ts';
import { group, path, rect, type Box, type Shape } from '../drawing/shapes.ts';
import { run } from '../drawing/type.ts';
import type { Story } from '../story/schema.ts';
import type { Degrees } from './camera.ts';
import { tiny } from './ground.ts';
import { middleOf } from './room.ts';
import { wideView, type View } from './view.ts';
import { WORDS } from './words.ts';

/** Over the middle of Ukraine, so that the whole country shows. */
const CENTER: Degrees = [33.4, 50.1];
const KILOMETRES = 1350;

/** Where it stands in a view: the lower right corner. */
export function insetBox({ box }: View, size: Size): Box {
	const [width, height] = [by(size, 96, 138, 176), by(size, 84, 112, 142)];
	return { x: box.x + box.width - width, y: box.y + box.height - height, width, height };
}

export function inset(story: Story, large: View, size: Size): Shape[] {
	const box = insetBox(large, size);
	const view = wideView(CENTER, KILOMETRES, box);
	const ground = tiny(view);
	const { box: shown } = large;
	const middle = large.degrees({ x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 });
	const region = ground.regionAt(view.at(regionPoint(story, large) ?? middle));
	const [from, to] = [
		view.at(large.degrees({ x: shown.x, y: shown.y })),
		view.at(large.degrees({ x: shown.x + shown.width, y: shown.y + shown.height }))
	];
	const window: Box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
	const set = by(size, 15.5, 13.5, 14);
	const ukraine = middleOf(ground.land.ukraine, box);
	const name = regionName(story, large);
	const requests: LabelRequest[] = [
		...(name
			? [
					{
						id: 'inset-region',
						at: middleOf(region?.rings ?? [], box),
						radius: by(size, 6, 9, 11),
						wordings: [
							[[run(name, set, { weight: 600 })]],
							[[run(name.split(' ')[0] ?? name, set, { weight: 600 })]]
						],
						spots: ['above', 'above-right', 'above-left'] as const,
						reach: 16,
						halo: 'land-russia' as const
					}
				]
			: []),
		{
			id: 'inset-ukraine',
			at: { x: ukraine.x - 4, y: ukraine.y + 4 },
			radius: 0,
			wordings: [[[run(WORDS.ukraine, set, { fill: 'soft' })]]],
			spots: ['below', 'above'],
			reach: 7
		}
	];
	const labels = placeLabels(requests, { bounds: grow(box, -3), marks: [grow(window, 2)] });
	return [
		group(
			[
				...ground.shapes,
				...(region ? [path(region.d, { transform: region.transform, fill: 'quiet' })] : []),
				rect(window, { fill: 'area-tint', stroke: 'ink', thickness: by(size, 1.6, 2, 2) })
			],
			{ clip: box }
		),
		rect(grow(box, 1), { stroke: 'paper', thickness: by(size, 3, 4, 5) }),
		rect(box, { stroke: 'quiet' }),
		...labels.shapes
	];
}

/** The first region of the story that the large map shows a part of. */
const regionOf = (story: Story, large: View) =>
	Object.values(story.places).find(
		({ kind, longitude, latitude }) => kind === 'oblast' && isNear(large, [longitude, latitude])
	);

const regionPoint = (story: Story, large: View): Degrees | undefined => {
	const found = regionOf(story, large);
	return found && [found.longitude, found.latitude];
};

const regionName = (story: Story, large: View): string | undefined => regionOf(story, large)?.name;

/** Kilometres from the middle of the large map within which a region's own point lies. */
const NEAR = 160;

function isNear({ at, box, perKm }: View, point: Degrees): boolean {
	const { x, y } = at(point);
	return Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2) < NEAR * perKm;
}
