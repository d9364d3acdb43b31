/** Every link within the site leads somewhere, down to the id. */
import { describe, expect, test } from 'vitest';
import { fileBehind, page, pages, type Page } from './support/pages.ts';

const all = pages();
const ids = new Map<string, Set<string>>();

function idsOf(path: string): Set<string> {
	const known = ids.get(path);
	if (known) return known;
	const { $ } = page(path);
	const found = new Set(
		$('[id]')
			.toArray()
			.map((element) => $(element).attr('id') ?? '')
	);
	ids.set(path, found);
	return found;
}

/** What is wrong with a link, or undefined. */
function fault(from: Page, address: string): string | undefined {
	if (/^(?:https?:|mailto:|data:)/.test(address)) return undefined;
	const file = fileBehind(from, address);
	if (file === undefined) return `${address}: no such file`;
	const id = decodeURIComponent(address.split('#')[1] ?? '');
	if (id === '' || !file.endsWith('.html')) return undefined;
	return idsOf(file).has(id) ? undefined : `${address}: no such id`;
}

describe.each(all.map((one) => [one.path, one] as const))('%s', (_path, one) => {
	const { $ } = one;
	const values = (selector: string, name: string) =>
		$(selector)
			.toArray()
			.map((element) => $(element).attr(name) ?? '');

	test('every link, script, style and picture is there', () => {
		const addresses = [...values('[href]', 'href'), ...values('[src]', 'src')];
		expect(addresses.length).toBeGreaterThan(0);
		expect(addresses.map((address) => fault(one, address)).filter(Boolean)).toEqual([]);
	});

	test('ids are unique, and what refers to one finds it', () => {
		const found = values('[id]', 'id');
		expect(found.filter((id, index) => found.indexOf(id) !== index)).toEqual([]);
		const known = new Set(found);
		const references = [
			'aria-labelledby',
			'aria-describedby',
			'aria-controls',
			'for',
			'popovertarget',
			'list'
		].flatMap((name) => values(`[${name}]`, name).flatMap((value) => value.split(/\s+/)));
		expect(references.filter((id) => !known.has(id))).toEqual([]);
	});

	test('links to others have words', () => {
		for (const element of $('a[href^="http"]').toArray()) {
			expect($(element).text().trim(), $(element).attr('href')).not.toBe('');
		}
	});
});
