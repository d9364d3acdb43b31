/** What the chart of shares says in letters: names, shares, forces, its key. */
import { dateOf, figureOf, isExact } from '../../story/claims.ts';
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import { claimantLabel } from '../frame/claim-text.ts';
import { dateName } from '../frame/date-names.ts';
import { textWidth } from '../frame/text-width.ts';
import type { Row, Share } from './series.ts';

export const EMPTY = 'No one has yet claimed losses together with the force they came from.';

/** `9%`, `3\u20139%`, `55%+` where it may be more, `up to 55%` where it may be less. */
export function shareText(story: Story, share: Share): string {
	const { low, high, open } = share;
	const f = format(story.story.language);
	const value = (low + high) / 2;
	const { text } = f.ratio({ ...share, value, rangeOnly: low < high, as: 'percent' });
	if (open === 'below') return `${f.qualifier('up to')} ${text}`;
	return open === 'above' ? `${text}+` : text;
}

/** `of 11,000`, as the claimant put it but for rounding words. */
export function forceText(story: Story, { of }: Row): string {
	const f = format(story.story.language);
	return `of ${f.claim(of, figureOf(story, of.id).unit, { range: of.value === undefined }).text}`;
}

/** Who and as of when, shortened until it is no wider than `room` px at that type size. */
export function rowName(story: Story, { claim }: Row, room: number, size: number): string {
	const f = format(story.story.language);
	const name = claimantLabel(story, claim);
	const day = isExact(claim.asOf) ? { day: 'numeric' as const } : {};
	const dates = [
		claim.asOfText ?? f.date(claim.asOf, 'short'),
		f.date(claim.asOf.slice(0, 7), 'short'),
		dateName(dateOf(claim.asOf), story.story.language, { ...day, month: 'short' })
	];
	const choices = [...dates.map((date) => `${name}, ${date}`), name];
	return choices.find((text) => textWidth(text, size) <= room) ?? cut(name, room, size);
}

function cut(name: string, room: number, size: number): string {
	let text = name;
	while (text.length > 1 && textWidth(`${text}\u2026`, size) > room) text = text.slice(0, -1).trimEnd();
	return `${text}\u2026`;
}
