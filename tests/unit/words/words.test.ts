import { describe, expect, it } from 'vitest';
import { LANGUAGES, hasWords, words } from '../../../src/lib/words/index.ts';
import { counted, plural } from '../../../src/lib/words/plural.ts';

/** Every set of forms in the words of a language, with the way to it. */
function* countedIn(value: unknown, at: string): Generator<{ at: string; forms: object }> {
	if (typeof value !== 'object' || value === null) return;
	if ('other' in value) yield { at, forms: value };
	else for (const [key, inner] of Object.entries(value)) yield* countedIn(inner, `${at}.${key}`);
}

describe('the words of a language', () => {
	it.each(LANGUAGES)('have a form for each plural category: %s', (language) => {
		const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
		const counted = [...countedIn(words(language), language)];
		expect(counted.length).toBeGreaterThan(10);
		for (const { at, forms } of counted)
			expect(Object.keys(forms).toSorted(), at).toEqual([...pluralCategories].toSorted());
	});

	it('are found by the first part of a tag', () => {
		expect(words('en-GB')).toBe(words('en'));
		expect(hasWords('en-GB')).toBe(true);
	});

	it.each(['uk', 'constructor', ''])('are not those of another language: "%s"', (language) => {
		expect(hasWords(language)).toBe(false);
		expect(() => words(language)).toThrow(`There are no words for "${language}"`);
	});
});

describe('words that change with a number', () => {
	const days = { one: 'день', few: 'дні', many: 'днів', other: 'дня' };

	it.each([
		[1, 'день'],
		[3, 'дні'],
		[11, 'днів'],
		[22, 'дні'],
		[1.5, 'дня']
	])('follow the rules of their language: %s', (count, form) => {
		expect(plural('uk', count, days)).toBe(form);
	});

	it('do not fall back on another form', () => {
		expect(() => plural('uk', 3, { one: 'день', other: 'дня' })).toThrow('3 needs the form "few"');
	});

	it('hold the number where their sign stands', () => {
		const claims = { one: 'One claim', other: 'All # claims' };
		expect(counted('en-GB', 1, claims)).toBe('One claim');
		expect(counted('en-GB', 1200, claims)).toBe('All 1,200 claims');
	});
});
