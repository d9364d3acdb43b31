/** Places the bars of the shares: how long each is, and where its number finds room. All in percent of the width. */
import { textWidth } from '../frame/text-width.ts';
import type { Row, Share } from './series.ts';

/** The width in px of the narrowest drawing: what keeps apart there keeps apart everywhere. */
export const NARROWEST = 280;
export const SIZE = 12;
/** px between a bar and its number, and around an arrow that says "or more". */
const GAP = 5;
const ARROW = 12;

export interface Bar {
	/** Percent of the width: the certain part, and how far the rest of a range goes. */
	sure: number;
	most: number;
	derived: boolean;
	open?: 'above' | 'below';
}

/** The number of a bar, `dx` px from `x` percent. `on`: what it stands on. */
export interface Value {
	text: string;
	x: number;
	dx: number;
	on: 'paper' | 'casualties' | 'killed';
	/** px further on, where it stands after the number of the killed and both are shown. */
	after?: number;
}

export interface Bars {
	killed?: Bar;
	casualties?: Bar;
	killedValue?: Value;
	casualtiesValue?: Value;
}

export interface Scale {
	/** Percent of the width for a share given as a fraction. */
	at: (share: number) => number;
	top: number;
	/** Where the highest share stands. */
	reach: number;
}

/** The scale on which every number still fits to the right of its bar in the narrowest drawing. */
export function scaleFor(rows: readonly Row[], text: (share: Share) => string): Scale {
	const top = Math.max(
		0,
		...rows.flatMap(({ killed, casualties }) => [killed?.high ?? 0, casualties?.high ?? 0])
	);
	const reaches = rows.map((row) => {
		const room = NARROWEST - endWidth(row, text);
		return (100 * room) / NARROWEST / (highest(row) / top || 1);
	});
	const reach = Math.min(100, ...reaches);
	return { top, reach, at: (share) => (top > 0 ? (share / top) * reach : 0) };
}

/** The bars of a row with their numbers. */
export function barsOf({ killed, casualties }: Row, scale: Scale, text: (share: Share) => string): Bars {
	const bars: Bars = {
		...(killed && { killed: bar(killed, scale) }),
		...(casualties && { casualties: bar(casualties, scale) })
	};
	const end = Math.max(bars.killed?.most ?? 0, bars.casualties?.most ?? 0);
	const dx = GAP + (isOpen(casualties ?? killed) ? ARROW : 0);
	if (casualties) bars.casualtiesValue = { text: text(casualties), x: end, dx, on: 'paper' };
	if (!killed || !bars.killed) return bars;
	const value = text(killed);
	const inside = casualties && bars.casualties && insideValue(bars.killed, bars.casualties, value);
	bars.killedValue = inside ?? { text: value, x: end, dx, on: 'paper' };
	if (!inside && bars.casualtiesValue) bars.casualtiesValue.after = width(value, true) + GAP;
	return bars;
}

/** The number of the killed within the casualties: after their bar, or else at its end within it. */
function insideValue(killed: Bar, casualties: Bar, text: string): Value | undefined {
	const needed = ((width(text, true) + 2 * GAP + (killed.open ? ARROW : 0)) / NARROWEST) * 100;
	if (casualties.sure - killed.most >= needed) {
		return { text, x: killed.most, dx: GAP + (killed.open ? ARROW : 0), on: 'casualties' };
	}
	if (killed.sure < needed) return undefined;
	return { text, x: killed.sure, dx: -GAP - width(text, true), on: killed.derived ? 'casualties' : 'killed' };
}

function bar(share: Share, scale: Scale): Bar {
	const { low, high, derived, open } = share;
	return { sure: scale.at(low), most: scale.at(high), derived, ...(open && { open }) };
}

/** px that the numbers of a row may take after its longest bar. */
function endWidth({ killed, casualties }: Row, text: (share: Share) => string): number {
	const widths = [killed, casualties].flatMap((share) =>
		share ? [width(text(share), share === killed) + GAP] : []
	);
	return widths.reduce((sum, one) => sum + one, 0) + (isOpen(casualties ?? killed) ? ARROW : 0);
}

function highest({ killed, casualties }: Row): number {
	return Math.max(killed?.high ?? 0, casualties?.high ?? 0);
}

function isOpen(share: Share | undefined): boolean {
	return share?.open === 'above';
}

function width(text: string, bold: boolean): number {
	return textWidth(text, SIZE, bold);
}
