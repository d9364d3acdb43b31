/** Names on the map: places with their dots, countries in spaced capitals, the scale bar. */
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import { contains, grow } from '../drawing/boxes.ts';
import type { LabelRequest } from '../drawing/labels.ts';
import { circle, polyline, text, type Box, type Shape } from '../drawing/shapes.ts';
import { textWidth } from '../drawing/text-width.ts';
import type { Token } from '../drawing/tokens.ts';
import { run, type TextBlock } from '../drawing/type.ts';
import { formatFor } from '../story/format/format.ts';
import type { Story } from '../story/schema.ts';
import { namedIn, spokenIn } from '../charts/frame/view.ts';
import { CHART } from './areas.ts';
import type { Degrees } from './camera.ts';
import { settlements } from './geodata.ts';
import { findRoom, type Field } from './room.ts';
import type { View } from './view.ts';

export interface NamedPlace {
	id: string;
	name: string;
	kind: string;
	point: Degrees;
	spoken: boolean;
}

/** The places that a state speaks of or names, the spoken ones first. */
export function placesIn(story: Story, state: string): readonly NamedPlace[] {
	const spoken = spokenIn(story, CHART, state);
	const ids = [...new Set([...spoken, ...namedIn(story, CHART, state)])];
	return ids.flatMap((id) => {
		const place = placeOf(story, id);
		return place ? [{ id, spoken: spoken.has(id), ...place }] : [];
	});
}

function placeOf(story: Story, id: string): Omit<NamedPlace, 'id' | 'spoken'> | undefined {
	const own = story.places[id];
	if (own) return { name: own.name, kind: own.kind, point: [own.longitude, own.latitude] };
	return settlements[id];
}

/** Capitals that the view shows, for orientation where it is wide. */
export const capitals = (): readonly NamedPlace[] =>
	Object.entries(settlements)
		.filter(([, { kind }]) => kind === 'capital')
		.map(([id, settlement]) => ({ id, spoken: false, ...settlement }));

/** At most so many settlements are named beside those that the text speaks of. */
const most = (size: Size) => by(size, 2, 4, 6);

/** Those of the places that are dots in this view. */
export function settlementsAmong(
	places: readonly NamedPlace[],
	view: View,
	size: Size
): readonly NamedPlace[] {
	const bounds = grow(view.box, -10);
	const shown = places.filter(
		({ kind, point }) =>
			kind !== 'oblast' && kind !== 'country' && contains(bounds, { ...view.at(point), width: 0, height: 0 })
	);
	const quiet = shown.filter(({ spoken }) => !spoken).slice(0, most(size));
	return shown.filter((place) => place.spoken || quiet.includes(place));
}

const dotRadius = (size: Size, { kind, spoken }: NamedPlace) =>
	spoken ? by(size, 5, 6, 7) : kind === 'village' ? by(size, 3.2, 3.6, 4) : by(size, 4, 4.6, 5);

/** The dot of a settlement: open, or full where it is a large city. */
export function dot(place: NamedPlace, view: View, size: Size): Shape {
	const { x, y } = view.at(place.point);
	const isCity = place.kind === 'capital' || place.kind === 'city';
	const colour: Token = place.spoken ? 'accent' : 'ink';
	return circle(x, y, dotRadius(size, place), {
		key: place.id,
		says: place.name,
		fill: isCity ? colour : 'paper',
		stroke: isCity ? 'paper' : colour,
		thickness: isCity ? 1 : by(size, 1.6, 2, 2),
		mark: true
	});
}

/** The name beside a dot. */
export function placeLabel(
	place: NamedPlace,
	view: View,
	size: Size,
	halo: Token,
	spots?: LabelRequest['spots']
): LabelRequest {
	const { type } = ARTBOARDS[size];
	const set = place.spoken ? by(size, 17, 19, 21) : type.name;
	const look = { weight: place.spoken ? 600 : 400, fill: place.spoken ? 'accent' : 'ink' } as const;
	const [first = '', ...rest] = place.name.split(' ');
	const whole: TextBlock = [[run(place.name, set, look)]];
	const broken: TextBlock = [[run(first, set, look)], [run(rest.join(' '), set, look)]];
	return {
		id: `name-${place.id}`,
		at: view.at(place.point),
		radius: dotRadius(size, place),
		wordings: rest.length ? [whole, broken] : [whole],
		must: place.spoken,
		reach: place.spoken ? 40 : 7,
		halo,
		...(spots && { spots })
	};
}

/** A country's name in spaced capitals, where its land has room for it. */
export function countryName(name: string, size: Size, field: Field, halo: Token): Shape[] {
	for (const set of by(size, [15.5], [17, 15], [21, 18, 15])) {
		const words = name.toUpperCase();
		const spacing = set * 0.2;
		const width = textWidth(words, set, 600) + spacing * Array.from(words).length;
		const box = findRoom({ width, height: set * 0.97 }, field);
		if (!box) continue;
		const look = { size: set, weight: 600, fill: 'soft', spacing, halo } as const;
		return [text(box.x, box.y + set * 0.75, words, look)];
	}
	return [];
}

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * A bar of a round number of kilometres in the lower left corner.
 * @param from px from the left edge that are taken there
 */
export function scaleBar(
	story: Story,
	view: View,
	size: Size,
	halo: Token,
	from: number
): { shapes: Shape[]; box: Box } {
	const { x, y, width, height } = view.box;
	const most = width * by(size, 0.24, 0.2, 0.16);
	const kilometres = ROUND.filter((one) => one * view.perKm <= most).at(-1) ?? 1;
	const { number, unit } = formatFor(story);
	const words = `${number(kilometres)} ${unit(kilometres, 'km', true)}`;
	const inset = by(size, 10, 12, 16);
	const [left, foot] = [x + from + inset, y + height - inset];
	const long = kilometres * view.perKm;
	const set = ARTBOARDS[size].type.axis;
	const wide = Math.max(long, textWidth(words, set));
	return {
		shapes: [
			polyline(
				[
					{ x: left, y: foot },
					{ x: left + long, y: foot }
				],
				{ stroke: 'ink', thickness: 2 }
			),
			text(left, foot - 6, words, { size: set, halo })
		],
		box: { x: left - 4, y: foot - set - 10, width: wide + 8, height: set + 16 }
	};
}
