/** Places the rows of the chart of shares: bars below their names, a hairline at each fraction that is reached. */
import { textWidth } from '../frame/text-width.ts';
import type { Story } from '../../story/read.ts';
import { barsOf, NARROWEST, scaleFor, SIZE, type Bars } from './bars.ts';
import type { Row, Share } from './series.ts';
import { forceText, rowName, shareText } from './words.ts';

export interface PlacedRow extends Bars {
	row: Row;
	/** Percent of the height. `roomy`: numbers stand in the bars; otherwise they stand beside the name. */
	roomy: { y: number; height: number };
	tight: { y: number; height: number };
	/** `narrow` where the full name would not fit the narrowest drawing. */
	name: { roomy: Fitted; tight: Fitted };
	of: string;
	/** Percent of the width, on the scale of soldiers. */
	force: number;
	/** Which of the forces it is; rows with the same force change by the same factor. */
	forceIndex: number;
}

export interface Fitted {
	full: string;
	narrow?: string;
}

export interface Columns {
	killed: number;
	casualties: number;
	/** px that all columns take together. */
	all: number;
}

export interface Reference {
	x: number;
	label: string;
}

export interface Placed {
	rows: readonly PlacedRow[];
	references: readonly Reference[];
	/** px from the right edge at which the numbers beside the names end, one column each. */
	columns: Columns;
	/** By `forceIndex`: what turns a length on the scale of shares into one on the scale of soldiers. */
	factors: readonly number[];
	/** Can the rows ever have the height that numbers in bars need? */
	hasRoomy: boolean;
	hasDerived: boolean;
}

/** As many rows as have room for numbers in their bars where a drawing is `ROOMY_HEIGHT` px high. */
export const MOST_ROOMY = 11;
export const ROOMY_HEIGHT = 330;
/** Fewer rows than this don't spread over the whole height. */
const LEAST_ROWS = 6;
/** Forces of different size that the style sheet can set apart. */
export const MOST_FORCES = 12;
/** px between a name and what stands at its right. */
const APART = 7;
const ROOMY_SIZE = 13;

const FRACTIONS = [
	{ share: 1 / 10, label: 'a tenth' },
	{ share: 1 / 3, label: 'a third' },
	{ share: 1 / 2, label: 'half' }
];

export function place(story: Story, rows: readonly Row[]): Placed {
	const text = (share: Share) => shareText(story, share);
	const scale = scaleFor(rows, text);
	const pitch = 100 / Math.max(rows.length, LEAST_ROWS);
	const columns = columnsOf(story, rows);
	const forces = [...new Set(rows.map((row) => row.force))];
	const most = Math.max(0, ...forces);
	const factors = forces.map((force) => (force * scale.top * 100) / (most * scale.reach || 1));
	return {
		rows: rows.map((row, i) => ({
			row,
			...barsOf(row, scale, text),
			roomy: { y: pitch * (i + 0.47), height: pitch * 0.32 },
			tight: { y: pitch * (i + 0.74), height: pitch * 0.2 },
			name: {
				roomy: nameOf(story, row, ROOMY_SIZE, textWidth(forceText(story, row), SIZE, true) + APART),
				tight: nameOf(story, row, SIZE, columns.all)
			},
			of: forceText(story, row),
			force: (row.force / most) * 100,
			forceIndex: forces.indexOf(row.force)
		})),
		references: FRACTIONS.filter(({ share }) => share <= scale.top).map(({ share, label }) => ({
			x: scale.at(share),
			label
		})),
		columns,
		factors: forces.length <= MOST_FORCES ? factors : [],
		hasRoomy: rows.length <= MOST_ROOMY,
		hasDerived: rows.some(({ killed, casualties }) => killed?.derived ?? casualties?.derived)
	};
}

/** The columns beside the names, each as wide as its widest number. */
function columnsOf(story: Story, rows: readonly Row[]): Columns {
	const widest = (texts: (string | undefined)[], bold: boolean) =>
		Math.max(0, ...texts.map((text) => (text ? textWidth(text, SIZE, bold) + APART : 0)));
	const share = (one: Share | undefined) => one && shareText(story, one);
	const of = widest(
		rows.map((row) => forceText(story, row)),
		true
	);
	const casualties = widest(
		rows.map((row) => share(row.casualties)),
		false
	);
	const killed = widest(
		rows.map((row) => share(row.killed)),
		true
	);
	return { casualties: of, killed: of + casualties, all: of + casualties + killed };
}

function nameOf(story: Story, row: Row, size: number, taken: number): Fitted {
	const full = rowName(story, row, Infinity, size);
	const narrow = rowName(story, row, NARROWEST - taken, size);
	return full === narrow ? { full } : { full, narrow };
}
