/** Every drawing on the real data and on data at its edges, kept as text: a change shows in the diff. */
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/lib/charts/index.ts';
import type { ChartModule } from '../../../src/lib/charts/types.ts';
import type { Story } from '../../../src/lib/story/read.ts';
import { AREA_EDGES, CASUALTY_EDGES, TIMELINE_EDGES } from './claim-stories.ts';
import { lossStory, ratioStory, real, silentStory } from './stories.ts';
import { svgText } from './svg-text.ts';

const of = { value: 11_000 };
const long = { name: 'The Joint Commission of Inquiry into the Conduct of Nearly Everything' };

const CASES: Record<string, Record<string, Story>> = {
	'casualty-claims': { real, ...CASUALTY_EDGES },
	'area-held': { real, ...AREA_EDGES },
	timeline: { real, ...TIMELINE_EDGES },
	'killed-ratio': {
		real,
		'no-total': ratioStory({ killed: { value: 1000 } }),
		'no-casualties': ratioStory({ killed: { value: 1000 }, deployed: { value: 11_000 } }),
		'one-of-a-million': ratioStory({ killed: { value: 1 }, deployed: { value: 1_000_000 } }),
		'a-million-of-a-million': ratioStory({ killed: { value: 1_000_000 }, deployed: { value: 1_000_000 } }),
		'no-whole-blocks': ratioStory({ killed: { value: 2667 }, deployed: { value: 12_000 } }),
		ranges: ratioStory({
			killed: { low: 300, high: 1000 },
			deployed: { low: 11_000, high: 15_000 },
			casualties: { low: 3000, high: 4000 }
		}),
		'range-of-no-width': ratioStory({ killed: { low: 1000, high: 1000 }, deployed: { value: 11_000 } }),
		'a-handful': ratioStory({ killed: { value: 3 }, deployed: { value: 7 }, casualties: { value: 7 } }),
		nothing: silentStory()
	},
	'loss-share': {
		real,
		'one-claimant': lossStory([{ killed: { value: 1000 }, casualties: { value: 4000 }, of }]),
		'one-and-a-million': lossStory([
			{ claimant: { name: 'A' }, killed: { value: 1 }, of: { value: 1_000_000 } },
			{ claimant: { name: 'B' }, casualties: { value: 1_000_000 }, of: { value: 1_000_000 } }
		]),
		'equal-dates': lossStory([
			{ claimant: { name: 'A' }, casualties: { value: 4000 }, of },
			{ claimant: { name: 'B' }, casualties: { value: 4000 }, of }
		]),
		ranges: lossStory([
			{
				claimant: { name: 'A' },
				killed: { low: 300, high: 1000 },
				casualties: { low: 3000, high: 4000 },
				of
			},
			{ claimant: { name: 'B' }, casualties: { low: 4000, high: 4000 }, of }
		]),
		'long-names': lossStory([{ claimant: long, casualties: { value: 6000, qualifier: 'more than' }, of }]),
		'sixteen-claimants': lossStory(
			Array.from({ length: 16 }, (_, i) => ({
				claimant: { name: `Claimant ${i + 1}` },
				killed: { value: 100 * (i + 1) },
				casualties: { value: 350 * (i + 1) },
				of
			}))
		),
		nothing: silentStory()
	}
};

function chart(id: string): ChartModule {
	const known = charts[id];
	if (!known) throw new Error(`There is no chart "${id}".`);
	return known;
}

describe.each(Object.entries(CASES))('%s', (id, stories) => {
	it.each(Object.entries(stories))('%s', async (name, story) => {
		const text = svgText(chart(id), story);
		expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
		await expect(text).toMatchFileSnapshot(`../../snapshots/${id}/${name}.svg`);
	});
});
