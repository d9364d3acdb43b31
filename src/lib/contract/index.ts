/** What the data file may ask for, since something draws it, and which ids it must leave to the pages. */
import { CHARTS } from './charts.ts';
import type { ChartContract } from './charts.ts';
import { PAGE_IDS } from './page-ids.ts';
import type { PageIds } from './page-ids.ts';

export type { ChartContract, ChartId, StateOf } from './charts.ts';
export { CHARTS } from './charts.ts';

export interface Contract {
	charts: Readonly<Record<string, ChartContract>>;
	/** The outlines that an area can name, by id. */
	outlines: readonly string[];
	pageIds: PageIds;
}

/** The outlines of data/geo that an area can be drawn with, by id. A test holds them to what the map has. */
export const OUTLINES: readonly string[] = ['extent-2024-08'];

/** The contract of this site. */
export const CONTRACT: Contract = { charts: CHARTS, outlines: OUTLINES, pageIds: PAGE_IDS };
