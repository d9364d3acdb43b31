/** Stories with other numbers than today's, for the charts to be drawn from. */
import { readFileSync } from 'node:fs';
import { readStory } from '../../../src/lib/story/read.ts';
import type { Story } from '../../../src/lib/story/read.ts';
import type { Claim, Figure } from '../../../src/lib/story/schema.ts';
import { tinyStory } from '../story/fixture.ts';

/** The story as it is published. */
export const real: Story = readStory(readFileSync('data/story.json', 'utf8'));

/** What differs from a plain claim. */
export type Change = Partial<Claim>;

export const base: Claim = {
	id: 'killed-a',
	measure: 'killed',
	asOf: '2025-01-15',
	published: '2025-01-22',
	recorded: '2026-11-22',
	claimant: 'western-officials',
	source: 'bbc-2025-01-22',
	kind: 'stock',
	basis: 'stated',
	chart: 'main'
};

function figure(measure: Figure['measure'], claims: Claim[]): Figure {
	return {
		name: measure,
		measure,
		unit: 'people',
		headline: claims[0]?.id ?? '',
		reason: 'The first.',
		claims
	};
}

export interface Counts {
	killed: Change;
	deployed?: Change;
	casualties?: Change;
}

/** A story for the unit chart: one claimant's killed, of those deployed, among the casualties. */
export function ratioStory({ killed, deployed, casualties }: Counts): Story {
	const story = tinyStory();
	const of = deployed ? { of: 'deployed-a' } : {};
	story.figures.killed = figure('killed', [{ ...base, ...of, ...killed }]);
	delete story.figures['killed-or-wounded'];
	delete story.figures.deployed;
	if (casualties) {
		const claim: Claim = { ...base, ...of, id: 'casualties-a', measure: 'killed-or-wounded', ...casualties };
		story.figures['killed-or-wounded'] = figure('killed-or-wounded', [claim]);
	}
	if (deployed) {
		story.figures.deployed = figure('deployed', [
			{ ...base, id: 'deployed-a', measure: 'deployed', ...deployed }
		]);
	}
	return story;
}

/** A story in which nobody claims anything. */
export function silentStory(): Story {
	const story = tinyStory();
	story.figures = {};
	return withLossShare(story);
}

export interface LossRow {
	claimant?: { name: string; label?: string };
	asOf?: string;
	killed?: Change;
	casualties?: Change;
	of: Change;
}

/** A story for the chart of shares: a claimant for each row, with losses and the force they came from. */
export function lossStory(rows: readonly LossRow[]): Story {
	const story = withLossShare(tinyStory());
	const claims = rows.map((row, i): Record<string, Claim | undefined> => {
		const claimant = row.claimant ? `claimant-${i}` : 'western-officials';
		if (row.claimant) story.claimants[claimant] = { side: 'independent', ...row.claimant };
		const own: Claim = { ...base, claimant, asOf: row.asOf ?? base.asOf, of: `deployed-${i}` };
		const loss = (measure: Claim['measure'], change?: Change) =>
			change && { ...own, id: `${measure}-${i}`, measure, ...change };
		return {
			killed: loss('killed', row.killed),
			'killed-or-wounded': loss('killed-or-wounded', row.casualties),
			deployed: { ...base, claimant, id: `deployed-${i}`, measure: 'deployed', ...row.of }
		};
	});
	const of = (measure: Figure['measure']) =>
		figure(
			measure,
			claims.flatMap((one) => one[measure] ?? [])
		);
	story.figures = {
		killed: of('killed'),
		'killed-or-wounded': of('killed-or-wounded'),
		deployed: of('deployed')
	};
	return story;
}

function withLossShare(story: ReturnType<typeof tinyStory>) {
	const chart = story.charts['killed-ratio'];
	if (!chart) throw new Error('The small story has no chart to copy.');
	const figures = ['killed', 'killed-or-wounded', 'deployed'];
	story.charts['loss-share'] = { ...chart, figures, states: { both: { description: 'Both shares.' } } };
	return story;
}
