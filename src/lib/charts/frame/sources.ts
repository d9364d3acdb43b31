/** The sources of a chart: those of the claims it draws, or else of the figures it names. */
import { allClaims, headline } from '../../story/claims.ts';
import type { Source, Story } from '../../story/schema.ts';
import type { Table } from '../types.ts';
import { chartOf } from './view.ts';

export interface CitedSource extends Source {
	id: string;
}

/** Sorts after every date. */
const UNDATED = '9999';

/** Every source once, oldest first; those without a date come last. */
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

/** The publishers, each once, in the order of their first source. */
function publishersOf(sources: readonly Source[]): readonly string[] {
	return [...new Set(sources.map((source) => source.publisher))];
}

/** As many publishers as one line holds. */
const MOST_NAMED = 4;

/** The publishers in one line, those of the headline claims first: `BBC News; KBS World; and others`. */
function publishersLine(story: Story, id: string, sources: readonly CitedSource[]): string {
	const first = chartOf(story, id).figures.map((name) => headline(story, name).source);
	const ordered = sources.toSorted((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));
	const names = publishersOf(ordered);
	const more = names.length > MOST_NAMED ? ['and others'] : [];
	return [...names.slice(0, names.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED), ...more].join('; ');
}

/** What stands below a drawing: whose data it is drawn from, where a licence asks for that, and who published it. */
export function sourcesLine(
	story: Story,
	id: string,
	sources: readonly CitedSource[],
	credit: string | undefined
): string {
	const publishers = sources.length ? [`Sources: ${publishersLine(story, id, sources)}`] : [];
	return [...(credit ? [credit] : []), ...publishers].join('. ');
}
