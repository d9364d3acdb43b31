/** The record and the days in sentences. A sentence about a number comes in parts, so that the number can be a link. */
import { claimantLabel, claimValue } from '../../charts/frame/claim-text.ts';
import { format, formatFor, raised } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { counted, plural } from '../../words/plural.ts';
import type { Change, FigureChanges } from './difference.ts';
import { valueOf } from './entries.ts';
import type { DayRatio } from './known.ts';

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

/** More numbers in between than these are counted, not listed. */
const MOST_LISTED = 3;

/** What one party did, as a sentence. */
export function changeWords(story: Story, change: Change): Told {
	const { claim } = change;
	const [lead = '', tail = ''] = sentenceOf(story, change).split('<value/>');
	return { lead, value: valueOf(story, claim), tail: tail + afterIt(story, change), claim };
}

function sentenceOf(story: Story, change: Change): string {
	const { language } = story.story;
	const say = wordsFor(story).changed;
	const who = nameOf(story, change.claim);
	switch (change.kind) {
		case 'rose':
		case 'fell':
		case 'moved':
			return say.moved[change.kind](who, claimValue(story, change.before), byWayOf(story, change.between));
		case 'first':
		case 'other': {
			const numbers = change.kind === 'first' ? say.first : say.another;
			const which = plural(language, change.between.length + 1, numbers);
			return say.given(which, who, listed(story, change.between));
		}
		case 'earlier':
			return say.earlier(format(language).asOf(change.claim), who);
		case 'corrected':
			return say.corrected(who, claimValue(story, change.before));
		case 'stayed':
		case 'within':
		case 'undrawn':
			return say[change.kind](who);
	}
}

/** What the number covers, where that is not told by the number before it, and how it came about. */
function afterIt(story: Story, { kind, claim }: Change): string {
	const say = wordsFor(story).changed;
	const isCompared = kind === 'rose' || kind === 'fell' || kind === 'moved' || kind === 'stayed';
	return [
		claim.covers && !isCompared ? say.covering(claim.covers) : '',
		claim.period && kind === 'within' ? say.period(claim.period) : '',
		claim.basis === 'derived' ? say.workedOut : '',
		claim.entry === 'method' ? say.newWay : '',
		say.end
	].join('');
}

function byWayOf(story: Story, claims: readonly Claim[]): string {
	if (claims.length === 0) return '';
	const say = wordsFor(story).changed;
	return say.byWayOf(
		claims.length > MOST_LISTED
			? counted(story.story.language, claims.length, say.others)
			: claims.map((one) => claimValue(story, one)).join(say.and)
	);
}

function listed(story: Story, claims: readonly Claim[]): string {
	const [first] = claims;
	const say = wordsFor(story).changed;
	if (first && claims.length > MOST_LISTED) {
		const more = counted(story.story.language, claims.length - 1, say.moreCount);
		return say.more(claimValue(story, first), more);
	}
	return claims.map((one) => say.then(claimValue(story, one))).join('');
}

/** The changes as plain sentences, each beginning with the name of its figure. */
export const differenceSentences = (story: Story, changes: readonly FigureChanges[]): readonly string[] =>
	changes.flatMap(({ figure, changes: own }) =>
		own.map((change) => {
			const { lead, value, tail } = changeWords(story, change);
			return `${story.figures[figure]?.name ?? figure}: ${lead}${value}${tail}`;
		})
	);

/** `Between 31 January and 2 September 2025`: the year once where it is the same. */
export function spanWords(story: Story, from: string, to: string): string {
	const { date } = formatFor(story);
	const isOneYear = from.slice(0, 4) === to.slice(0, 4);
	return wordsFor(story).day.between(date(from, isOneYear ? 'day' : 'long'), date(to));
}

export const ratioText = (story: Story, { value }: DayRatio): string => formatFor(story).oneIn(value);

/** The headline ratio of a day as a sentence. */
export function ratioWords(story: Story, ratio: DayRatio): string {
	const { part, whole, isOneParty } = ratio;
	const say = wordsFor(story).day.division;
	const [dead, force] = [raised(claimValue(story, part)), claimValue(story, whole)];
	const [deadBy, forceBy] = [nameOf(story, part), nameOf(story, whole)];
	const text = ratioText(story, ratio);
	return isOneParty ? say.ofOne(dead, force, deadBy, text) : say.ofTwo(dead, force, text, deadBy, forceBy);
}

/** The headline ratio then and later, as a sentence; nothing where it is the same or can't be had. */
export function ratioChangeWords(
	story: Story,
	before: DayRatio | undefined,
	after: DayRatio | undefined
): string | undefined {
	if (!after || (before?.part === after.part && before.whole === after.whole)) return undefined;
	const say = wordsFor(story).day.division;
	const told = (ratio: DayRatio) => say.by(ratioText(story, ratio), claimantLabel(story, ratio.part));
	if (!before) return say.begun(told(after));
	return before.part.claimant === after.part.claimant
		? say.changed(told(before), told(after))
		: say.changedParty(told(before), told(after));
}
