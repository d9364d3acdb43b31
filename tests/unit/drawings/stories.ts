/** Today's story, and stories with other claims than today's: what every chart has to draw. */
import { readFileSync } from 'node:fs';
import { readStory } from '../../../src/lib/check/read.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { edition } from '../../../src/lib/story/editions.ts';
import type { Claim, Story } from '../../../src/lib/story/schema.ts';

/** The story as it is published. */
export const today: Story = readStory(readFileSync('data/story.json', 'utf8'), CONTRACT);

/**
 * The story with every claim changed. A claim for which nothing comes back is gone, its figure with the last one, and
 * so is what names it: the check lets no other story through.
 */
export function withClaims(story: Story, change: (claim: Claim, unit: string) => Claim | undefined): Story {
	const figures = Object.fromEntries(
		Object.entries(story.figures).flatMap(([id, figure]) => {
			const claims = figure.claims.flatMap((claim) => change(claim, figure.unit) ?? []);
			const headline = claims.some((claim) => claim.id === figure.headline) ? figure.headline : claims[0]?.id;
			return headline === undefined ? [] : [[id, { ...figure, headline, claims }]];
		})
	);
	const known = new Set(
		Object.entries(figures).flatMap(([id, { claims }]) => [id, ...claims.map((one) => one.id)])
	);
	const ratios = Object.entries(story.ratios).filter(
		([, { part, whole }]) => known.has(part) && known.has(whole)
	);
	const charts = Object.entries(story.charts).map(
		([id, chart]) => [id, { ...chart, figures: chart.figures.filter((figure) => known.has(figure)) }] as const
	);
	const areas = Object.entries(story.areas).filter(([, { figure }]) => known.has(figure));
	for (const [id] of [...ratios, ...Object.entries(story.events)]) known.add(id);
	const isKnown = (message: string) =>
		[...message.matchAll(/\$([\w-]+)/g)].every(([, id]) => id !== undefined && known.has(id));
	const events = Object.entries(story.events).map(
		([id, event]) => [id, { ...event, labels: event.labels?.filter(isKnown) }] as const
	);
	return {
		...story,
		figures,
		ratios: Object.fromEntries(ratios),
		charts: Object.fromEntries(charts),
		areas: Object.fromEntries(areas),
		events: Object.fromEntries(events)
	};
}

const times = (factor: number) =>
	withClaims(today, (claim) => {
		const scaled = (value: number | undefined) =>
			value === undefined ? undefined : Number((value * factor).toPrecision(3));
		return { ...claim, value: scaled(claim.value), low: scaled(claim.low), high: scaled(claim.high) };
	});

const all = (change: Partial<Claim>) => withClaims(today, (claim) => ({ ...claim, ...change }));

const LONG = 'The Joint Commission of Inquiry into the Conduct of Nearly Everything';

/** By what is told apart from today's. */
export const OTHERS: Readonly<Record<string, Story>> = {
	'60 times as many': times(60),
	'a fiftieth': times(0.02),
	'one of each': all({ value: 1, low: undefined, high: undefined }),
	'a million of each': all({ value: 1_000_000, low: undefined, high: undefined }),
	'none of each': withClaims(today, (claim, unit) =>
		unit === 'km2' || claim.measure === 'killed'
			? { ...claim, value: 0, low: undefined, high: undefined }
			: claim
	),
	'equal values': all({ value: 4000, low: undefined, high: undefined }),
	'equal days': all({ asOf: '2025-01-15', asOfText: undefined }),
	'ranges only': withClaims(today, (claim) => {
		const value = claim.value ?? claim.low ?? 0;
		return { ...claim, value: undefined, low: value * 0.7, high: value * 1.5 };
	}),
	'at least': all({ qualifier: 'at least' }),
	'at most': all({ qualifier: 'at most' }),
	'worked out': all({ basis: 'derived' }),
	'one claimant': withClaims(today, (claim) => (claim.claimant === 'south-korea-nis' ? claim : undefined)),
	'long names': {
		...today,
		claimants: Object.fromEntries(
			Object.entries(today.claimants).map(([id, claimant], i) => [
				id,
				{ ...claimant, name: LONG, label: `${LONG} ${i}`, brief: `Commission ${i}` }
			])
		)
	},
	'nothing claimed': withClaims(today, () => undefined)
};

/** The story as it was known on its own day. */
export const first: Story = edition(today, today.story.asOf);
