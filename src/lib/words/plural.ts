/** Words that change with the number before them: `1 day`, `2 days`; Ukrainian and Arabic have more than two forms. */

/** One form for each plural category of the language. A test holds every language to all of its own. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>>;

const rules = new Map<string, Intl.PluralRules>();

/**
 * The form that goes with this many.
 * @param language a tag such as `en-GB`
 * Throws where the words have no form for the category of the number.
 */
export function plural(language: string, count: number, forms: Counted): string {
	const known = rules.get(language) ?? new Intl.PluralRules(language);
	rules.set(language, known);
	const category = known.select(count);
	const form = forms[category];
	if (form === undefined) {
		throw new Error(
			`In "${language}", ${count} needs the form "${category}"; there is ${JSON.stringify(forms)}.`
		);
	}
	return form;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** The form that goes with this many, with the number where its `#` stands: `{ one: 'One claim', other: '# claims' }`. */
export function counted(language: string, count: number, forms: Counted): string {
	const known = numbers.get(language) ?? new Intl.NumberFormat(language);
	numbers.set(language, known);
	return plural(language, count, forms).replace('#', () => known.format(count));
}
