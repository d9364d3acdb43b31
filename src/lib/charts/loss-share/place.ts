/** The chart of shares: the losses of each claimant against its own force, and what those forces are. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { spokenIn } from '../frame/view.ts';
import { forces, series, type Force } from './series.ts';
import { placeShares } from './shares.ts';
import { path, rect, short, text, type Drawing, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Token } from '../../drawing/tokens.ts';
import { lineWidth, run, setBlock, type TextLine } from '../../drawing/type.ts';
import { bounds, point } from '../../story/claims.ts';
import { claimantLabel, claimParts, claimSays } from '../frame/claim-text.ts';
import { dateForms, fittingRows, rowPlaces, type RowPlace } from './rows.ts';
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
	/** Who gave it and when, in the one form that all rows have room for; where none is, each as it can. */
	name: ((claim: Claim) => string) | undefined;
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
	const { height } = ARTBOARDS[size];
	const isSpoken = ({ claim }: Force) => spoken.has(claim.id);
	const head = 4;
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
	const rows = shown.flatMap((force, i): Shape[] => {
		const place = places[i];
		return place
			? rowShapes(story, layout, force, place, { isSpoken: isSpoken(force), isFirst: i === 0 })
			: [];
	});
	return {
		shapes: rows,
		height: Math.min(height, end + 2)
	};
}

function layoutOf(story: Story, size: Size, shown: readonly Force[]): Layout {
	const { width, type } = ARTBOARDS[size];
	const widest = (words: readonly string[], size: number, weight?: 600) =>
		Math.max(0, ...words.map((one) => textWidth(one, size, weight)));
	const scopes = shown.map(({ scope }) => scope);
	const isSmall = size === 'S';
	const scope = Math.min(widest(scopes, type.name, 600), width * by(size, 0.4, 0.2, 0.18));
	const who = isSmall ? 0 : scope + 16;
	const most = width * by(size, 0.49, 0.54, 0.46) - AIR;
	// On a phone what the number covers stands in the same line.
	const reach = (name: (claim: Claim) => string) =>
		who +
		Math.max(
			0,
			...shown.map(
				(force) => (isSmall ? scopeRoom(force, size) : 0) + textWidth(name(force.claim), type.note)
			)
		);
	const name = namings(story, size).find((one) => reach(one) <= most);
	const bar = (name ? Math.max(reach(name), width * by(size, 0.42, 0, 0)) : most) + AIR;
	const greatest = Math.max(1, ...shown.map(({ claim }) => bounds(claim).high));
	return {
		size,
		scope,
		who,
		name,
		bar,
		x: (value) => bar + ((width - 1 - bar) * value) / greatest,
		end: width
	};
}

/** px between the words and the bars. */
const AIR = 12;

/** px that the words for what a number covers take before a name in their line. */
const scopeRoom = ({ scope }: Force, size: Size): number => {
	const { name } = ARTBOARDS[size].type;
	return scope ? textWidth(scope, name, 600) + name * 0.25 : 0;
};

/** Who gave a number and when, longest first. */
function namings(story: Story, size: Size): ((claim: Claim) => string)[] {
	const [whole, short, , month] = dateForms(story);
	const words = wordsFor(story).charts.lossShare;
	return [false, true].flatMap((brief) =>
		(size === 'S' ? [month] : [whole, short]).flatMap((when) => {
			const name = (claim: Claim) => `${claimantLabel(story, claim, brief)}, ${when(claim)}`;
			const withHow = (claim: Claim) =>
				claim.basis === 'derived' ? words.workedOut({ name: name(claim) }) : name(claim);
			return [withHow, name];
		})
	);
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
	{ size, scope: room, who: whoAt, name: nameOf, bar }: Layout,
	{ claim, scope }: Force,
	{ middle, isFirstOfGroup, isSpoken }: { middle: number; isFirstOfGroup: boolean; isSpoken: boolean }
): Shape[] {
	const { type } = ARTBOARDS[size];
	const isSmall = size === 'S';
	const tone: Token = isSpoken ? 'ink' : 'soft';
	const y = middle + type.note * 0.34;
	const scopeWidth = textWidth(scope, type.name, 600);
	const hasScope = scope !== '' && (isFirstOfGroup || isSmall) && scopeWidth <= room + 1;
	const at = isSmall ? (hasScope ? scopeWidth + type.name * 0.25 : 0) : whoAt;
	const labels = [claimantLabel(story, claim), claimantLabel(story, claim, true)];
	const name = nameOf?.(claim) ?? labels.find((one) => at + textWidth(one, type.note) <= bar - AIR);
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
