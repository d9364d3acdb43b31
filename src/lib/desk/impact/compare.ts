/** What readers meet, as pages and the things that stand on them, and what differs between two of them. */
import { difference } from '../diff.ts';

/** One thing on a page: a paragraph, a title, an alternative text, a row, a drawing. */
export interface Item {
	/** Where it stands, in words: `step the-dead: paragraph`. Several things may stand in one place. */
	where: string;
	/** What it says; of a drawing, its shapes. */
	text: string;
	/**
	 * Sentences where nothing is said; else words without sentences, shapes and looks, or what programs and other
	 * pages take over.
	 */
	kind?: 'words' | 'drawing' | 'data';
}

/** A page, an embed, a picture, a feed or a download. */
export interface Page {
	/** From the root of the site. */
	address: string;
	/** What it is, in words. */
	name: string;
	/** It promises never to change, but for notices of what happened since. */
	isPinned?: true;
	/** All that the items are read from; where it is the same, so are they. */
	sent: string;
	/** In the order of the page. */
	readonly items: readonly Item[];
}

/**
 * A page whose items are read when they are asked for: most pages are the same before and after.
 * @param read gives the same items for the same `sent`
 */
export function pageOf(page: Omit<Page, 'items'>, read: (sent: string) => readonly Item[]): Page {
	let items: readonly Item[] | undefined;
	return {
		...page,
		get items() {
			return (items ??= read(page.sent));
		}
	};
}

/** One thing that differs. `before` is missing where it is new, `after` where it is gone. */
export interface Change {
	where: string;
	before?: string;
	after?: string;
	kind?: Item['kind'];
}

/** All that differs on one page; the page itself may be new or gone. */
export interface PageChange {
	address: string;
	name: string;
	is: 'changed' | 'new' | 'gone';
	/** It promised not to change, and does, in more than its notices. */
	breaksPromise?: true;
	changes: readonly Change[];
}

/** The pages that differ, in the order of the site; none where readers meet the same. */
export function compare(before: readonly Page[], after: readonly Page[]): PageChange[] {
	const known = new Map(before.map((page) => [page.address, page]));
	const left = new Set(after.map(({ address }) => address));
	const changed = after.map((page): PageChange => {
		const { address, name } = page;
		const was = known.get(address);
		const changes = was && was.sent !== page.sent ? changesOf(was, page) : [];
		const breaks = page.isPinned && changes.some(({ where }) => !where.endsWith(': notice'));
		return {
			address,
			name,
			is: was ? 'changed' : 'new',
			changes,
			...(breaks ? { breaksPromise: true } : {})
		};
	});
	const gone = before
		.filter(({ address }) => !left.has(address))
		.map(({ address, name }): PageChange => ({ address, name, is: 'gone', changes: [] }));
	return [...changed.filter(({ is, changes }) => is === 'new' || changes.length > 0), ...gone];
}

/** Place by place, each a list of its own, so that a new row does not make all the rows below it differ. */
function changesOf(before: Page, after: Page): Change[] {
	const [was, is] = [byPlace(before.items), byPlace(after.items)];
	const places = new Set([...is.keys(), ...was.keys()]);
	return [...places].flatMap((where) => {
		const [old, now] = [was.get(where) ?? [], is.get(where) ?? []];
		const kind = [...old, ...now].find((item) => item.kind)?.kind;
		return difference(
			old.map(({ text }) => text),
			now.map(({ text }) => text)
		).flatMap((piece) => ('same' in piece ? [] : pairs(where, piece.removed, piece.added, kind)));
	});
}

function byPlace(items: readonly Item[]): Map<string, Item[]> {
	return Map.groupBy(items, ({ where }) => where);
}

/** What goes beside what comes in its place, as far as they go together. */
function pairs(
	where: string,
	removed: readonly string[],
	added: readonly string[],
	kind: Item['kind']
): Change[] {
	return Array.from({ length: Math.max(removed.length, added.length) }, (_, i) => {
		const [before, after] = [removed[i], added[i]];
		return {
			where,
			...(before === undefined ? {} : { before }),
			...(after === undefined ? {} : { after }),
			...(kind ? { kind } : {})
		};
	});
}
