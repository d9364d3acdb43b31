/** Our English for the record and the days. Sentences come in parts, so that a number in them can be a link. */
import { claimantLabel, claimValue } from '../../charts/frame/claim-text.ts';
import { unitOf } from '../../story/claims.ts';
import { format, raised } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import type { Change, FigureChanges } from './difference.ts';
import type { DayRatio } from './ratio.ts';

/** A sentence around the number that it is about. */
export interface Told {
	lead: string;
	value: string;
	tail: string;
	claim: Claim;
}

/** The name of a claimant in running text. */
export const nameOf = (story: Story, { claimant }: Claim): string =>
	story.claimants[claimant]?.name ?? claimant;

/** The value with its unit where that is not people, of whom the figure's name tells. */
export const valueOf = (story: Story, claim: Claim): string =>
	claimValue(story, claim, unitOf(story, claim.id) === 'people' ? 'hide' : 'show');

const covering = ({ covers }: Claim): string => (covers ? ` (${covers})` : '');
const workedOut = ({ basis }: Claim): string => (basis === 'derived' ? ', worked out' : '');
const newWay = ({ entry }: Claim): string => (entry === 'method' ? ', counted in a new way' : '');

/** More numbers in between than these are counted, not listed. */
const MOST_LISTED = 3;

/** What one party did, as a sentence. */
export function changeWords(story: Story, change: Change): Told {
	const { claim } = change;
	const { asOf } = format(story.story.language);
	const name = nameOf(story, claim);
	const after = `${workedOut(claim)}${newWay(claim)}.`;
	const told = (lead: string, tail: string): Told => ({
		lead: raised(lead),
		value: valueOf(story, claim),
		tail,
		claim
	});
	// A name with a comma in it needs one at its end.
	const whose = `the number given by ${name}${name.includes(', ') ? ',' : ''}`;
	switch (change.kind) {
		case 'rose':
		case 'fell':
		case 'moved': {
			const verb = change.kind === 'moved' ? 'went' : change.kind;
			const from = claimValue(story, change.before);
			return told(`${whose} ${verb} from ${from}${byWayOf(story, change.between)} to `, after);
		}
		case 'stayed':
			return told(`${whose} stayed at `, after);
		case 'first':
		case 'other': {
			const several = change.between.length > 0;
			const which = {
				first: several ? 'first numbers' : 'first number',
				other: several ? 'other numbers' : 'another number'
			};
			return told(
				`${which[change.kind]} by ${name}: ${listed(story, change.between)}`,
				`${covering(claim)}${after}`
			);
		}
		case 'earlier':
			return told(`number for ${asOf(claim)} by ${name}, published later: `, `${covering(claim)}${after}`);
		case 'corrected':
			return told(
				`corrected, by ${name}: ${claimValue(story, change.before)} was wrong, it is `,
				`${covering(claim)}${after}`
			);
		case 'within': {
			const period = claim.period ? `, within ${claim.period}` : '';
			return told(`number for a limited time by ${name}: `, `${covering(claim)}${period}${after}`);
		}
		case 'undrawn':
			return told(`number by ${name} that the charts leave out: `, `${covering(claim)}${after}`);
	}
}

function byWayOf(story: Story, claims: readonly Claim[]): string {
	if (claims.length === 0) return '';
	const way =
		claims.length > MOST_LISTED
			? `${claims.length} others`
			: claims.map((one) => claimValue(story, one)).join(' and ');
	return `, by way of ${way},`;
}

function listed(story: Story, claims: readonly Claim[]): string {
	const [first] = claims;
	if (!first) return '';
	if (claims.length > MOST_LISTED) return `${claimValue(story, first)} and ${claims.length - 1} more, then `;
	return claims.map((one) => `${claimValue(story, one)}, then `).join('');
}

/** The changes as plain sentences, each beginning with the name of its figure. */
export const differenceSentences = (story: Story, changes: readonly FigureChanges[]): readonly string[] =>
	changes.flatMap(({ figure, changes: own }) =>
		own.map((change) => {
			const { lead, value, tail } = changeWords(story, change);
			return `${story.figures[figure]?.name ?? figure}: ${lead}${value}${tail}`;
		})
	);

/** `31 January and 2 September 2025`: the year once where it is the same. */
export function spanWords(story: Story, from: string, to: string): string {
	const { date } = format(story.story.language);
	return `${date(from, from.slice(0, 4) === to.slice(0, 4) ? 'day' : 'long')} and ${date(to)}`;
}

export const ratioText = (story: Story, { value }: DayRatio): string =>
	format(story.story.language).oneIn(value);

/** The headline ratio of a day as a sentence. */
export function ratioWords(story: Story, ratio: DayRatio): string {
	const { part, whole, isOneParty } = ratio;
	const one = `${raised(claimValue(story, part))} of ${claimValue(story, whole)}`;
	return isOneParty
		? `${one}, both by ${nameOf(story, part)}: ${ratioText(story, ratio)} of those sent dead. The division is ours.`
		: `${one}: ${ratioText(story, ratio)}. The dead by ${nameOf(story, part)}, the force by ${nameOf(story, whole)}: the comparison is ours.`;
}

/** The headline ratio then and later, as a sentence; nothing where it is the same or can't be had. */
export function ratioChangeWords(
	story: Story,
	before: DayRatio | undefined,
	after: DayRatio | undefined
): string | undefined {
	if (!after || (before?.part === after.part && before.whole === after.whole)) return undefined;
	const now = `${ratioText(story, after)} (${claimantLabel(story, after.part)})`;
	if (!before) return `The dead of those sent, which no one could have given before: ${now}.`;
	const other =
		before.part.claimant === after.part.claimant ? '' : ' These are two parties: neither changed its own.';
	return `The dead of those sent, by the number that the story would have used: from ${ratioText(story, before)} (${claimantLabel(story, before.part)}) to ${now}.${other}`;
}
