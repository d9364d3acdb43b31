/** Understands what is to be revised: a complete request, or what is wrong and what is still to be asked. */
import { allClaims } from '../../story/claims.ts';
import { lastDay } from '../../story/dates.ts';
import { nearest } from '../../story/nearest.ts';
import type { Claim, Figure, Story } from '../../story/schema.ts';
import { ClaimSchema, QUALIFIERS, WHOLE_UNITS } from '../../story/schema.ts';
import { Asked } from './asked.ts';
import type { Given } from './flags.ts';
import { claimId, claimantOf, publishedIn, sourceOf } from './parties.ts';
import type { Question, Request } from './request.ts';

export interface Plan {
	/** Only where nothing is wrong and nothing that has to be known is open. */
	request?: Request;
	/** What is wrong with the answers, and the flag of each. */
	problems: readonly { flag: string; text: string }[];
	/** What is open; also what may stay open. */
	questions: readonly Question[];
}

/** @param today the day of the entry where none is given, `YYYY-MM-DD` */
export function plan(story: Story, given: Given, today: string): Plan {
	const asked = new Asked(given);
	const request = understand(story, asked, today);
	const { problems, questions } = asked;
	const isOpen = questions.some(({ optional }) => !optional);
	if (!request || problems.length > 0 || isOpen) return { problems, questions };
	return { request, problems, questions };
}

function understand(story: Story, asked: Asked, today: string): Request | undefined {
	const figureId = figureOf(story, asked);
	const figure = figureId === undefined ? undefined : story.figures[figureId];
	if (figureId === undefined || !figure) return undefined;
	const recorded = asked.date('recorded', true) ?? today;
	const named = asked.text('headline');
	const isOnlyHeadline = named !== undefined && !['value', 'low', 'high'].some((key) => key in asked.given);
	const request = isOnlyHeadline
		? planHeadline(figure, figureId, named, asked, recorded)
		: planClaim(story, figure, figureId, asked, recorded);
	if (!isOnlyHeadline && named !== undefined) {
		asked.problem('headline', `--headline takes no claim when one is added; write --headline alone`);
	}
	if (asked.text('reason') === undefined) {
		asked.ask({
			flag: 'reason',
			ask: 'Why, in words for readers',
			write: '--reason "WHY, IN WORDS FOR READERS"'
		});
	}
	return request;
}

function figureOf(story: Story, asked: Asked): string | undefined {
	const figures = Object.keys(story.figures);
	const written = asked.given.figure;
	if (written !== undefined && figures.includes(written)) return written;
	if (written === undefined) {
		asked.ask({
			flag: 'figure',
			ask: 'Which figure',
			write: 'FIGURE, straight after the two dashes',
			choices: figures
		});
	} else {
		const near = nearest(written, figures);
		const mend = near ? `write ${near}` : `write one of ${figures.join(', ')}`;
		asked.problem('figure', `there is no figure "${written}"; ${mend}`);
	}
	return undefined;
}

function planHeadline(
	figure: Figure,
	figureId: string,
	written: string,
	asked: Asked,
	recorded: string
): Request | undefined {
	const ids = figure.claims.map(({ id }) => id);
	const claim = asked.choice('headline', ids);
	const kind = asked.choice('entry', ['update', 'correction', 'method'] as const) ?? 'update';
	if (claim === figure.headline) {
		asked.problem('headline', `"${written}" is the headline already; name another claim of ${figureId}`);
		return undefined;
	}
	const reason = asked.text('reason');
	if (claim === undefined || reason === undefined) return undefined;
	return {
		figure: figureId,
		sources: {},
		claimants: {},
		headline: claim,
		headlineReason: asked.text('headline-reason') ?? reason,
		revision: { date: recorded, figure: figureId, kind, claim, was: figure.headline, reason },
		takenOver: undefined
	};
}

/** What a claim shares with the one that it continues. */
const CONTINUED = ['of', 'series', 'covers', 'chart'] as const;
/** What a correction shares with the claim that was wrong: all but its number. */
const CORRECTED = ['qualifier', 'asOf', 'asOfText', 'published', 'period', 'note', ...CONTINUED] as const;

/** The claim that is to come in, with what it takes over from an earlier one. */
function planClaim(
	story: Story,
	figure: Figure,
	figureId: string,
	asked: Asked,
	recorded: string
): Request | undefined {
	const entry = asked.choice('entry', ['update', 'correction', 'method'] as const) ?? 'update';
	const replaced = replacedOf(figure, entry, asked);
	const wrong = entry === 'correction' ? replaced : undefined;
	const number = numberOf(asked, WHOLE_UNITS.includes(figure.unit));
	const qualifier = qualifierOf(asked, wrong);
	const claimant = claimantOf(story, asked, wrong?.claimant);
	const asOf = dated(asked, 'as-of', 'The day the claim describes (YYYY-MM-DD, or YYYY-MM)', wrong?.asOf);
	const source = sourceOf(story, asked, wrong?.source);
	const inSource = publishedIn(story, source);
	const published = dated(asked, 'published', 'The day it was made public', wrong?.published, inSource);
	const makesHeadline = headlineOf(asked, wrong, figure);
	const reason = asked.text('reason');
	if (!number || !claimant || !source || !asOf || !published || !reason) return undefined;

	const period = asked.textOr('period', wrong?.period);
	const kind = asked.choice('kind', ['stock', 'flow'] as const) ?? wrong?.kind ?? (period ? 'flow' : 'stock');
	const before = wrong ?? (claimant.entry ? undefined : latest(figure, claimant.id, kind));
	const derivation = asked.text('derivation');
	const chart = asked.choice('chart', ['main', 'aside', 'no'] as const);
	const taken = new Set(allClaims(story).map((one) => one.id));
	const id = claimId(taken, {
		figure: figureId,
		claimant: claimant.id,
		asOf,
		isCorrection: wrong !== undefined
	});
	const claim = inOrder({
		id,
		measure: figure.measure,
		...number,
		qualifier,
		asOf,
		asOfText: asked.textOr('as-of-text', asOf === wrong?.asOf ? wrong.asOfText : undefined),
		published,
		recorded,
		claimant: claimant.id,
		source: source.id,
		kind,
		period,
		basis: derivation ? 'derived' : 'stated',
		derivation: derivation ? { rule: 'outlet', parts: [], note: derivation } : undefined,
		of: asked.textOr('of', before?.of),
		covers: asked.textOr('covers', before?.covers),
		series: asked.textOr('series', before?.series),
		chart: chart ?? before?.chart ?? (kind === 'flow' ? 'aside' : 'main'),
		entry,
		replaces: replaced?.id,
		// An update says why in the revision alone: in the claim it would silence the check's doubts about its number.
		reason: entry === 'update' ? undefined : reason,
		note: asked.textOr('note', wrong?.note)
	});
	const isHeadline = makesHeadline || wrong?.id === figure.headline;
	const was = isHeadline ? { was: figure.headline } : {};
	const inherited = (wrong ? CORRECTED : CONTINUED).filter(
		(key) => before?.[key] !== undefined && before[key] === claim[key] && key !== 'chart'
	);
	return {
		figure: figureId,
		claim,
		sources: source.entry ? { [source.id]: source.entry } : {},
		claimants: claimant.entry ? { [claimant.id]: claimant.entry } : {},
		...(isHeadline ? { headline: id } : {}),
		...(makesHeadline ? { headlineReason: asked.text('headline-reason') ?? reason } : {}),
		...(wrong ? { corrects: wrong.id } : {}),
		revision: { date: recorded, figure: figureId, kind: entry, claim: id, ...was, reason },
		takenOver: before && inherited.length > 0 ? { from: before.id, keys: inherited } : undefined
	};
}

/** A value, a range, or both. */
function numberOf(asked: Asked, whole: boolean): Pick<Claim, 'value' | 'low' | 'high'> | undefined {
	const [value, low, high] = (['value', 'low', 'high'] as const).map((flag) => asked.number(flag, whole));
	if (low !== undefined && high !== undefined && low > high) {
		asked.problem('low', `--low ${low} is above --high ${high}; swap the two`);
	}
	if (value !== undefined || (low !== undefined && high !== undefined)) return { value, low, high };
	if (low !== undefined || high !== undefined) {
		const [has, lacks] = low === undefined ? ['high', 'low'] : ['low', 'high'];
		asked.ask({ flag: lacks, ask: `The ${lacks} end of the range`, write: `--${lacks} N, beside --${has}` });
	} else {
		asked.ask({ flag: 'value', ask: 'The number claimed', write: '--value N, or --low N --high N' });
	}
	return undefined;
}

function qualifierOf(asked: Asked, wrong: Claim | undefined): Claim['qualifier'] {
	if (asked.text('qualifier') === 'none') return undefined;
	if (asked.given.qualifier === undefined && !wrong) {
		asked.ask({
			flag: 'qualifier',
			ask: 'The word before the number (about, at least …), if any',
			write: '--qualifier WORDS',
			choices: QUALIFIERS,
			optional: true
		});
	}
	return asked.choice('qualifier', QUALIFIERS) ?? wrong?.qualifier;
}

/** The claim whose place it takes; a correction has to name one. */
function replacedOf(figure: Figure, entry: Claim['entry'], asked: Asked): Claim | undefined {
	const ids = figure.claims.map(({ id }) => id);
	const id = asked.choice('replaces', ids);
	if (id === undefined && entry === 'correction') {
		asked.ask({ flag: 'replaces', ask: 'Which claim was wrong', write: '--replaces CLAIM', choices: ids });
	}
	return figure.claims.find((claim) => claim.id === id);
}

function dated(
	asked: Asked,
	flag: 'as-of' | 'published',
	ask: string,
	earlier: string | undefined,
	fallback?: string
): string | undefined {
	const date = asked.date(flag) ?? (asked.given[flag] === undefined ? earlier : undefined);
	if (date !== undefined) return date;
	asked.ask({ flag, ask, write: `--${flag} YYYY-MM-DD`, ...(fallback ? { fallback } : {}) });
	return undefined;
}

/** Is it to become the number of the story? Of a correction of the headline that goes without saying. */
function headlineOf(asked: Asked, wrong: Claim | undefined, figure: Figure): boolean {
	const { headline } = asked.given;
	if (headline === undefined && wrong?.id !== figure.headline) {
		asked.ask({
			flag: 'headline',
			ask: `Make it the number of the story instead of ${figure.headline} (yes or no)`,
			write: '--headline',
			choices: ['yes', 'no'],
			fallback: 'no',
			optional: true
		});
	}
	return headline === true;
}

/** The newest claim of the same claimant and kind. */
function latest(figure: Figure, claimant: string, kind: Claim['kind']): Claim | undefined {
	return figure.claims
		.filter((claim) => claim.claimant === claimant && claim.kind === kind)
		.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)))
		.at(-1);
}

/** The keys in the order of the schema, without those that say nothing. */
function inOrder(claim: Claim): Claim {
	const [schema] = ClaimSchema.pipe;
	const keys = Object.keys(schema.entries) as (keyof Claim)[];
	return Object.fromEntries(
		keys.filter((key) => claim[key] !== undefined).map((key) => [key, claim[key]])
	) as Claim;
}
