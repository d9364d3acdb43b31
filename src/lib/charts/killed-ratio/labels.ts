/** What stands above the marks of the unit chart in each state, and the key below them. */
import { unitOf } from '../../story/claims.ts';
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import type { RatioValue } from '../../story/ratios.ts';
import type { Claim } from '../../story/schema.ts';
import { claimValue } from '../frame/claim-text.ts';
import { textWidth } from '../frame/text-width.ts';
import type { Series } from './series.ts';
import type { State } from './states.ts';
import { BLOCK } from './unit.ts';

/** The width in px of the narrowest drawing, which every line fits, and the type sizes of the two lines. */
const ROOM = 280;
const STRONG = 13;
const SOFT = 12;

/** The finding, and below it what it is measured against; `wide` where the drawing has room for more. */
export interface Label {
	strong: string;
	soft?: string;
	wide?: string;
}

/** The label of each state; where nothing is claimed to fill a state, the words that say so. */
export function labels(story: Story, series: Series): Readonly<Record<State, Label>> {
	const { killed, deployed, share } = series;
	const dead = `${claimValue(story, killed.claim)} killed`;
	const forces = deployed && forceTexts(story, deployed.claim);
	const against = forces ? soft(...forces.map((text) => `of ${text}`)) : 'of a force that no one has counted';
	const plain = { strong: dead, soft: against };
	const each: Record<State, Label> = {
		whole: forces ? { strong: strong(...forces) } : plain,
		killed: plain,
		'one-in': share ? shareLabel(story, share, against) : plain,
		casualties: casualtiesLabel(story, series, dead),
		pace: paceLabel(story, series, dead)
	};
	const raise = (text: string) => text.charAt(0).toLocaleUpperCase(story.story.language) + text.slice(1);
	for (const label of Object.values(each)) label.strong = raise(label.strong);
	return each;
}

/** What one mark and one block stand for; of a hundred marks where the blocks of a state hold another number. */
export function key(story: Story, { perMark, rounded, killed }: Series): string {
	const { number } = format(story.story.language);
	const one = `One mark = ${number(perMark)} ${perMark === 1 ? 'soldier' : 'soldiers'}`;
	const block = killed.sure === BLOCK ? 'one block' : `${number(BLOCK)} marks`;
	return rounded ? `${one}; rounded to whole marks` : `${one}, ${block} = ${number(perMark * BLOCK)}`;
}

function shareLabel(story: Story, share: RatioValue, against: string): Label {
	const both = `${claimValue(story, share.part)} ${against}`;
	const line = soft(both, against);
	const ratio = strong(`${qualified(story, share)} killed`, qualified(story, share));
	return { strong: ratio, soft: line, ...(line !== both && { wide: both }) };
}

function casualtiesLabel(story: Story, { casualties }: Series, dead: string): Label {
	if (!casualties) return { strong: dead, soft: 'How many were wounded is not claimed' };
	const { claim } = casualties;
	const among = `${dead.replace(/ killed$/, '')} of them killed`;
	const values = [claimValue(story, claim), bare(story, claim)];
	if (!claim.covers)
		return { strong: strong(...values.map((text) => `${text} killed or wounded`)), soft: among };
	return {
		strong: strong(...values.map((text) => `${text} casualties`)),
		soft: among,
		wide: `${among}; counted: ${claim.covers}`
	};
}

function paceLabel(story: Story, { pace }: Series, dead: string): Label {
	if (!pace) return { strong: dead, soft: 'Over how long is not claimed' };
	const unit = unitOf(story, pace.whole.id);
	const { text } = format(story.story.language).claim(pace.whole, unit, {
		qualifier: true,
		unit: 'show',
		words: true
	});
	return {
		strong: strong(`${qualified(story, pace)}, on average`, qualified(story, pace)),
		soft: soft(`${dead} over ${text}`, `over ${text}`)
	};
}

/** The whole force, in the words of its claim (`about 11,000 soldiers sent`) and then in fewer. */
function forceTexts(story: Story, claim: Claim): string[] {
	const value = claimValue(story, claim);
	const plain = [`${value} soldiers deployed`, `${bare(story, claim)} deployed`];
	return claim.covers ? [`${value} ${claim.covers}`, ...plain] : plain;
}

/** The number without the word before it. */
function bare(story: Story, claim: Claim): string {
	return format(story.story.language).claim(claim, unitOf(story, claim.id)).text;
}

/** A ratio with the word that its claims impose on it: it is no more exact than they are. */
function qualified(story: Story, ratio: RatioValue): string {
	const f = format(story.story.language);
	const { text } = f.ratio(ratio);
	if (!ratio.part.qualifier && !ratio.whole.qualifier) return text;
	const lead = ratio.open === 'above' ? 'at least' : ratio.open === 'below' ? 'at most' : 'about';
	return `${f.qualifier(lead)} ${text}`;
}

function strong(...choices: string[]): string {
	return fitting(choices, STRONG, true);
}

function soft(...choices: string[]): string {
	return fitting(choices, SOFT, false);
}

/** The first that fits the narrowest drawing, or else the last. */
function fitting(choices: readonly string[], size: number, bold: boolean): string {
	return choices.find((text) => textWidth(text, size, bold) <= ROOM) ?? choices.at(-1) ?? '';
}
