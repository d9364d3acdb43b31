/** One state of the map on one artboard. */
import type { Size } from '../drawing/artboard.ts';
import type { Drawing } from '../drawing/shapes.ts';
import type { Story } from '../story/schema.ts';
import { oblast, town } from './close.ts';
import { extent } from './extent.ts';
import { east, locator } from './far.ts';
import { left } from './left.ts';

type Place = (story: Story, state: string, size: Size) => Drawing;

const STATES: Readonly<Record<string, Place>> = {
	extent,
	locator,
	oblast,
	sudzha: town,
	back: left,
	east,
	later: left
};

/** Throws with the states there are where it knows no such state. */
export function place(story: Story, state: string, size: Size): Drawing {
	const draw = STATES[state];
	if (!draw) throw new Error(`The map has no state "${state}"; it has: ${Object.keys(STATES).join(', ')}.`);
	return draw(story, state, size);
}
