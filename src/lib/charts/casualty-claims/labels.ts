/** Labels of claims: who, and how much of what, in as many words as there is room for. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { LabelRequest } from '../../drawing/labels.ts';
import type { Point } from '../../drawing/shapes.ts';
import type { Token } from '../../drawing/tokens.ts';
import { blockSize, run, type Run, type TextBlock, type TextLine } from '../../drawing/type.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts } from '../frame/claim-text.ts';
import { countedWords, measureWords, WORDS } from './words.ts';

/** How a claim stands in its state: spoken of, on a line that is spoken of, or stepping back. */
export type Standing = 'spoken' | 'leading' | 'back';

export interface ClaimLabel {
	/** Of one measure, day and number; they share the label. */
	claims: readonly Claim[];
	at: Point;
	/** px */
	radius: number;
	standing: Standing;
	/** May its name be left out? A line is named at its last claim. */
	nameless: boolean;
	/** px */
	reach?: number;
}

export function claimRequest(story: Story, size: Size, label: ClaimLabel): LabelRequest {
	const { claims, at, radius, standing } = label;
	const ids = claims.map(({ id }) => id);
	const spoken = standing === 'spoken';
	return {
		id: ids.join(' '),
		at,
		radius,
		wordings: wordingsOf(story, size, label),
		must: spoken,
		spots: ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'],
		leader: spoken ? 'accent' : 'quiet',
		halo: 'paper',
		refs: ids,
		...(label.reach !== undefined && { reach: label.reach })
	};
}

function wordingsOf(story: Story, size: Size, { claims, standing, nameless }: ClaimLabel): TextBlock[] {
	const [claim] = claims;
	if (!claim) return [];
	const { type } = ARTBOARDS[size];
	const spoken = standing === 'spoken';
	const soft: Token = standing === 'back' ? 'soft' : 'ink';
	const small = spoken ? type.name : type.note;
	const name = (brief: boolean): Run =>
		run(claims.map((one) => claimantLabel(story, one, brief)).join(', '), small, {
			fill: soft,
			weight: spoken ? 600 : 400
		});
	const { qualifier, number } = claimParts(story, claim);
	const each = claims.length > 1 ? WORDS.each : '';
	const derived = claims.every(({ basis }) => basis === 'derived');
	const value = (...after: string[]): TextLine => {
		const words = [...after, each].filter(Boolean).join(' ');
		return [
			run(qualifier && `${qualifier} `, small, { fill: soft }),
			run(words ? `${number} ` : number, spoken ? by(size, 16, 19, 21) : small, {
				weight: 600,
				fill: spoken ? 'accent' : soft
			}),
			run(words, small, { fill: soft })
		];
	};
	const [full, plain] = [value(spoken ? countedWords(claim) : measureWords(claim)), value()];
	const workedOut = value(WORDS.derived);
	const long = derived && size !== 'S' ? workedOut : claim.measure === 'killed' || spoken ? full : plain;
	const names = size === 'S' ? [name(true)] : [name(false), name(true)];
	const beside = (one: Run, line: TextLine): TextLine => [{ ...one, text: `${one.text} ` }, ...line];
	const named = names.flatMap((one): TextBlock[] => [[[one], long], [[one], plain], [beside(one, plain)]]);
	const bare: TextBlock[] = [[long], [plain]];
	// A spoken claim is never left out: a name that would fill the board gives way, the number stays.
	const tooWide = names.every((one) => blockSize([[one]]).width > ARTBOARDS[size].width / 2);
	if (spoken && tooWide) return [...named, ...bare];
	return nameless ? (standing === 'leading' || spoken ? bare : [...named, ...bare]) : named;
}
