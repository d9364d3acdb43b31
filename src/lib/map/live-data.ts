/** What the live map is drawn from: one file, made with the page, so that both say the same. */
import { countries, oblasts, outline, rivers, roads } from './geodata.ts';
import { sceneOf } from './scene.ts';
import { hasDot, LINE_HEIGHT, type PlacedLabel } from './label-layout.ts';
import { TYPE } from './label-items.ts';
import type { LiveData, LiveLabel } from './live-types.ts';
import { controlWords } from './names.ts';
import { greatestExtent } from './quantity.ts';
import { NO_ROOM } from './rooms.ts';
import { MAP_STATES } from './states.ts';
import type { Story } from '../story/read.ts';

/** MapLibre sets text this many px lower than its middle. */
const LOW = 1;
const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const;
/** Relative to where the page serves this data: /data/geo/. */
const FONTS = '../../map/fonts/';

/** Everything the live map needs, ready for JSON. */
export function liveData(story: Story): LiveData {
	const area = greatestExtent(story);
	return {
		licence:
			'Borders and rivers: © OpenStreetMap contributors, ODbL 1.0. Oblasts and countries: Natural Earth. Places: GeoNames, CC BY 4.0.',
		words: controlWords(story),
		fonts: { regular: `${FONTS}story-sans-400.woff2`, bold: `${FONTS}story-sans-600.woff2` },
		oblasts,
		countries,
		rivers,
		roads,
		extent: area?.geometry ? outline(area.geometry) : undefined,
		labels: sceneOf(story).names.flatMap(labelsOf)
	};
}

/** One label for each spot that the name takes. */
function labelsOf({ item, stand, needs }: PlacedLabel): LiveLabel[] {
	const spots = new Map(Object.values(item.at).map((point) => [String(point), point]));
	const { size, bold, spacing, capitals } = TYPE[item.kind];
	const text = item.lines.join('\n');
	const half = ((item.lines.length - 1) * size * LINE_HEIGHT) / 2;
	return [...spots].map(([key, point]) => ({
		text: capitals ? text.toUpperCase() : text,
		kind: item.kind,
		dot: hasDot(item),
		point: [point[0], point[1]],
		size,
		bold,
		spacing: spacing / size,
		anchor: ANCHORS[stand.anchor],
		offset: [stand.dx / size, (stand.dy + half - LOW) / size],
		needs: Object.fromEntries(
			MAP_STATES.map((state) => [state, String(item.at[state]) === key ? needs[state] : NO_ROOM])
		)
	}));
}
