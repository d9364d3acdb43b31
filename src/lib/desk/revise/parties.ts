/** Who claims it and where it was published: an entry of the file, or a new one from its parts. */
import { addressFlaw } from '../../check/shape/say.ts';
import { isExact } from '../../story/dates.ts';
import { SIDES } from '../../story/schema.ts';
import type { Claimant, Source, Story } from '../../story/schema.ts';
import type { Asked } from './asked.ts';
import { slug } from '../../story/slug.ts';

/** Written instead of an id to add an entry. */
const NEW = 'new';

/** An entry by its id, with what it is where it is new. */
export interface Party<T> {
	id: string;
	entry?: T;
}

export function claimantOf(
	story: Story,
	asked: Asked,
	earlier: string | undefined
): Party<Claimant> | undefined {
	const known = Object.keys(story.claimants);
	const name = asked.text('claimant-name');
	const written = asked.text('claimant');
	if (name === undefined && written !== NEW) {
		const id = asked.choice('claimant', known) ?? (written ? undefined : earlier);
		if (id !== undefined) return { id };
		if (written)
			hint(asked, 'claimant', 'to add a claimant, write --claimant-name and --claimant-side as well');
		asked.ask({
			flag: 'claimant',
			ask: 'Who claims it ("new" for one not on file)',
			write: '--claimant ID',
			choices: known
		});
		return undefined;
	}
	const side = asked.choice('claimant-side', SIDES);
	if (name === undefined) {
		asked.ask({
			flag: 'claimant-name',
			ask: 'Name of the claimant, as in running text',
			write: '--claimant-name "NAME"'
		});
	}
	if (side === undefined) {
		asked.ask({
			flag: 'claimant-side',
			ask: 'Where does this claimant stand',
			write: '--claimant-side SIDE',
			choices: SIDES
		});
	}
	if (name === undefined || side === undefined) return undefined;
	const id = newId(asked, 'claimant', known, written) ?? idFrom(new Set(known), name);
	const [label, note] = [asked.text('claimant-label'), asked.text('claimant-note')];
	return { id, entry: { name, ...(label ? { label } : {}), side, ...(note ? { note } : {}) } };
}

export function sourceOf(story: Story, asked: Asked, earlier: string | undefined): Party<Source> | undefined {
	const known = Object.keys(story.sources);
	const publisher = asked.text('source-publisher');
	const written = asked.text('source');
	if (publisher === undefined && written !== NEW) {
		const id = asked.choice('source', known) ?? (written ? undefined : earlier);
		if (id !== undefined) return { id };
		if (written) hint(asked, 'source', 'to add a source, write --source-publisher and --source-url as well');
		asked.ask({
			flag: 'source',
			ask: 'Where was it published ("new" for a source not on file)',
			write: '--source ID, or --source-publisher "NAME" --source-title "TITLE" --source-url URL',
			choices: known
		});
		return undefined;
	}
	if (publisher === undefined) {
		asked.ask({ flag: 'source-publisher', ask: 'Who published it', write: '--source-publisher "NAME"' });
	}
	const published = asked.date('source-published') ?? asked.date('published');
	optional(asked, 'source-title', 'Its headline', '--source-title "TITLE"');
	optional(asked, 'source-url', 'Its address', '--source-url URL');
	if (publisher === undefined) return undefined;
	const url = asked.text('source-url');
	const flaw = url === undefined ? undefined : addressFlaw(url);
	if (url !== undefined && !/^https?:\/\/[^\s"<>]+$/.test(url)) {
		asked.problem('source-url', `--source-url "${url}" is no address; write one that starts with https://`);
	} else if (flaw) asked.problem('source-url', `--source-url: ${flaw.what}; ${flaw.mend}`);
	const [title, via] = [asked.text('source-title'), asked.text('source-via')];
	const id =
		newId(asked, 'source', known, written) ??
		idFrom(new Set(known), publisher, published ?? title?.slice(0, 24));
	return {
		id,
		entry: {
			publisher,
			...(title ? { title } : {}),
			...(url ? { url } : {}),
			...(published ? { published } : {}),
			...(via ? { via } : {})
		}
	};
}

/** A day that a source gives for its claims, where it gives one. */
export function publishedIn(story: Story, source: Party<Source> | undefined): string | undefined {
	const entry = source && (source.entry ?? story.sources[source.id]);
	return entry?.published && isExact(entry.published) ? entry.published : undefined;
}

function newId(
	asked: Asked,
	flag: 'claimant' | 'source',
	known: readonly string[],
	written: string | undefined
) {
	if (written === undefined || written === NEW) return undefined;
	if (known.includes(written)) {
		const mend = `take --${flag}-${flag === 'source' ? 'publisher' : 'name'} away, or write another id`;
		asked.problem(flag, `"${written}" is on file already; ${mend}`);
	}
	return written;
}

function hint(asked: Asked, flag: string, text: string): void {
	for (const problem of asked.problems) if (problem.flag === flag) problem.text += ` (${text})`;
}

function optional(asked: Asked, flag: 'source-title' | 'source-url', ask: string, write: string): void {
	if (asked.given[flag] === undefined) asked.ask({ flag, ask, write, optional: true });
}

/**
 * An id for a claim that no other claim has: `killed-western-officials-2025-02-10`; a correction of the same day
 * ends in `-corrected`, any other in a number.
 */
export function claimId(
	taken: ReadonlySet<string>,
	claim: { figure: string; claimant: string; asOf: string; isCorrection: boolean }
): string {
	const plain = `${claim.figure}-${claim.claimant}-${claim.asOf}`;
	const base = claim.isCorrection ? `${plain}-corrected` : plain;
	return unique(taken, claim.isCorrection && !taken.has(plain) ? plain : base);
}

/** `BBC News`, `2025-02-12` as `bbc-news-2025-02-12`, or with a number where that is taken. */
export function idFrom(taken: ReadonlySet<string>, ...words: readonly (string | undefined)[]): string {
	const id = slug(words.filter((word) => word !== undefined).join('-')).replace(/^[^a-z]+/, '');
	return unique(taken, id || 'new');
}

function unique(taken: ReadonlySet<string>, id: string): string {
	let free = id;
	for (let n = 2; taken.has(free); n++) free = `${id}-${n}`;
	return free;
}
