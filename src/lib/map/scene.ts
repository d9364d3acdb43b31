/** The still map, placed: shapes and names, and what each state changes. Worked out once for a story. */
import type { StateRules } from '../charts/types.ts';
import { stateValues } from '../charts/frame/state-values.ts';
import type { Story } from '../story/read.ts';
import { CAMERAS, pixelsPerUnit } from './camera.ts';
import { furniture, panel, scaleBar, type Panel } from './furniture.ts';
import { outline } from './geodata.ts';
import { labelItems } from './label-items.ts';
import { layOutLabels, type PlacedLabel } from './label-layout.ts';
import { toPlane } from './plane.ts';
import { extentItem } from './extent-label.ts';
import { greatestExtent } from './quantity.ts';
import { NO_ROOM } from './rooms.ts';
import { farShapes, lineShapes, nearShapes, outlineShape } from './shapes.ts';
import { MAP_STATES, type MapState } from './states.ts';

/** A label at one spot of the plane, with the opacity that its states and the room give it. */
export interface DrawnLabel {
	label: PlacedLabel;
	x: number;
	y: number;
	opacity: string;
}

export interface Scene {
	far: ReturnType<typeof farShapes>;
	near: ReturnType<typeof nearShapes>;
	lines: ReturnType<typeof lineShapes>;
	/** Every name with where it stands, whether or not a state shows it. */
	names: readonly PlacedLabel[];
	/** Path data of the greatest extent, where the story has an outline for it. */
	extent?: string;
	labels: readonly DrawnLabel[];
	scales: readonly { kilometres: number; opacity: string }[];
	panels: readonly (Panel & { opacity: string })[];
	rules: StateRules;
}

/** How strongly the outline of the greatest extent shows: full on its day, faded when it is only remembered. */
const OUTLINE: Partial<Record<MapState, number>> = { extent: 1, january: 0.65, later: 0.65 };
const scenes = new WeakMap<Story, Scene>();

export function sceneOf(story: Story): Scene {
	const known = scenes.get(story) ?? makeScene(story);
	scenes.set(story, known);
	return known;
}

function makeScene(story: Story): Scene {
	const values = stateValues('--m', MAP_STATES);
	const among = (states: readonly string[]) => values.of((state) => (states.includes(state) ? 1 : 0));
	const area = greatestExtent(story);
	const shape = area?.geometry ? outline(area.geometry) : undefined;
	const items = [...(area && shape ? [extentItem(story, area, shape)] : []), ...labelItems(story)];
	const names = layOutLabels(items, furniture(story));
	const labels = names.flatMap((label) => drawn(label, values.of));
	const bars = MAP_STATES.map((state) => ({ ...scaleBar(state), state }));
	const lengths = [...new Set(bars.map(({ kilometres }) => kilometres))];
	const scales = lengths.map((kilometres) => {
		const same = bars.filter((bar) => bar.kilometres === kilometres).map(({ state }) => state);
		return { kilometres, opacity: among(same) };
	});
	const panels = MAP_STATES.flatMap((state) => {
		const found = panel(story, state);
		return found ? [{ ...found, opacity: among([state]) }] : [];
	});
	return {
		far: farShapes(),
		near: nearShapes(),
		lines: lineShapes(),
		extent: shape && outlineShape(shape),
		names,
		labels,
		scales,
		panels,
		rules: join(values.rules(), cameraRules())
	};
}

/** One drawn label for each spot that it takes. */
function drawn(label: PlacedLabel, of: (value: (state: string) => number) => string): DrawnLabel[] {
	const spots = new Map<string, MapState[]>();
	for (const state of MAP_STATES) {
		const at = label.item.at[state];
		if (at && label.needs[state] !== NO_ROOM)
			spots.set(String(at), [...(spots.get(String(at)) ?? []), state]);
	}
	return [...spots.values()].flatMap((states) => {
		const at = states[0] && label.item.at[states[0]];
		if (!at) return [];
		const [x, y] = toPlane(at).map(Math.round) as [number, number];
		const needed = of((state) =>
			states.includes(state as MapState) ? label.needs[state as MapState] - 1 : NO_ROOM
		);
		return [{ label, x, y, opacity: `clamp(0,var(--map-room,1) - ${needed},1)` }];
	});
}

/** The camera: scale and shift of the plane in shares of the square, fine enough for six digits. */
function cameraRules(): StateRules {
	return Object.fromEntries(
		MAP_STATES.map((state) => {
			const camera = CAMERAS[state];
			const scale = pixelsPerUnit(camera, 1);
			const [x, y] = toPlane(camera.center);
			return [
				state,
				{
					'--map-zoom': Number((scale * 1e5).toPrecision(6)),
					'--map-x': Number((-x * scale).toFixed(5)),
					'--map-y': Number((-y * scale).toFixed(5)),
					'--map-bar': Number(scaleBar(state).share.toFixed(5)),
					'--map-far': state === 'locator' ? 1 : 0,
					'--map-held': state === 'extent' ? 1 : 0,
					'--map-outline': OUTLINE[state] ?? 0
				}
			];
		})
	);
}

function join(a: StateRules, b: StateRules): StateRules {
	return Object.fromEntries(MAP_STATES.map((state) => [state, { ...a[state], ...b[state] }]));
}
