/**
 * Labels of claims: who, and how much of what, in as many words as there is room for; and the notes of the accent.
 */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { LabelRequest } from '../../drawing/labels.ts';
import type { Token } from '../../drawing/tokens.ts';
import { blockSize, run, type Run, type TextBlock, type TextLine } from '../../drawing/type.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts, measureWords, timesWords } from '../frame/claim-text.ts';
import { format, raised } from '../../story/format/format.ts';
import { words, wordsFor } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';
import { polyline, type Box, type Point, type Shape } from '../../drawing/shapes.ts';
import { point } from '../../story/claims.ts';

/** How a claim stands in its state: spoken of, on a line that is spoken of, or stepping back. */
export type Standing = 'spoken' | 'leading' | 'back';

export interface ClaimLabel {
	/** Of one measure, day and number; they share the label. */
	claims: readonly Claim[];
	at: Point;
	/** px from there to the outer edge of the marks. */
	radius: number;
	/** px from there to their upper and lower edge. */
	rise: number;
	standing: Standing;
	/** The arrow of an open end. */
	stem?: Box;
	/** May its name be left out? A line is named at its last claim. */
	nameless: boolean;
	/** px */
	reach?: number;
}

/** Labels of claims: who, and how much of what, in as many words as there is room for. */
export function claimRequest(story: Story, size: Size, label: ClaimLabel): LabelRequest {
	const { claims, at, radius, rise, standing } = label;
	const ids = claims.map(({ id }) => id);
	const spoken = standing === 'spoken';
	return {
		id: ids.join(' '),
		at,
		radius,
		rise,
		wordings: wordingsOf(story, size, label),
		must: spoken,
		spots: ['right', 'left', 'above', 'below', 'above-right', 'above-left', 'below-right', 'below-left'],
		leader: spoken ? 'accent' : 'quiet',
		halo: 'paper',
		refs: ids,
		...(label.stem && { stem: label.stem }),
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
		run(raised(claims.map((one) => claimantLabel(story, one, brief)).join(', ')), small, {
			fill: soft,
			weight: spoken ? 600 : 400
		});
	const { qualifier, number } = claimParts(story, claim);
	const own = wordsFor(story).charts.casualtyClaims;
	const each = claims.length > 1 ? own.each : '';
	const derived = claims.every(({ basis }) => basis === 'derived');
	const value = (...after: string[]): TextLine => {
		const tail = [...after, each].filter(Boolean).join(' ');
		return [
			run(qualifier && `${qualifier} `, small, { fill: soft }),
			run(tail ? `${number} ` : number, spoken ? by(size, 16, 19, 21) : small, {
				weight: 600,
				fill: spoken ? 'accent' : soft
			}),
			run(tail, small, { fill: soft })
		];
	};
	const counted = measureWords(story, claim);
	const [full, plain] = [value(spoken ? (claim.scope ?? counted) : counted), value()];
	// On a phone the heading of the panel says what is counted, and the dashes what is worked out.
	const isBrief = size === 'S' || !(derived || spoken || claim.measure === 'killed');
	const long = isBrief ? plain : derived ? value(own.derived) : full;
	const names = size === 'S' ? [name(true)] : [name(false), name(true)];
	const beside = (one: Run, line: TextLine): TextLine => [{ ...one, text: `${one.text} ` }, ...line];
	const named = names.flatMap((one): TextBlock[] => [[[one], long], [[one], plain], [beside(one, plain)]]);
	const bare: TextBlock[] = [[long], [plain]];
	// A spoken claim is never left out: a name that would fill the board gives way, the number stays.
	const tooWide = names.every((one) => blockSize([[one]]).width > ARTBOARDS[size].width / 2);
	if (spoken && tooWide) return [...named, ...bare];
	return nameless ? (standing === 'leading' || spoken ? bare : [...named, ...bare]) : named;
}

/**
 * The accent's own lines: up to an estimate made anew, and between two for one day.
 */
export function joins(
	size: Size,
	remade: [Claim, Claim] | undefined,
	pair: [Claim, Claim] | undefined,
	at: (id: string) => Point
): Shape[] {
	const look = { stroke: 'accent', thickness: by(size, 3, 3.5, 3.5) } as const;
	return [
		...(remade ? [polyline([{ x: at(remade[1].id).x, y: at(remade[0].id).y }, at(remade[1].id)], look)] : []),
		...(pair ? [polyline([at(pair[0].id), at(pair[1].id)], { ...look, thickness: 2.5 })] : [])
	];
}

/** Words at the accent's lines. */
export function notesOf(
	story: Story,
	size: Size,
	remade: [Claim, Claim] | undefined,
	pair: [Claim, Claim] | undefined,
	at: (id: string) => Point
): LabelRequest[] {
	const type = by(size, 15.5, 16.5, 19);
	const block = (lines: readonly string[]): TextBlock =>
		lines.map((line) => [run(line, type, { weight: 600, fill: 'accent' })]);
	const notes: LabelRequest[] = [];
	if (remade) {
		const [before, after] = remade.map(({ id }) => at(id)) as [Point, Point];
		notes.push({
			id: 'remade',
			at: { x: after.x, y: before.y * 0.6 + after.y * 0.4 },
			radius: 5,
			wordings: wordsFor(story).charts.casualtyClaims.remade.map(block),
			must: true,
			spots: ['right', 'left'],
			reach: 7,
			halo: 'paper',
			isNote: true
		});
	}
	if (pair) {
		const [less, more] = pair.map(({ id }) => at(id)) as [Point, Point];
		const factor = factorInWords(point(pair[1]) / point(pair[0]), story.story.language);
		notes.push({
			id: 'pair',
			at: { x: less.x, y: (less.y + more.y) / 2 },
			radius: 6,
			wordings: [block([factor]), ...halves(factor).map(block)],
			must: true,
			spots: ['right', 'left'],
			reach: 7,
			halo: 'paper',
			isNote: true
		});
	}
	return notes;
}

/** Words in two and in three lines. */
function halves(text: string): string[][] {
	const all = text.split(' ');
	return [2, 3].map((lines) => {
		const each = Math.ceil(all.length / lines);
		return Array.from({ length: lines }, (_, i) => all.slice(i * each, (i + 1) * each).join(' ')).filter(
			Boolean
		);
	});
}

/** A factor this near to a whole number is called about that number. */
const NEAR = 0.05;
/** Beyond this part of the way to the next whole number it is called nearly that number. */
const NEARLY = 0.7;

/** `more than three times as many`, `nearly twice as many`, `1.4 times as many`. The factor is above 1. */
export function factorInWords(factor: number, language: string): string {
	const { frame, casualtyClaims } = words(language).charts;
	const { asMany } = casualtyClaims;
	const whole = Math.round(factor);
	const isNear = Math.abs(factor / whole - 1) <= NEAR;
	const isNearly = whole > factor && factor - Math.floor(factor) >= NEARLY;
	if (factor < 2 && !(whole === 2 && (isNear || isNearly))) {
		const digits = format(language).number(factor, 1);
		return asMany.exactly({ times: `${digits} ${plural(language, factor, frame.times)}` });
	}
	const count = isNear || isNearly ? whole : Math.floor(factor);
	const how = factor === count ? 'exactly' : isNear ? 'about' : isNearly ? 'nearly' : 'over';
	return asMany[how]({ times: timesWords(language, count, 'words') });
}
