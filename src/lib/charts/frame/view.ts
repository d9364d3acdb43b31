/**
 * One view of a chart: a state with its texts, what the text speaks of while it shows, and the sources behind it.
 */
import { standing, lookup, allClaims, headline } from '../../story/claims.ts';
import { plainText } from '../../story/message/prose.ts';
import type { State, Claim, Story, Chart, Source } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import type { Drawing, Shape } from '../../drawing/shapes.ts';
import type { ChartModule, Table } from '../types.ts';

/** The state's entry in the data file. Throws with the names where there is none. */
export function stateOf(story: Story, chart: string, state: string): State {
	const found = chartOf(story, chart).states[state];
	if (!found) throw new Error(`The chart "${chart}" has no state "${state}" in the data file.`);
	return found;
}

/** The state that stands for the chart where one is enough, as in its embed. */
export function firstState(story: Story, chart: string): string {
	const [first] = Object.keys(chartOf(story, chart).states);
	if (first === undefined) throw new Error(`The chart "${chart}" has no states in the data file.`);
	return first;
}

/**
 * The texts of a state, formatted; `brief` is the subtitle where there is little room.
 * @param key of the chart's module, where it has one: its words stand behind the subtitle, on phones in its place
 */
export function textsOf(story: Story, chart: string, state: string, key?: ChartModule['key']) {
	const { title, subtitle, brief, description } = stateOf(story, chart, state);
	const shapes = key?.(story, state) ?? { full: '', brief: '' };
	const short = brief ?? (shapes.brief ? '' : subtitle);
	return {
		title: plainText(story, title),
		subtitle: `${plainText(story, subtitle)} ${shapes.full}`.trim(),
		brief: `${plainText(story, short)} ${shapes.brief}`.trim(),
		description: plainText(story, description)
	};
}

/** What the text speaks of in this state, by id: a figure stands for its headline claim, a ratio for its part too. */
export function spokenIn(story: Story, chart: string, state: string): ReadonlySet<string> {
	const ids = stateOf(story, chart, state).spoken ?? [];
	const parts = ids.flatMap((id) => story.ratios[id]?.part ?? []);
	return new Set([...ids, ...parts].map((id) => claimId(story, id)));
}

/** The ids whose marks are to be named in this state, in the order of the data file. */
export function namedIn(story: Story, chart: string, state: string): readonly string[] {
	return (stateOf(story, chart, state).names ?? []).map((id) => claimId(story, id));
}

function claimId(story: Story, id: string): string {
	return story.figures[id]?.headline ?? id;
}

/** Those of the ids that are claims on file, in this edition. */
export function claimsAmong(story: Story, ids: Iterable<string>): readonly Claim[] {
	return [...ids].flatMap((id) => {
		const found = lookup(story, id);
		if (found?.kind !== 'claim') return [];
		return standing(story, found.figureId).includes(found.claim) ? [found.claim] : [];
	});
}

/** The chart's entry in the data file. Throws with the name where there is none. */
export function chartOf(story: Story, id: string): Chart {
	const chart = story.charts[id];
	if (!chart) throw new Error(`There is no chart "${id}" in the data file.`);
	return chart;
}

export interface CitedSource extends Source {
	id: string;
}

/** Sorts after every date. */
const UNDATED = '9999';

/**
 * The sources of a chart: those of the claims it draws, or else of the figures it names. Every source once, oldest
 * first; those without a date come last.
 */
export function sourcesOf(story: Story, id: string, table: Table): readonly CitedSource[] {
	const drawn = new Set(table.rows.flatMap((row) => row.claims));
	const fromRows = allClaims(story).filter((claim) => drawn.has(claim.id));
	const claims = fromRows.length ? fromRows : chartOf(story, id).figures.map((name) => headline(story, name));
	const own = table.rows.flatMap((row) => row.sources ?? []);
	const ids = [...new Set([...claims.map((claim) => claim.source), ...own])];
	return ids
		.flatMap((key) => (story.sources[key] ? [{ id: key, ...story.sources[key] }] : []))
		.sort((a, b) => (a.published ?? UNDATED).localeCompare(b.published ?? UNDATED));
}

/**
 * The sources of one view: of the claims that its drawings show, and of what holds no claim. Where it shows none, as a
 * map of places, they are those of its chart.
 */
export function sourcesDrawn(
	story: Story,
	id: string,
	table: Table,
	drawings: readonly Drawing[]
): readonly CitedSource[] {
	const drawn = new Set(drawings.flatMap(({ shapes }) => refsOf(shapes)));
	const rows = table.rows.filter(({ claims, sources }) =>
		claims.length ? claims.some((claim) => drawn.has(claim)) : sources?.length
	);
	return sourcesOf(story, id, rows.length ? { ...table, rows } : table);
}

const refsOf = (shapes: readonly Shape[]): string[] =>
	shapes.flatMap((shape) => [
		...(shape.refs ?? []),
		...(shape.kind === 'group' ? refsOf(shape.children) : [])
	]);

/** The publishers, each once, in the order of their first source. */
function publishersOf(sources: readonly Source[]): readonly string[] {
	return [...new Set(sources.map((source) => source.publisher))];
}

/** Characters: as many as one line holds beside the links of a figure. */
const ONE_LINE = 62;

/** The publishers in one line, those of the headline claims first: `BBC News; KBS World; and others`. */
function publishersLine(story: Story, id: string, sources: readonly CitedSource[]): string {
	const first = chartOf(story, id).figures.map((name) => headline(story, name).source);
	const ordered = sources.toSorted((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));
	const names = publishersOf(ordered);
	const isLong = (count: number) => names.slice(0, count).join('; ').length > ONE_LINE;
	let count = names.length;
	while (count > 1 && isLong(count)) count--;
	const more = names.length > count ? [wordsFor(story).charts.frame.andOthers] : [];
	return [...names.slice(0, count), ...more].join('; ');
}

/** What stands below a drawing: whose data it is drawn from, where a licence asks for that; who published it. */
export function sourceParts(
	story: Story,
	id: string,
	sources: readonly CitedSource[],
	credit: ChartModule['credit']
): readonly string[] {
	const { sources: line } = wordsFor(story).charts.frame;
	const publishers = sources.length ? [line({ publishers: publishersLine(story, id, sources) })] : [];
	return [...(credit ? [credit(story)] : []), ...publishers];
}
