/** What every chart (and the map) offers to the page, the embeds and the downloads. */
import type { Size } from '../drawing/artboard.ts';
import type { Drawing } from '../drawing/shapes.ts';
import type { Story } from '../story/schema.ts';

/** One cell of a chart's table: what a reader sees, and the bare value for CSV and JSON. */
export interface Cell {
	text: string;
	/** A number in the unit of its column, an ISO date, a plain string, or null where nothing is claimed. */
	value: number | string | null;
}

export interface Column {
	key: string;
	label: string;
	/** Right-aligned, tabular figures. */
	numeric?: boolean;
	/** For downloads: `people`, `km2`, `percent`, `date`. */
	unit?: string;
}

/** One drawn mark as a row; `claims` are the ids of the claims behind it. */
export interface Row {
	claims: readonly string[];
	/** What it rests on besides its claims, by id in sources. */
	sources?: readonly string[];
	cells: Readonly<Record<string, Cell>>;
}

/** Exactly the rows that are drawn, in drawing order. */
export interface Table {
	columns: readonly Column[];
	rows: readonly Row[];
}

/** A run of text, linked where it has an address. */
export interface NotePart {
	text: string;
	href?: string;
}

export interface ChartModule {
	/** One state of the chart on one artboard. The states are those of the contract. */
	place: (story: Story, state: string, size: Size) => Drawing;
	/** Exactly the rows that are drawn. */
	table: (story: Story) => Table;
	/** Is there anything to draw? If not, the sentence that stands in place of the drawing. */
	empty: (story: Story) => string | undefined;
	/** The key to the shapes that a state has in view, behind its subtitle; `brief` on phones. */
	key?: (story: Story, state: string) => { full: string; brief: string };
	/** Notes that follow from how it is drawn, beside those of the data file. */
	notes?: (story: Story) => readonly (readonly NotePart[])[];
	/** Who made what it is drawn from, where a licence asks that this goes wherever the drawing goes. */
	credit?: (story: Story) => string;
	/** What its figure in the story carries for scripts, such as where more data can be fetched. */
	attributes?: Readonly<Record<`data-${string}`, string>>;
}
