/** State `gap`: two estimates as bars from zero; the smaller is laid end to end along the larger as a ruler. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { placeLabels } from '../../drawing/labels.ts';
import { path, short, type Box, type Shape } from '../../drawing/shapes.ts';
import { run, type TextBlock } from '../../drawing/type.ts';
import { dateOf, point } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimParts, claimSays, measureWords } from '../frame/claim-text.ts';
import { colourOf } from './marks.ts';
import { heroShapes, rulerShapes } from './ruler.ts';
import { plotOf, type Panel, type Plot } from './panels.ts';
import type { View } from './series.ts';

/** The smaller and the larger estimate of one measure, and what each claimant says of the other measure. */
export interface Gap {
	less: Claim;
	more: Claim;
	beside: readonly Claim[];
}

/** Nothing where the text does not speak of two different numbers of dead. */
export function gapIn({ totals, spoken, named }: View): Gap | undefined {
	const dead = totals.filter((one) => one.measure === 'killed' && spoken.has(one.id));
	const [less, more] = dead.toSorted((a, b) => point(a) - point(b)).slice(0, 2);
	if (!less || !more || point(less) <= 0 || point(less) === point(more)) return undefined;
	const beside = totals.filter(
		(one) =>
			one.measure !== 'killed' && named.includes(one) && [less.claimant, more.claimant].includes(one.claimant)
	);
	return { less, more, beside };
}

export function placeGap(story: Story, size: Size, view: View, { less, more, beside }: Gap): Shape[] {
	const plot = plotOf(story, size, view, [less, more, ...beside], {
		share: by(size, 0.77, 0.8, 0.82),
		headroom: [by(size, 1.26, 1.2, 1.2), 1.05],
		apart: by(size, 56, 100, 120)
	});
	const width = by(size, 19, 38, 56);
	const middles = spread(
		[less, more].map(({ asOf }) => plot.x(dateOf(asOf))),
		width + by(size, 4, 6, 8)
	) as [number, number];
	const at = (claim: Claim) => middles[claim.claimant === less.claimant ? 0 : 1];
	const bar = (claim: Claim, { y, bottom }: Panel): Shape => {
		const top = Math.min(y(point(claim)), bottom - 1);
		const x = at(claim) - width / 2;
		const box: Box = { x, y: top, width, height: bottom - top };
		const d = `M${short(x)} ${short(top)}h${width}V${short(bottom)}h${-width}z`;
		const look = { key: claim.id, refs: [claim.id], says: claimSays(story, claim), fill: colourOf(claim) };
		return path(d, { ...look, mark: true, box });
	};
	const shapes = plot.panels.flatMap((panel): Shape[] => {
		if (panel.measure !== 'killed') return besideShapes(story, plot, panel, beside, bar);
		// To which side of the smaller the larger stands.
		const side = at(more) >= at(less) ? 1 : -1;
		const place = { plot, panel, width, side };
		return [
			bar(less, panel),
			bar(more, panel),
			...rulerShapes(story, place, less, more, at(more)),
			...heroShapes(story, place, less, at(less), -side, []),
			...heroShapes(story, place, more, at(more), side, sameAs(view, more))
		];
	});
	return [...plot.shapes, ...shapes];
}

/** Two middles at least `apart` from each other, about where they were. */
function spread([a = 0, b = 0]: readonly number[], apart: number): number[] {
	const lacking = Math.max(0, apart - Math.abs(b - a)) / 2;
	return b >= a ? [a - lacking, b + lacking] : [a + lacking, b - lacking];
}

/** Others who gave that number for that day. */
const sameAs = ({ totals }: View, claim: Claim): readonly Claim[] =>
	totals.filter(
		(one) =>
			one.id !== claim.id &&
			one.measure === claim.measure &&
			one.asOf === claim.asOf &&
			point(one) === point(claim)
	);

/** The other measure: bars with their numbers beside them. */
function besideShapes(
	story: Story,
	{ size, right }: Plot,
	panel: Panel,
	claims: readonly Claim[],
	bar: (claim: Claim, panel: Panel) => Shape
): Shape[] {
	const { type } = ARTBOARDS[size];
	const bars = claims.map((claim) => ({ claim, shape: bar(claim, panel) }));
	const boxes = bars.map(({ shape }) => (shape.kind === 'path' ? shape.box : undefined));
	const requests = bars.flatMap(({ claim }, i) => {
		const box = boxes[i];
		if (!box) return [];
		const { qualifier, number } = claimParts(story, claim);
		const lead = run(qualifier && `${qualifier} `, type.note, { fill: 'soft' });
		const value = (words: string): TextBlock => [
			[
				lead,
				run(words ? `${number} ` : number, type.name, { weight: 600 }),
				run(words, type.note, { fill: 'soft' })
			]
		];
		const isFirst = boxes.every((other) => !other || other.x >= box.x);
		return [
			{
				id: claim.id,
				at: { x: box.x + box.width / 2, y: Math.max(box.y + box.height / 2, panel.top + 8) },
				radius: box.width / 2 + 3,
				wordings: [value(measureWords(story, claim)), value('')],
				spots: [isFirst ? ('left' as const) : ('right' as const)],
				halo: 'paper' as const,
				refs: [claim.id],
				reach: 0
			}
		];
	});
	const labels = placeLabels(requests, {
		bounds: { x: 0, y: panel.head, width: right, height: panel.bottom - panel.head },
		marks: boxes.filter((box) => box !== undefined)
	});
	return [...bars.map(({ shape }) => shape), ...labels.shapes];
}
