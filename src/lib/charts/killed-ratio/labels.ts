/** What stands above the marks of the unit chart in each state, and the key below them. */
import { unitOf } from '../../story/claims.ts';
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import type { Claim } from '../../story/schema.ts';
import type { RatioValue } from '../../story/ratios.ts';
import { claimValue } from '../frame/claim-text.ts';
import { textWidth } from '../frame/text-width.ts';
import type { Series } from './series.ts';
import type { State } from './states.ts';
import { BLOCK } from './unit.ts';

/** The width in px of the narrowest drawing, and the type size of the lower line. */
const ROOM = 280;
const SOFT = 12;

/** The finding, and below it what it is measured against; `wide` where the drawing has room for more. */
export interface Label {
	strong: string;
	soft?: string;
	wide?: string;
}

/** The label of each state; where nothing is claimed to fill a state, the words that say so. */
export function labels(story: Story, series: Series): Readonly<Record<State, Label>> {
	const killed = `${claimValue(story, series.killed.claim)} killed`;
	const deployed = series.deployed && force(story, series.deployed.claim);
	const against = deployed ? `of ${deployed}` : 'of a force that no one has counted';
	const plain = { strong: killed, soft: against };
	return {
		whole: capital(story, deployed ? { strong: deployed } : plain),
		killed: capital(story, plain),
		'one-in': capital(story, series.share ? shareLabel(story, series.share, against) : plain),
		casualties: capital(story, casualtiesLabel(story, series, killed)),
		pace: capital(story, paceLabel(story, series, killed))
	};
}

/** What one mark and one block stand for. */
export function key(story: Story, { perMark, rounded }: Series): string {
	const { number } = format(story.story.language);
	const one = `One mark = ${number(perMark)} ${perMark === 1 ? 'soldier' : 'soldiers'}`;
	return rounded ? `${one}; rounded to whole marks` : `${one}, one block = ${number(perMark * BLOCK)}`;
}

function shareLabel(story: Story, share: RatioValue, against: string): Label {
	const both = `${claimValue(story, share.part)} ${against}`;
	const fits = textWidth(both, SOFT) <= ROOM;
	return {
		strong: `${qualified(story, share)} killed`,
		soft: fits ? both : against,
		...(!fits && { wide: both })
	};
}

function casualtiesLabel(story: Story, { casualties }: Series, killed: string): Label {
	if (!casualties) return { strong: killed, soft: 'How many were wounded is not claimed' };
	const { claim } = casualties;
	const value = claimValue(story, claim);
	const among = killed.replace(/ killed$/, ' of them killed');
	if (!claim.covers) return { strong: `${value} killed or wounded`, soft: among };
	return { strong: `${value} casualties`, soft: among, wide: `${among}; counted: ${claim.covers}` };
}

function paceLabel(story: Story, { pace }: Series, killed: string): Label {
	if (!pace) return { strong: killed, soft: 'Over how long is not claimed' };
	const f = format(story.story.language);
	const unit = unitOf(story, pace.whole.id);
	const span = f.claim(pace.whole, unit, { qualifier: true, unit: 'show', words: true }).text;
	return { strong: `${qualified(story, pace)}, on average`, soft: `${killed} over ${span}` };
}

/** The whole force, in the words of its claim: `about 11,000 soldiers sent`. */
function force(story: Story, claim: Claim): string {
	return `${claimValue(story, claim)} ${claim.covers ?? 'soldiers deployed'}`;
}

/** A ratio with the word that its claims impose on it: it is no more exact than they are. */
function qualified(story: Story, ratio: RatioValue): string {
	const f = format(story.story.language);
	const { text } = f.ratio(ratio);
	if (!ratio.part.qualifier && !ratio.whole.qualifier) return text;
	const lead = ratio.open === 'above' ? 'at least' : ratio.open === 'below' ? 'at most' : 'about';
	return `${f.qualifier(lead)} ${text}`;
}

function capital(story: Story, label: Label): Label {
	const raise = (text: string) => text.charAt(0).toLocaleUpperCase(story.story.language) + text.slice(1);
	return { ...label, strong: raise(label.strong) };
}
