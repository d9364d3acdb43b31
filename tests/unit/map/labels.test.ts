/** Names never meet each other, the corners or the edge, at sizes that the layout was not tried at. */
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../src/lib/map/camera.ts';
import { furniture } from '../../../src/lib/map/furniture.ts';
import { labelItems, TYPE } from '../../../src/lib/map/label-items.ts';
import { overlap, rectOf, type PlacedLabel } from '../../../src/lib/map/label-layout.ts';
import { roomOf } from '../../../src/lib/map/rooms.ts';
import { sceneOf } from '../../../src/lib/map/scene.ts';
import { MAP_STATES, type MapState } from '../../../src/lib/map/states.ts';
import type { Story } from '../../../src/lib/story/read.ts';
import { real } from '../charts/stories.ts';

const BOXES: Box[] = [
	[280, 300],
	[300, 340],
	[358, 540],
	[375, 420],
	[412, 700],
	[430, 500],
	[520, 520],
	[720, 560],
	[760, 560],
	[900, 640],
	[1200, 560],
	[1100, 480],
	[1200, 800],
	[1400, 900]
].map(([width = 0, height = 0]) => ({ width, height }));

/** The same story with every name twice as long, and a crowd of hamlets around Sudzha. */
const crowded: Story = {
	...real,
	places: {
		...Object.fromEntries(
			Object.entries(real.places).map(([id, place]) => [
				id,
				{ ...place, name: `${place.name} ${place.name}` }
			])
		),
		...Object.fromEntries(
			Array.from({ length: 40 }, (_, i) => [
				`hamlet-${i}`,
				{
					name: `Hamlet ${i}`,
					kind: 'village' as const,
					longitude: 35 + (i % 8) * 0.07,
					latitude: 51 + i * 0.01
				}
			])
		)
	}
};

function shown(names: readonly PlacedLabel[], state: MapState, box: Box) {
	return names
		.filter(({ needs }) => needs[state] <= roomOf(box))
		.map((label) => ({ id: label.item.id, rect: rectOf(label, state, box) }))
		.filter((one): one is { id: string; rect: NonNullable<typeof one.rect> } => one.rect !== undefined);
}

describe.each([
	['the story', real],
	['a crowded story with long names', crowded]
])('%s', (_, story) => {
	const { names } = sceneOf(story);
	const corners = furniture(story);

	it.each(MAP_STATES)('names of %s do not meet, in any box', (state) => {
		for (const box of BOXES) {
			const labels = shown(names, state, box);
			const where = `${box.width}x${box.height}`;
			labels.forEach(({ id, rect }, index) => {
				for (const other of labels.slice(index + 1)) {
					expect(overlap(rect, other.rect), `${id} and ${other.id} in ${where}`).toBe(false);
				}
				for (const corner of corners(state, box))
					expect(overlap(rect, corner), `${id} in ${where}`).toBe(false);
				expect(Math.min(rect.left, rect.top), `${id} in ${where}`).toBeGreaterThanOrEqual(0);
				expect(rect.right, `${id} in ${where}`).toBeLessThanOrEqual(box.width);
				expect(rect.bottom, `${id} in ${where}`).toBeLessThanOrEqual(box.height);
			});
		}
	});
});

const KEY: Record<MapState, string[]> = {
	extent: ['sudzha', 'greatest-extent', 'ukraine', 'russia'],
	locator: ['ukraine', 'russia', 'kyiv', 'moscow', 'kursk-oblast'],
	oblast: ['kursk', 'sudzha', 'sumy', 'russia'],
	sudzha: ['sudzha', 'ukraine'],
	january: ['sudzha', 'ukraine'],
	later: ['sudzha', 'ukraine']
};

it.each(MAP_STATES)('%s names what it is about even on the smallest phone', (state) => {
	const ids = shown(sceneOf(real).names, state, { width: 280, height: 300 }).map(({ id }) => id);
	expect(ids).toEqual(expect.arrayContaining(KEY[state]));
});

it('sets no name under 12 px', () => {
	for (const { size } of Object.values(TYPE)) expect(size).toBeGreaterThanOrEqual(12);
});

it('takes names from the story before its own', () => {
	const sudzha = { ...real.places.sudzha, name: 'Sudja' } as NonNullable<(typeof real.places)['sudzha']>;
	const items = labelItems({ ...real, places: { ...real.places, sudzha } });
	expect(items.find(({ id }) => id === 'sudzha')?.lines).toEqual(['Sudja']);
});
