/** Claims of the ground held, in the order in which they are drawn. No pixels. */
import { bounds, dateOf, firstDay, isExact, lastDay, standing } from '../../story/claims.ts';
import type { Claim } from '../../story/schema.ts';
import type { Story } from '../../story/read.ts';

/** The two counts that are consistent enough to be joined by a line. */
export const LINES = ['afp-isw', 'deepstate'] as const;
export type Line = (typeof LINES)[number];

/** Claims of the greatest extent that give no day, and claims of another pocket of ground. */
const PEAK = 'peak';
const POCKET = 'glushkovo-pocket';

export interface Mark {
	claim: Claim;
	/** A point of a line, a claim by itself, or a claim of the later pocket. */
	role: Line | 'claim' | 'pocket';
	/** Square kilometres; the same number twice where the claim gives one. */
	low: number;
	high: number;
	open?: 'above' | 'below';
	/** UTC; `from` and `to` differ where only the month is known. */
	at: Date;
	from: Date;
	to: Date;
	approximate: boolean;
	derived: boolean;
	/** Does it describe a day up to that on which the story is told? */
	before: boolean;
}

/** A claim of the greatest extent, whatever its day. */
export type Peak = Pick<Mark, 'claim' | 'low' | 'high' | 'open' | 'derived'>;

export interface Series {
	marks: readonly Mark[];
	peaks: readonly Peak[];
	asOf: string;
	/** The claim that the story uses. */
	headline?: string;
}

export function series(story: Story): Series {
	const { asOf } = story.story;
	const ids = story.charts['area-held']?.figures ?? [];
	const figures = ids.flatMap((id) => story.figures[id] ?? []);
	const claims = ids
		.flatMap((id) => standing(story, id))
		.filter((claim) => claim.chart !== 'no' && claim.kind === 'stock' && Number.isFinite(bounds(claim).low))
		.sort((a, b) => +dateOf(a.asOf) - +dateOf(b.asOf));
	return {
		marks: claims.filter((claim) => claim.series !== PEAK).map((claim) => mark(claim, asOf)),
		peaks: claims
			.filter((claim) => claim.series === PEAK)
			.map((claim) => ({ claim, ...bounds(claim), derived: claim.basis === 'derived' }))
			.sort((a, b) => b.high - a.high),
		asOf,
		...(figures[0] ? { headline: figures[0].headline } : {})
	};
}

/** The marks that a line joins, by date. A claim that is kept aside is no part of a line. */
export function lineOf({ marks }: Series, line: Line): Mark[] {
	return marks.filter((one) => one.role === line);
}

function mark(claim: Claim, asOf: string): Mark {
	const line = LINES.find((one) => one === claim.series && claim.chart === 'main');
	return {
		claim,
		role: claim.series === POCKET ? 'pocket' : (line ?? 'claim'),
		...bounds(claim),
		at: dateOf(claim.asOf),
		from: new Date(firstDay(claim.asOf)),
		to: new Date(lastDay(claim.asOf)),
		approximate: !isExact(claim.asOf) || claim.asOfText !== undefined,
		derived: claim.basis === 'derived',
		before: dateOf(claim.asOf) <= new Date(asOf)
	};
}
