/** What the unit chart says in letters: its key, the label of each state, its table. */
import { figureOf, unitOf } from '../../story/claims.ts';
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import type { Claim } from '../../story/schema.ts';
import { textWidth } from '../frame/text-width.ts';
import type { Series } from './series.ts';
import { BLOCK } from './unit.ts';

export const STATES = ['one-in', 'whole', 'killed', 'casualties', 'pace'] as const;
export type State = (typeof STATES)[number];

/** What stands above the marks in a state: the finding, and below it what it is measured against. */
export interface Label {
	strong: string;
	soft?: string;
}

/** The width in px that every label must fit: that of the narrowest drawing. */
export const ROOM = 280;
export const STRONG = 14;
export const SOFT = 12;

/** The label of each state; for a state that nothing is claimed about, the words that say so. */
export function labels(story: Story, series: Series): Readonly<Record<State, Label>> {
	const f = format(story.story.language);
	const said = (claim: Claim) => saying(story, claim);
	const killed = `${said(series.killed.claim)} killed`;
	const deployed = series.deployed && `${said(series.deployed.claim)} deployed`;
	const against = deployed ? `of ${deployed}` : 'How many were deployed is not claimed';
	const { share, pace, casualties } = series;
	return {
		whole: deployed ? { strong: deployed } : { strong: killed, soft: against },
		killed: { strong: killed, soft: against },
		'one-in': share
			? {
					strong: `${f.ratio(share, { as: 'one-in' }).text} killed`,
					soft: fits(`${killed}, ${against}`, against)
				}
			: { strong: killed, soft: against },
		casualties: casualties
			? { strong: `${said(casualties.claim)} killed or wounded`, soft: `${killed} among them` }
			: { strong: killed, soft: 'Of the wounded no number is claimed' },
		pace: pace
			? {
					strong: `${f.ratio(pace, { as: 'per-day' }).text} killed on average`,
					soft: `${killed} over ${f.claim(pace.whole, unitOf(story, pace.whole.id), { qualifier: true, unit: 'show', words: true }).text}`
				}
			: { strong: killed, soft: 'Over how long is not claimed' }
	};
}

/** What one mark and one block stand for. */
export function key(story: Story, series: Series): string {
	const { number, unit } = format(story.story.language);
	const one = `One mark = ${number(series.perMark)} ${series.perMark === 1 ? 'soldier' : 'soldiers'}`;
	return series.rounded
		? `${one}; rounded to whole marks`
		: `${one}, one block = ${number(series.perMark * BLOCK)}`;
}

function saying(story: Story, claim: Claim): string {
	const f = format(story.story.language);
	return f.claim(claim, figureOf(story, claim.id).unit, { qualifier: true }).text;
}

/** The first text that fits the narrowest drawing, or else the last. */
function fits(...texts: string[]): string {
	return texts.find((text) => textWidth(text, SOFT) <= ROOM) ?? texts.at(-1) ?? '';
}
