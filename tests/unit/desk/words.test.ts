/** Numbers and names as people write them. A mend that is offered is understood when it is written. */
import { describe, expect, it } from 'vitest';
import { idFrom } from '../../../src/lib/desk/revise/parties.ts';
import { readNumber } from '../../../src/lib/desk/revise/asked.ts';
import { slug } from '../../../src/lib/story/slug.ts';

const WHOLE = true;
const PARTS = false;

describe('a number', () => {
	it.each([
		['1200', WHOLE, 1200],
		['1,200', WHOLE, 1200],
		['1 200 000', WHOLE, 1_200_000],
		['1’200', WHOLE, 1200],
		['1,200.5', PARTS, 1200.5],
		['0.125', PARTS, 0.125],
		['493.29', PARTS, 493.29]
	])('%s is understood', (text, whole, number) => {
		expect(readNumber('value', text, whole)).toEqual({ ok: number });
	});

	it.each([
		['1.200', WHOLE, 'write 1200'],
		['1.200', PARTS, 'write 1200 or 1.2'],
		['1.200.000', PARTS, 'write 1200000'],
		['1.200,5', PARTS, 'write 1200.5'],
		['1.200,5', WHOLE, 'write digits, such as 1200'],
		['1,5', PARTS, 'write 1.5'],
		['12,00', WHOLE, 'write 12'],
		['1,00,000', WHOLE, 'write 100000'],
		['0.5', WHOLE, 'write digits, such as 1200'],
		['about 1,200', WHOLE, 'write --value 1200 --qualifier "about"'],
		['about 1.200', WHOLE, 'write 1200'],
		['1,000-1,500', WHOLE, 'write --low 1000 --high 1500'],
		['1,500 to 1,000', WHOLE, 'write digits, such as 1200'],
		['many', WHOLE, 'write digits, such as 1200'],
		['-5', WHOLE, 'write a number of nought or more'],
		['1e5', WHOLE, 'write digits, such as 1200']
	])('%s is told apart', (text, whole, mend) => {
		const read = readNumber('value', text, whole);
		expect(read).toEqual({ wrong: `--value "${text}" is no number; ${mend}` });
		// Every number that the mend names is understood as it stands there.
		const offered = [...mend.replace(/--\w+|such as/g, '').matchAll(/\d[\d.]*/g)].map(([number]) => number);
		for (const number of offered) expect(readNumber('value', number, whole)).toEqual({ ok: Number(number) });
	});
});

describe('an id from a name', () => {
	it.each([
		['Łódź', 'lodz'],
		['BBC News', 'bbc-news'],
		['Straße', 'strasse'],
		['Ærø', 'aero'],
		['Courrier du Viêt Nam', 'courrier-du-viet-nam'],
		['Українська правда', 'ukrayinska-pravda'],
		['연합뉴스', 'yeonhapnyuseu'],
		['O’Neil', 'oneil']
	])('%s keeps its letters: %s', (name, id) => {
		expect(slug(name)).toBe(id);
		expect(idFrom(new Set(), name)).toBe(id);
	});

	it('is another where that is taken, and a plain one where the name has no such letters', () => {
		expect(idFrom(new Set(['lodz']), 'Łódź')).toBe('lodz-2');
		expect(idFrom(new Set(), '日本')).toBe('new');
		expect(idFrom(new Set(), '38 North')).toBe('north');
	});
});
