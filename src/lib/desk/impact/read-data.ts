/** Reads what programs read: JSON, CSV and feeds, as things that can be compared. */
import { load } from 'cheerio/slim';
import type { Item } from './compare.ts';

/** Versions differ whenever anything else does, and say nothing themselves. */
const VERSION = /(^|[._-])version$/;

/** Is it the name of a version of the data? */
export function isVersion(name: string): boolean {
	return VERSION.test(name);
}

/** Every value of a JSON text under its path; a list is one place, whatever the index. */
export function jsonItems(text: string, where: string): Item[] {
	const items: Item[] = [];
	const visit = (value: unknown, path: string): void => {
		if (Array.isArray(value)) for (const one of value) visit(one, path);
		else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key);
		} else if (!isVersion(path)) {
			items.push({ where: `${where}: ${path}`, text: String(value), kind: 'data' });
		}
	};
	visit(JSON.parse(text), '');
	return items;
}

/** Every line of a CSV text without its version. */
export function csvItems(text: string): Item[] {
	const [header = '', ...lines] = text.split('\r\n').filter(Boolean);
	const bare = (line: string) => (isVersion(header) ? line.replace(/,[^,]*$/, '') : line);
	return [
		{ where: 'columns', text: bare(header), kind: 'data' },
		...lines.map((line): Item => ({ where: 'row', text: bare(line), kind: 'data' }))
	];
}

/** The texts of a feed, entry by entry. */
export function feedItems(xml: string): Item[] {
	const $ = load(xml, { xml: true });
	return $('feed > *, entry > *')
		.toArray()
		.flatMap((element) => {
			const text = $(element).clone().children().remove().end().text().trim();
			const { parent } = element;
			const within = parent && 'name' in parent ? parent.name : 'feed';
			return text ? [{ where: `${within}: ${element.name}`, text }] : [];
		});
}
