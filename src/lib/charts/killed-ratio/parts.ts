/** The parts of a field below each other: who they stand for, and where each begins and ends. */
import type { Shape } from '../../drawing/shapes.ts';
import { bounds } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimSays } from '../frame/claim-text.ts';
import { dots, rowsOf, rowsPath, type Dots } from './field.ts';
import { dotsFor } from './series.ts';

/** Dots of one kind, from one to another in reading order. */
export interface Part {
	key: string;
	kind: Dots;
	from: number;
	to: number;
	/** Rows left free above it. */
	gap: number;
	claim?: Claim;
	says?: string;
}

export interface Field {
	shapes: Shape[];
	/** Upper and lower edge of each part that has dots, in px, by its key. */
	edges: ReadonlyMap<string, { top: number; bottom: number }>;
	/** px */
	bottom: number;
}

export function fieldOf(parts: readonly Part[], columns: number, pitch: number, y = 0): Field {
	const shapes: Shape[] = [];
	const edges = new Map<string, { top: number; bottom: number }>();
	let [free, bottom] = [0, y];
	for (const { claim, kind, key, from, to, gap, says } of parts) {
		if (to <= from) continue;
		free += gap;
		const [first, last] = [Math.floor(from / columns), rowsOf(to, columns)];
		const box = { x: 0, y: first, width: Math.min(columns, to), height: last - first };
		const place = { x: 0, y: y + free * pitch, pitch };
		const d = rowsPath(from, to, columns);
		shapes.push(dots(d, kind, place, { key, says, refs: claim && [claim.id] }, box));
		bottom = y + (last + free) * pitch;
		edges.set(key, { top: y + (from / columns + free) * pitch, bottom });
	}
	return { shapes, edges, bottom };
}

/** A claim's dots: certain up to its value or its lower end, open from there to its upper end. */
export function partsOf(
	story: Story,
	claim: Claim,
	perDot: number,
	{ key, kind, gap = 0, from = 0 }: { key: string; kind: Dots; gap?: number; from?: number }
): { parts: Part[]; to: number } {
	const { low, high } = bounds(claim);
	const sure = dotsFor(claim.value ?? low, perDot);
	const most = Math.max(sure, dotsFor(high, perDot));
	const says = claimSays(story, claim);
	const parts: Part[] = [
		{ key, kind, from, to: sure, gap, claim, says },
		{ key: `${key}-open`, kind: 'second', from: Math.max(sure, from), to: most, gap: 0, claim, says }
	];
	return { parts, to: most };
}

/** Everyone in the whole who is not in the parts before. */
export function restOf(
	story: Story,
	whole: Claim | undefined,
	perDot: number,
	from: number,
	gap: number
): { parts: Part[]; to: number } {
	if (!whole) return { parts: [], to: from };
	const to = Math.max(from, dotsFor(bounds(whole).high, perDot));
	const says = claimSays(story, whole);
	return { parts: [{ key: 'others', kind: 'deployed', from, to, gap, claim: whole, says }], to };
}
