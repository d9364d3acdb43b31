/** The chart of shares: the losses of each claimant against its own force, and what those forces are. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Story } from '../../story/schema.ts';
import { spokenIn } from '../frame/view.ts';
import { forces, series, type Force } from './series.ts';
import { placeShares } from './shares.ts';
import { path, polyline, rect, short, text, type Drawing, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Token } from '../../drawing/tokens.ts';
import { lineWidth, run, setBlock, type TextLine } from '../../drawing/type.ts';
import { bounds, point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import { claimantLabel, claimParts, claimSays } from '../frame/claim-text.ts';
import { dateWordings, fittingRows, rowPlaces, type RowPlace } from './rows.ts';
import { wordsFor } from '../../words/index.ts';

const CHART = 'loss-share';

export function place(story: Story, state: string, size: Size): Drawing {
	const spoken = spokenIn(story, CHART, state);
	const { shapes, height } =
		state === 'denominators'
			? placeForces(story, size, forces(story), spoken)
			: placeShares(story, size, series(story), spoken);
	return { size, width: ARTBOARDS[size].width, height, shapes };
}

/** Where the columns stand, px from the left, and how a number of soldiers becomes px. */
interface Layout {
	size: Size;
	/** What the number covers, then who gave it: on a phone both in one line. */
	scope: number;
	who: number;
	bar: number;
	x: (value: number) => number;
	/** px for the longest bar with its number. */
	end: number;
}

/** State `denominators`: what each number of the force covers, and how large it is. */
function placeForces(
	story: Story,
	size: Size,
	forces: readonly Force[],
	spoken: ReadonlySet<string>
): { shapes: Shape[]; height: number } {
	const { height, type } = ARTBOARDS[size];
	const isSpoken = ({ claim }: Force) => spoken.has(claim.id);
	const head = type.note * 1.2 + 14;
	const candidates = size === 'S' && forces.some(isSpoken) ? forces.filter(isSpoken) : forces;
	const shown = fittingRows(candidates, Math.floor((height - head) / by(size, 31, 30, 34)), {
		isSpoken,
		day: ({ claim }) => claim.asOf
	});
	const places = rowPlaces(
		shown.map(({ scope }) => scope),
		{ top: head, bottom: height, highest: by(size, 52, 56, 60), air: by(size, 2, 8, 10) }
	);
	const layout = layoutOf(story, size, shown);
	const last = places.at(-1);
	const end = last ? last.top + last.height : head;
	const lit = shown.filter(isSpoken).map(({ claim }) => point(claim));
	const rows = shown.flatMap((force, i): Shape[] => {
		const place = places[i];
		return place
			? rowShapes(story, layout, force, place, { isSpoken: isSpoken(force), isFirst: i === 0 })
			: [];
	});
	return {
		shapes: [...band(story, layout, lit, { head, end }), ...rows],
		height: Math.min(height, end + 2)
	};
}

function layoutOf(story: Story, size: Size, shown: readonly Force[]): Layout {
	const { width, type } = ARTBOARDS[size];
	const scopes = shown.map(({ scope }) => textWidth(scope, type.name, 600));
	const scope = Math.min(Math.max(0, ...scopes), width * by(size, 0.4, 0.2, 0.18));
	const who = size === 'S' ? 0 : scope + 16;
	const bar = size === 'S' ? width * 0.42 : who + by(size, 0, 158, 224) + 12;
	const most = Math.max(1, ...shown.map(({ claim }) => bounds(claim).high));
	return { size, scope, who, bar, x: (value) => bar + ((width - 1 - bar) * value) / most, end: width };
}

/** What it covers, who gave it and when, and a bar with its number at its end. */
function rowShapes(
	story: Story,
	layout: Layout,
	force: Force,
	place: RowPlace,
	{ isSpoken, isFirst }: { isSpoken: boolean; isFirst: boolean }
): Shape[] {
	const { size } = layout;
	const { width } = ARTBOARDS[size];
	const middle = place.top + place.height / 2;
	const rule = place.top - by(size, 1, 4, 5);
	return [
		...(place.isFirstOfGroup && !isFirst ? [path(`M0 ${short(rule)}H${width}`, { stroke: 'rule' })] : []),
		...names(story, layout, force, { middle, isFirstOfGroup: place.isFirstOfGroup, isSpoken }),
		...barShapes(story, layout, force, {
			middle,
			height: place.height * by(size, 0.78, 0.74, 0.74),
			isSpoken
		})
	];
}

function names(
	story: Story,
	{ size, scope: scopeRoom, who: whoAt, bar }: Layout,
	{ claim, scope }: Force,
	{ middle, isFirstOfGroup, isSpoken }: { middle: number; isFirstOfGroup: boolean; isSpoken: boolean }
): Shape[] {
	const { type } = ARTBOARDS[size];
	const isSmall = size === 'S';
	const tone: Token = isSpoken ? 'ink' : 'soft';
	const y = middle + type.note * 0.34;
	const scopeWidth = textWidth(scope, type.name, 600);
	const hasScope = scope !== '' && (isFirstOfGroup || isSmall) && scopeWidth <= scopeRoom + 1;
	const at = isSmall ? (hasScope ? scopeWidth + type.name * 0.25 : 0) : whoAt;
	const labels = [claimantLabel(story, claim), claimantLabel(story, claim, true)];
	const dated = labels.flatMap((label) => dateWordings(story, claim).map((when) => `${label}, ${when}`));
	const words = wordsFor(story).charts.lossShare;
	const derived =
		claim.basis === 'derived' ? [...dated, ...labels].map((name) => words.workedOut({ name })) : [];
	const name = [...derived, ...dated, ...labels].find((one) => at + textWidth(one, type.note) <= bar - 10);
	return [
		...(hasScope ? [text(0, y, scope, { size: type.name, weight: 600, fill: tone })] : []),
		...(name ? [text(at, y, name, { size: type.note, fill: isSmall ? 'soft' : tone, refs: [claim.id] })] : [])
	];
}

/** Dashed where nobody has come yet, or where it was worked out; the number inside the bar, or after a short one. */
function barShapes(
	story: Story,
	{ size, bar, x, end }: Layout,
	{ claim, scope }: Force,
	{ middle, height, isSpoken }: { middle: number; height: number; isSpoken: boolean }
): Shape[] {
	const { type } = ARTBOARDS[size];
	const isOpen = scope === wordsFor(story).charts.lossShare.planned || claim.basis === 'derived';
	const box = { x: bar, y: middle - height / 2, width: Math.max(1, x(point(claim)) - bar), height };
	const line = [true, false].map((isWhole): TextLine => {
		const { qualifier, number } = claimParts(story, claim, size === 'S' || !isWhole);
		return [
			...(qualifier ? [run(`${qualifier} `, type.note, { fill: 'soft' })] : []),
			run(number, type.name * by(size, 1, 1.1, 1.15), { weight: 600, fill: isSpoken ? 'ink' : 'soft' })
		];
	});
	const inside = line.find((one) => lineWidth(one) + 16 <= box.width);
	const after = line.at(-1) ?? [];
	const y = middle - (after.at(-1)?.size ?? type.name) * 0.42;
	const words = inside
		? setBlock([inside], { x: bar + box.width - 8, y }, 'end', { refs: [claim.id] })
		: setBlock([after], { x: Math.min(bar + box.width + 8, end - lineWidth(after)), y }, 'start', {
				refs: [claim.id],
				halo: 'paper'
			});
	return [
		rect(box, {
			fill: isOpen ? 'paper' : 'deployed-tint',
			stroke: isSpoken ? 'ink' : 'deployed',
			...(isOpen && { dash: '5 3' }),
			...(isSpoken && { thickness: 1.25 }),
			key: claim.id,
			refs: [claim.id],
			says: claimSays(story, claim)
		}),
		...words.shapes
	];
}

/** From the smallest to the largest force that the text speaks of. */
function band(
	story: Story,
	{ size, x }: Layout,
	values: readonly number[],
	{ head, end }: { head: number; end: number }
): Shape[] {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	if (values.length < 2 || least === most) return [];
	const { type, width } = ARTBOARDS[size];
	const { number } = formatFor(story);
	const ends = { least: number(least), most: number(most) };
	const words = ends.least === ends.most ? ends.least : wordsFor(story).charts.lossShare.range(ends);
	const [from, to] = [x(least), x(most)];
	const wide = textWidth(words, type.note, 600);
	const left = Math.min(Math.max(0, (from + to - wide) / 2), width - wide);
	const y = head - 6;
	return [
		rect({ x: from, y, width: to - from, height: end - y }, { fill: 'accent-tint' }),
		polyline(
			[
				{ x: from, y: y + 6 },
				{ x: from, y },
				{ x: to, y },
				{ x: to, y: y + 6 }
			],
			{ stroke: 'accent', thickness: 2.5 }
		),
		text(left, y - 6, words, { size: type.note, weight: 600, fill: 'accent' })
	];
}
