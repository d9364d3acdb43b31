/** Understands what is to be revised: a complete request, or what is wrong and what is still to be asked. */
import { nearest } from '../../story/nearest.ts';
import type { Figure, Story } from '../../story/schema.ts';
import { Asked } from './asked.ts';
import type { Given } from './flags.ts';
import { planClaim } from './plan-claim.ts';
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
