/** The words at the marks over time: `AFP, 31 December` / **483**, and one label for a party's early claims. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { LabelRequest } from '../../drawing/labels.ts';
import type { Token } from '../../drawing/tokens.ts';
import { run, type Run, type TextBlock } from '../../drawing/type.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts } from '../frame/claim-text.ts';
import { isGap, type Mark } from './plot.ts';
import { dayWords, type Held } from './series.ts';
import { wordsFor } from '../../words/index.ts';

/** Longest first: with the day, with the day in short, without it, in one line. */
export function claimWordings(story: Story, size: Size, claim: Claim, isSpoken: boolean): TextBlock[] {
	const { note } = ARTBOARDS[size].type;
	const look = { fill: isSpoken ? ('accent' as const) : ('soft' as const) };
	const name = claimantLabel(story, claim, true);
	const days = size === 'S' ? [] : [dayWords(story, claim), dayWords(story, claim, true)];
	const names = [...new Set([...days.map((day) => `${name}, ${day}`), name])];
	const whole = valueRuns(story, size, claim, isSpoken, false);
	const short = valueRuns(story, size, claim, isSpoken, true);
	return [
		...names.flatMap((words): TextBlock[] => {
			const first = [run(words, note, { ...look, ...(size === 'S' && { weight: 600 as const }) })];
			return [
				[first, whole],
				[first, short]
			];
		}),
		[[run(`${name} `, note, look), ...short]]
	];
}

/** `about` **480**: the number large where the text speaks of it; `worked out` after it where nobody stated it. */
function valueRuns(story: Story, size: Size, claim: Claim, isSpoken: boolean, isBrief: boolean): Run[] {
	const { type } = ARTBOARDS[size];
	const { qualifier, number } = claimParts(story, claim, isBrief || size === 'S');
	const [soft, strong]: [Token, Token] = isSpoken ? ['accent', 'accent'] : ['soft', 'ink'];
	const most = isSpoken ? type.number * by(size, 0.85, 0.9, 0.9) : type.note;
	const after = claim.basis === 'derived' ? ` ${wordsFor(story).charts.areaHeld.derived}` : '';
	return [
		...(qualifier ? [run(`${qualifier} `, type.note, { fill: soft })] : []),
		run(number, most, { weight: 600, fill: strong }),
		...(after ? [run(after, type.note, { fill: soft })] : [])
	];
}

export function claimRequest(
	story: Story,
	size: Size,
	mark: Mark,
	spots?: LabelRequest['spots']
): LabelRequest {
	const { held, at, radius, isSpoken } = mark;
	return {
		id: held.claim.id,
		at,
		radius,
		wordings: claimWordings(story, size, held.claim, isSpoken),
		must: isSpoken,
		...(spots && { spots }),
		reach: isSpoken || spots ? 105 : 42,
		leader: isSpoken ? 'accent' : 'quiet',
		halo: 'paper',
		refs: [held.claim.id]
	};
}

/** Claims of one party that follow each other closely, the oldest first, and share a label. */
export type Cluster = readonly [Mark, Mark, ...Mark[]];

/** Are they close claims of one party about the same ground, all stated? */
export function isOneVoice(story: Story, a: Held, b: Held): boolean {
	const sideOf = ({ claim }: Held) => story.claimants[claim.claimant]?.side;
	const isSingle = [a, b].some(({ derived, place }) => derived || place !== undefined);
	const isSame = sideOf(a) !== undefined && sideOf(a) === sideOf(b) && a.claim.series === b.claim.series;
	return !isSingle && isSame && !isGap(a, b) && !isGap(b, a);
}

/** Splits what is to be named into groups of a party's close claims and single ones. */
export function clustersOf(story: Story, marks: readonly Mark[]): { clusters: Cluster[]; single: Mark[] } {
	const runs: Mark[][] = [];
	for (const mark of marks) {
		const before = runs.find((others) => {
			const last = others.at(-1);
			return last && !mark.isSpoken && !last.isSpoken && isOneVoice(story, last.held, mark.held);
		});
		if (before) before.push(mark);
		else runs.push([mark]);
	}
	return {
		clusters: runs.filter((group): group is [Mark, Mark, ...Mark[]] => group.length > 1),
		single: runs.flatMap((group) => (group.length === 1 ? group : []))
	};
}

/** `Kyiv: about 1,000 on 12 August,` / `more than 1,300 on 6 September`, at the last of them. */
export function clusterRequest(story: Story, size: Size, cluster: Cluster): LabelRequest {
	const { note } = ARTBOARDS[size].type;
	const [first] = cluster;
	const last = cluster.at(-1) ?? first;
	const side = story.claimants[first.held.claim.claimant]?.side;
	const name = (side && story.sides?.[side]?.name) ?? claimantLabel(story, first.held.claim, true);
	const value = ({ held: { claim } }: Mark, isBrief: boolean): Run[] => {
		const { qualifier, number } = claimParts(story, claim, isBrief);
		return [
			...(qualifier ? [run(`${qualifier} `, note, { fill: 'soft' as const })] : []),
			run(number, note, { weight: 600 })
		];
	};
	const soft = (words: string) => run(words, note, { fill: 'soft' });
	const { frame, areaHeld } = wordsFor(story).charts;
	const lead = soft(frame.lead({ who: name, what: '' }));
	const day = ({ held: { claim } }: Mark, isBrief: boolean) => {
		const words = dayWords(story, claim, isBrief);
		return soft(` ${claim.asOfText === undefined ? areaHeld.on({ day: words }) : words}`);
	};
	const dated = (isBrief: boolean): TextBlock => [
		[lead, ...value(first, isBrief), day(first, isBrief), soft(',')],
		[...value(last, isBrief), day(last, isBrief)]
	];
	const undated: TextBlock = [
		[lead, ...value(first, true), soft(',')],
		[soft(areaHeld.then), ...value(last, true)]
	];
	return {
		id: `cluster-${last.held.claim.id}`,
		at: last.at,
		radius: last.radius,
		wordings: size === 'S' ? [undated] : [dated(false), dated(true), undated],
		spots: ['right', 'above-right', 'below-right'],
		reach: 42,
		leader: 'quiet',
		halo: 'paper',
		refs: cluster.map(({ held }) => held.claim.id)
	};
}
