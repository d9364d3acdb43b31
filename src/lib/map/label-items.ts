/** Everything on the map that has a name, the most important first: what it says, how, and where in which state. */
import { textWidth } from '../charts/frame/text-width.ts';
import type { Story } from '../story/read.ts';
import { AREA_LABELS, type AreaLabel } from './area-labels.ts';
import { settlements, type PlaceKind } from './geodata.ts';
import { nameOf } from './names.ts';
import type { Degrees } from './plane.ts';
import type { MapState } from './states.ts';

export type LabelKind = PlaceKind | AreaLabel['kind'] | 'extent';

export interface LabelItem {
	id: string;
	kind: LabelKind;
	lines: readonly string[];
	/** Where it stands, in the states that may show it. */
	at: Partial<Record<MapState, Degrees>>;
}

/** Type size in px, and what letters take beside their own width; the classes in map.css say the same. */
export const TYPE: Readonly<
	Record<LabelKind, { size: number; bold: boolean; spacing: number; capitals: boolean }>
> = {
	capital: { size: 14, bold: true, spacing: 0, capitals: false },
	city: { size: 14, bold: true, spacing: 0, capitals: false },
	town: { size: 13, bold: true, spacing: 0, capitals: false },
	village: { size: 12, bold: false, spacing: 0, capitals: false },
	extent: { size: 13, bold: true, spacing: 0, capitals: false },
	country: { size: 13, bold: true, spacing: 2, capitals: true },
	subject: { size: 13, bold: true, spacing: 0.6, capitals: false },
	oblast: { size: 12, bold: false, spacing: 0.6, capitals: false },
	sea: { size: 12, bold: false, spacing: 0.6, capitals: false },
	river: { size: 12, bold: false, spacing: 0.6, capitals: false }
};

/** The place that the whole map is about. */
const SUBJECT = 'sudzha';
const ORDER: readonly PlaceKind[] = ['capital', 'city', 'town', 'village'];
/** Longer names are set in two lines. */
const LONG = 15;

const CLOSE: readonly MapState[] = ['extent', 'sudzha', 'january', 'later'];
const SHOWN_IN: Readonly<Record<PlaceKind, readonly MapState[]>> = {
	capital: ['locator'],
	city: ['oblast', ...CLOSE],
	town: ['oblast', ...CLOSE],
	village: CLOSE
};

/** All names, the most important first. */
export function labelItems(story: Story): readonly LabelItem[] {
	const places = placeItems(story);
	const [subject, others] = [
		places.filter(({ id }) => id === SUBJECT),
		places.filter(({ id }) => id !== SUBJECT)
	];
	const isMajor = ({ kind }: LabelItem) => kind === 'capital' || kind === 'city';
	return [
		...subject,
		...others.filter(isMajor),
		...areaItems(story),
		...others.filter((item) => !isMajor(item))
	];
}

/** How wide a name is set, in px. */
export function lineWidth(line: string, kind: LabelKind): number {
	const { size, bold, spacing, capitals } = TYPE[kind];
	return textWidth(capitals ? line.toUpperCase() : line, size, bold) + spacing * line.length;
}

function placeItems(story: Story): LabelItem[] {
	const named = Object.entries(story.places).flatMap(([id, place]) => {
		const kind = settlements[id]?.kind ?? ORDER.find((one) => one === place.kind);
		return kind ? [{ id, kind, point: [place.longitude, place.latitude] as const }] : [];
	});
	const around = Object.entries(settlements)
		.filter(([id]) => !story.places[id])
		.map(([id, { kind, point }]) => ({ id, kind, point }));
	return [...named, ...around]
		.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
		.map(({ id, kind, point }) => ({
			id,
			kind,
			lines: broken(nameOf(story, id)),
			at: Object.fromEntries(SHOWN_IN[kind].map((state) => [state, point]))
		}));
}

function areaItems(story: Story): LabelItem[] {
	return AREA_LABELS.map(({ id, kind, at }) => ({ id, kind, at, lines: [nameOf(story, id)] }));
}

function broken(name: string): string[] {
	const gap = name.indexOf(' ');
	return name.length > LONG && gap > 0 ? [name.slice(0, gap), name.slice(gap + 1)] : [name];
}
