/** What stands in the corners of the map, in px: the scale bar, the quantity, and room for the buttons of the live map. */
import { format } from '../story/format.ts';
import type { Story } from '../story/read.ts';
import { textWidth } from '../charts/frame/text-width.ts';
import { CAMERAS, LONGEST_BAR, type Box } from './camera.ts';
import type { Rect } from './label-layout.ts';
import { CREDIT } from './credits.ts';
import { wordsOf } from './names.ts';
import { areaWithoutOutline, greatestExtent, shareOf } from './quantity.ts';
import { MAP_STATES, type MapState } from './states.ts';

/** Distance from the edges of the box. */
export const INSET = 10;
const BUTTONS = { width: 42, height: 100 };
const SCALE_HEIGHT = 26;
/** The steps that MapLibre's scale bar has as well. */
const ROUND = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000];

/** The length of the scale bar: a round number of kilometres. */
export function scaleBar(state: MapState): { kilometres: number; share: number } {
	const { across } = CAMERAS[state];
	const kilometres = ROUND.filter((length) => length <= across * LONGEST_BAR).at(-1) ?? 1;
	return { kilometres, share: kilometres / across };
}

/** Sizes in px. */
export interface Panel {
	state: MapState;
	/** What the quantity is, and how much of it there is by whose claim. */
	name: string;
	amount: string;
	/** 0 to 1, and the same in words, line by line. */
	share: number;
	shares: readonly string[];
	width: number;
	height: number;
}

/** What is said in the corner where no outline can be had, or nothing. */
export function panel(story: Story, state: MapState): Panel | undefined {
	const area = areaWithoutOutline(story, state);
	const whole = greatestExtent(story);
	if (!area || !whole) return undefined;
	const { claim, percent } = format(story.story.language);
	const { by, shareOf: ofWhole } = wordsOf(story);
	const share = shareOf(area, whole);
	const [left, all] = [area, whole].map((one) => {
		const size = claim(one.claim, one.unit, { qualifier: true, unit: 'short' }).text;
		const claimant = story.claimants[one.claim.claimant];
		return by(size, claimant?.label ?? claimant?.name ?? one.claim.claimant);
	}) as [string, string];
	const shares = ofWhole(percent(share), all);
	const widths = [area.name, ...shares].map((line) => textWidth(line, 12));
	const width = Math.ceil(Math.max(...widths, textWidth(left, 14, true), 160));
	return { state, name: area.name, amount: left, share, shares, width, height: 90 };
}

/** The corners that names must keep away from. */
export function furniture(story: Story): (state: MapState, box: Box) => readonly Rect[] {
	const panels = new Map(MAP_STATES.map((state) => [state, panel(story, state)]));
	const credited = textWidth(CREDIT, 12);
	return (state, { width, height }) => {
		const shown = panels.get(state);
		const bar = scaleBar(state).share * Math.min(width, height);
		const scale = {
			left: 0,
			top: height - INSET - SCALE_HEIGHT,
			right: INSET + Math.max(bar, 44),
			bottom: height
		};
		const buttons = { left: width - INSET - BUTTONS.width, top: 0, right: width, bottom: BUTTONS.height };
		const corner = shown && {
			left: 0,
			top: 0,
			right: shown.width + 3 * INSET,
			bottom: shown.height + 2 * INSET
		};
		const credit = {
			left: width - INSET - credited,
			top: height - INSET - 12,
			right: width,
			bottom: height
		};
		return corner ? [scale, buttons, credit, corner] : [scale, buttons, credit];
	};
}
