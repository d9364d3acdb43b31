/** The name of the greatest extent, set above the outline: what it is, of when, and that it is approximate. */
import { format } from '../story/format.ts';
import type { Story } from '../story/read.ts';
import type { Outline } from './geodata.ts';
import type { LabelItem } from './label-items.ts';
import { wordsOf } from './names.ts';
import type { Degrees } from './plane.ts';
import type { DatedArea } from './quantity.ts';

export function extentItem(story: Story, area: DatedArea, shape: Outline): LabelItem {
	const { extent, approximate } = wordsOf(story);
	const date = area.dateText ?? format(story.story.language).date(area.date);
	const at = topOf(shape);
	return {
		id: area.id,
		kind: 'extent',
		lines: [extent, date, approximate],
		at: { extent: at, january: at, later: at }
	};
}

/** The middle of the outline's upper edge. */
function topOf(shape: Outline): Degrees {
	const points = shape.geometry.coordinates.flat();
	const longitudes = points.map((point) => point[0] ?? 0);
	const north = Math.max(...points.map((point) => point[1] ?? 0));
	return [(Math.min(...longitudes) + Math.max(...longitudes)) / 2, north];
}
