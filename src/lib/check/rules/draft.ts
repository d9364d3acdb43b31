/** What every rule gets: the story as far as it is in shape, all ids of the file, and a place for what it finds. */
import type { Path } from '../../story/path.ts';
import type { Contract } from '../../contract/index.ts';
import type { Spot } from '../json/source.ts';
import type { Story } from '../../story/schema.ts';
import type { Ids } from './ids.ts';

/** Says what is wrong at a path of the story, and what to write instead. */
export type Say = (path: Path, what: string, mend: string, spot?: Spot) => void;

export interface Draft {
	story: Story;
	/** Every id that the file writes, also those of parts that are out of shape. */
	ids: Ids;
	/** Is nothing out of shape? Only then is what is missing from the story missing from the file. */
	complete: boolean;
	/** What the charts draw, and the ids that belong to the pages. */
	contract: Contract;
	/** The day the check runs, `YYYY-MM-DD`. */
	today: string;
	fault: Say;
	/** For what is legal but suspicious. */
	warn: Say;
}

/** Looks at one kind of fault. It never throws. */
export type Rule = (draft: Draft) => void;
