/** What every rule gets: the story as far as it is in shape, all ids of the file, and a place for what it finds. */
import type { Path } from '../../story/path.ts';
import type { Contract } from '../../contract/index.ts';
import type { Spot } from '../json/source.ts';
import type { Story } from '../../story/schema.ts';

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

/** The kinds of things that are referred to by id. */
export type Kind =
	| 'figures'
	| 'claims'
	| 'ratios'
	| 'events'
	| 'charts'
	| 'chapters'
	| 'steps'
	| 'claimants'
	| 'sources'
	| 'places'
	| 'nodes';

export interface Ids {
	of: Record<Kind, ReadonlySet<string>>;
	/** The states of each chart. */
	states: ReadonlyMap<string, ReadonlySet<string>>;
	/** The figure of each claim; the first where an id stands twice. */
	figureOf: ReadonlyMap<string, string>;
	/** Where each id stands that a message or a state of a chart can name, in the order of the file. */
	named: readonly { id: string; path: Path }[];
}

/** Gathers the ids of a file, whatever its shape. */
export function gatherIds(value: unknown): Ids {
	const file = entriesOf(value);
	const section = (name: string) => entriesOf(file[name]);
	const states = Object.entries(section('charts')).map(
		([id, chart]) => [id, new Set(Object.keys(entriesOf(entriesOf(chart).states)))] as const
	);
	const claims = Object.entries(section('figures')).flatMap(([figure, one]) =>
		listOf(entriesOf(one).claims).flatMap((claim, i) => {
			const { id } = entriesOf(claim);
			return typeof id === 'string' ? [{ id, figure, path: ['figures', figure, 'claims', i, 'id'] }] : [];
		})
	);
	const steps = listOf(file.steps).flatMap((step) => {
		const { id } = entriesOf(step);
		return typeof id === 'string' ? [id] : [];
	});
	const nodes = entriesOf(section('provenance').nodes);
	const keys = (name: string) => new Set(Object.keys(section(name)));
	const top = (name: string) => Object.keys(section(name)).map((id) => ({ id, path: [name, id] }));
	return {
		of: {
			figures: keys('figures'),
			claims: new Set(claims.map(({ id }) => id)),
			ratios: keys('ratios'),
			events: keys('events'),
			charts: keys('charts'),
			chapters: keys('chapters'),
			steps: new Set(steps),
			claimants: keys('claimants'),
			sources: keys('sources'),
			places: keys('places'),
			nodes: new Set(Object.keys(nodes))
		},
		states: new Map(states),
		figureOf: new Map(claims.toReversed().map(({ id, figure }) => [id, figure])),
		named: [
			...top('figures'),
			...claims.map(({ id, path }) => ({ id, path })),
			...top('ratios'),
			...top('events'),
			...top('places'),
			...Object.keys(nodes).map((id) => ({ id, path: ['provenance', 'nodes', id] }))
		]
	};
}

function entriesOf(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
