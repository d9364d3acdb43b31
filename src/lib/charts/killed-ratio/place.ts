/** The unit chart: a dot is a soldier wherever that fits, and a bracket leads to the number. */
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import type { Drawing, Shape } from '../../drawing/shapes.ts';
import type { Story } from '../../story/schema.ts';
import { spokenIn } from '../frame/view.ts';
import { placeCasualties } from './casualties.ts';
import { placeDisclosed } from './disclosed.ts';
import { placeKilled, placeWhole } from './killed.ts';
import { blocksIn, placeOneIn } from './one-in.ts';
import { placeSecond } from './second.ts';
import { CHART, rankedIn, secondOf, seriesOf } from './series.ts';

/** A state whose claims are not on file, as in an early edition, shows the dead alone. */
export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	return { size, width, height, shapes: shapesOf(story, state, size) };
}

function shapesOf(story: Story, state: string, size: Size): Shape[] {
	const series = seriesOf(story);
	if (!series) return [];
	const { deployed, casualties } = series;
	if (state === 'whole' && deployed) return placeWhole(story, size, series, deployed);
	if (state === 'casualties' && casualties) return placeCasualties(story, size, series, casualties);
	if (state === 'one-in') {
		const blocks = blocksIn(series);
		if (blocks) return placeOneIn(story, size, series, blocks);
	}
	if (state === 'seoul') {
		const second = secondOf(story, state, series);
		if (second) return placeSecond(story, size, series, second);
	}
	if (state === 'disclosed') {
		const ranked = rankedIn(story, state);
		if (ranked.tiers.length > 1) return placeDisclosed(story, size, ranked, spokenIn(story, CHART, state));
	}
	return placeKilled(story, size, series);
}
