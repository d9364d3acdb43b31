/** What the map says about itself follows the claims, and names those whose data it is drawn from. */
import { describe, expect, it } from 'vitest';
import { roundedArea, greatestExtent } from '../../../src/lib/map/areas.ts';
import { mapNotes } from '../../../src/lib/map/index.ts';
import type { Story } from '../../../src/lib/story/schema.ts';
import { today as real } from '../drawings/stories.ts';

const text = (story: Story) => mapNotes(story).map((parts) => parts.map((part) => part.text).join(''));

/** The real story in which the greatest extent was claimed to be so large. */
function claimed(value: number): Story {
	const story = structuredClone(real);
	const area = greatestExtent(story);
	if (!area) throw new Error('The story has an outline.');
	area.claim.value = value;
	return story;
}

const measured = roundedArea('extent-2024-08');

describe('the size of the outline', () => {
	it.each([
		[measured * 2, '50% less than the'],
		[measured / 2, '100% more than the'],
		[measured, 'close to the']
	])('against a claim of %d reads "%s"', (value, words) => {
		expect(text(claimed(value))[0]).toContain(words);
	});

	it('is given in round numbers, with the claim, its claimant and its date', () => {
		const area = greatestExtent(real);
		const name = area && real.claimants[area.claim.claimant]?.name;
		expect(text(real)[0]).toMatch(/about 1,1[05]0 square kilometres/);
		expect(text(real)[0]).toContain(name);
	});

	it('is not given where the story draws no outline', () => {
		expect(text({ ...real, areas: {} }).join(' ')).not.toContain('measures');
	});
});

it('credits OpenStreetMap with its link, Natural Earth and GeoNames', () => {
	const parts = mapNotes(real).flat();
	const link = parts.find(({ href }) => href === 'https://www.openstreetmap.org/copyright');
	expect(link?.text).toBe('© OpenStreetMap contributors (ODbL)');
	expect(text(real).join(' ')).toMatch(/Natural Earth.*GeoNames \(CC BY 4\.0\)/);
});
