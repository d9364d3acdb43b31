/** What happened to the figures themselves between two states of the data, in words. */
import { allClaims, claim, figureIdOf, unitOf } from '../../story/claims.ts';
import { format } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';

/** The numbers and dates by which a claim is known; the rest of it may be put in better words at any time. */
const SUBSTANCE = [
	'value',
	'low',
	'high',
	'qualifier',
	'asOf',
	'published',
	'claimant',
	'measure',
	'kind'
] as const;

/** One line for each claim that came in, was changed in place or is gone, and for each headline that changed. */
export function changedFigures(before: Story, after: Story): string[] {
	const was = new Map(allClaims(before).map((one) => [one.id, one]));
	const is = new Map(allClaims(after).map((one) => [one.id, one]));
	const lines: string[] = [];
	for (const [id, figure] of Object.entries(after.figures)) {
		const old = before.figures[id];
		if (old && old.headline !== figure.headline && was.has(old.headline) && is.has(figure.headline)) {
			const [from, to] = [
				told(before, claim(before, old.headline)),
				told(after, claim(after, figure.headline))
			];
			lines.push(`${id}: the headline was ${from}, and is ${to}`);
		}
	}
	for (const [id, one] of is) {
		const old = was.get(id);
		if (!old) lines.push(`${figureIdOf(after, id)}: new claim ${id}, ${told(after, one)}`);
		else if (SUBSTANCE.some((key) => old[key] !== one[key])) {
			const line = `${figureIdOf(after, id)}: ${id} was ${told(before, old)}, and is ${told(after, one)}`;
			lines.push(`${line}. Changed in place: readers are not told; if it was wrong, add a correction`);
		}
	}
	for (const [id, one] of was) {
		if (!is.has(id))
			lines.push(
				`${figureIdOf(before, id)}: ${id}, ${told(before, one)}, is gone. Claims are only ever added`
			);
	}
	return lines;
}

/** `about 1,000 people (Western officials, mid-January 2025)` */
function told(story: Story, one: Claim): string {
	const set = format(story.story.language);
	const value = set.claim(one, unitOf(story, one.id), { qualifier: true, unit: 'show' }).text;
	return `${value} (${story.claimants[one.claimant]?.name ?? one.claimant}, ${set.asOf(one)})`;
}
