/** What the chart of shares says in letters. */
import { dateOf, isExact } from '../../story/claims.ts';
import { format } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import type { Share } from './series.ts';

export const WORDS = {
	empty: 'No one has yet claimed losses together with the force they came from.',
	killed: ['killed'],
	casualties: ['killed or', 'wounded'],
	force: ['of a', 'force of'],
	of: (force: string) => `of ${force}`,
	none: '–',
	to: (least: string, most: string) => (least === most ? least : `${least} to ${most}`),
	/** What a force covers that had not set out yet. */
	planned: 'planned',
	workedOut: (name: string) => `${name}, worked out`,
	derived: 'Dashed: worked out from a share that the claimant gave, or by adding',
	more: (count: string) => `${count} more in the table`
} as const;

/** `9%`, `3–9%`, `55%+` where it may be more, `up to 55%` where it may be less. */
export function shareText(story: Story, share: Share): string {
	const { low, high, open } = share;
	const f = format(story.story.language);
	const value = (low + high) / 2;
	const { text } = f.ratio({ ...share, value, rangeOnly: low < high, as: 'percent' });
	if (open === 'below') return `${f.qualifier('up to')} ${text}`;
	return open === 'above' ? `${text}+` : text;
}

/** The day that a claim describes, longest first: as its source puts it, with the year, without it. */
export function dateWordings(story: Story, { asOf, asOfText }: Claim): string[] {
	const { language } = story.story;
	const set = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(dateOf(asOf));
	const day = isExact(asOf) && !asOfText ? { day: 'numeric' as const } : {};
	return [
		...(asOfText ? [asOfText] : []),
		set({ ...day, month: 'short', year: 'numeric' }),
		set({ month: 'short', year: 'numeric' }),
		set({ ...day, month: 'short' }),
		set({ month: 'short' })
	];
}
