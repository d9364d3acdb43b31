/** Takes what does not fit out of a broken file, so that the rules can look at all the rest. */
import type { Path } from '../../story/path.ts';
import type { StoryFile } from '../../story/schema.ts';

export interface Salvaged {
	/** A story in shape, without the parts that did not fit. */
	story: StoryFile;
	/** The path in the file of something in the salvaged story: lists may have become shorter. */
	original: (path: Path) => Path;
}

/** What can be taken out whole; `*` is an id or a place in a list. */
const PARTS = [
	'editions.*',
	'chapters.*',
	'steps.*',
	'steps.*.formerIds.*',
	'steps.*.text.*',
	'steps.*.sources.*',
	'charts.*',
	'charts.*.notes.*',
	'charts.*.figures.*',
	'charts.*.states.*',
	'charts.*.states.*.spoken.*',
	'charts.*.states.*.names.*',
	'charts.*.states.*.notes.*',
	'figures.*',
	'figures.*.claims.*',
	'ratios.*',
	'events.*',
	'events.*.labels.*',
	'places.*',
	'areas.*',
	'provenance.nodes.*',
	'provenance.links.*',
	'sides.*',
	'claimants.*',
	'sources.*',
	'revisions.*'
].map((pattern) => pattern.split('.'));

const RECORDS = [
	'chapters',
	'charts',
	'figures',
	'ratios',
	'events',
	'places',
	'areas',
	'claimants',
	'sources'
];
const LISTS = ['editions', 'steps', 'revisions'];
const HEAD = ['title', 'standfirst', 'description', 'byline', 'author', 'asOf', 'published'];

/** The file without the parts at the unfit paths. */
export function salvage(value: unknown, unfit: readonly Path[]): Salvaged {
	const doomed = new Set(unfit.map((path) => key(partOf(path))));
	const places = new WeakMap<object, number[]>();
	const copy = (here: unknown, path: Path): unknown => {
		if (typeof here !== 'object' || here === null) return here;
		if (Array.isArray(here)) {
			const kept = [...here.keys()].filter((i) => !doomed.has(key([...path, i])));
			const list = kept.map((i) => copy(here[i], [...path, i]));
			places.set(list, kept);
			return list;
		}
		const entries = Object.entries(here).filter(([name]) => !doomed.has(key([...path, name])));
		return Object.fromEntries(entries.map(([name, inner]) => [name, copy(inner, [...path, name])]));
	};
	const story = framed(record(copy(value, [])));
	const original = (path: Path) => {
		let here: unknown = story;
		return path.map((name) => {
			const index =
				typeof name === 'number' && Array.isArray(here) ? (places.get(here)?.[name] ?? name) : name;
			here = (here as Record<string | number, unknown> | undefined)?.[name];
			return index;
		});
	};
	return { story, original };
}

/** The smallest part that can be taken out to be rid of what stands at the path. */
function partOf(path: Path): Path {
	const depths = PARTS.filter(
		(pattern) => pattern.length <= path.length && pattern.every((name, i) => name === '*' || name === path[i])
	).map((pattern) => pattern.length);
	return path.slice(0, Math.max(0, ...depths) || (path[0] === 'story' ? 2 : 1));
}

/** Puts in what every story has, so that the rules find it. */
function framed(story: Record<string, unknown>): StoryFile {
	for (const name of RECORDS) story[name] = record(story[name]);
	for (const name of LISTS) if (!Array.isArray(story[name])) story[name] = [];
	const head = record(story.story);
	for (const name of HEAD) if (typeof head[name] !== 'string') head[name] = '';
	if (typeof head.language !== 'string') head.language = 'en';
	const method = record(head.method);
	head.method = {
		title: typeof method.title === 'string' ? method.title : '',
		text: Array.isArray(method.text) ? method.text : []
	};
	if (story.provenance !== undefined) {
		const { nodes, links } = record(story.provenance);
		story.provenance = { nodes: record(nodes), links: Array.isArray(links) ? links : [] };
	}
	story.story = head;
	return story as unknown as StoryFile;
}

function record(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

function key(path: Path): string {
	return JSON.stringify(path);
}

export interface BrokenClaim {
	/** A story that holds this claim alone, at `figures.ID.claims.0`, without what does not fit. */
	story: StoryFile;
	/** The path in the file of something in that story. */
	original: (path: Path) => Path;
}

/** `figures.ID.claims.N` */
const DEPTH = 4;
const NO_DATES = { asOf: '', published: '', recorded: '' };

/** What is left of claims that are out of shape: their dates and the ids they name can be looked at all the same. */
export function brokenClaims(file: unknown, unfit: readonly Path[]): BrokenClaim[] {
	const inClaims = unfit.filter(
		(path) => path.length > DEPTH && path[0] === 'figures' && path[2] === 'claims'
	);
	const claims = new Map(inClaims.map((path) => [path.slice(0, DEPTH).join('.'), path.slice(0, DEPTH)]));
	return [...claims].flatMap(([name, place]) => {
		const value = place.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], file);
		if (typeof value !== 'object' || value === null) return [];
		const out = new Set(
			inClaims.filter((path) => path.slice(0, DEPTH).join('.') === name).map((path) => path[DEPTH])
		);
		const kept = Object.entries(value).filter(([key]) => !out.has(key));
		const claim = { ...NO_DATES, ...Object.fromEntries(kept) };
		return {
			story: framed({ figures: { [String(place[1])]: { claims: [claim] } } }),
			original: (path: Path) => [...place, ...path.slice(DEPTH)]
		};
	});
}
