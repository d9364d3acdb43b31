/** The words around numbers, by language. A new language is a new entry here and nothing else. */
import type { Qualifier, Unit } from './schema.ts';

/** One form for each plural category of the language. */
type Forms = { one: string; other: string };

export interface Words {
	units: Record<Exclude<Unit, 'percent'> | 'sq-mi', Forms>;
	/** The same units as they are set in labels, where they have a short form. */
	short: Partial<Record<Unit | 'sq-mi', string>>;
	qualifiers: Record<Qualifier, string>;
	oneIn: (part: string, whole: string) => string;
	perDay: (count: string) => string;
	times: (count: string) => string;
	/** How a range is read aloud. */
	to: (low: string, high: string) => string;
	percent: (count: string) => string;
	/** The number in words, where the language spells it out in running text; or nothing. */
	spell: (count: number) => string | undefined;
}

const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spell(count: number): string | undefined {
	if (!Number.isInteger(count) || count < 0 || count > 99) return undefined;
	if (count < 20) return SMALL[count];
	const tens = TENS[Math.floor(count / 10)];
	return count % 10 ? `${tens}-${SMALL[count % 10]}` : tens;
}

const english: Words = {
	units: {
		people: { one: 'person', other: 'people' },
		km2: { one: 'square kilometre', other: 'square kilometres' },
		'sq-mi': { one: 'square mile', other: 'square miles' },
		km: { one: 'kilometre', other: 'kilometres' },
		settlements: { one: 'settlement', other: 'settlements' },
		shells: { one: 'shell', other: 'shells' },
		containers: { one: 'container', other: 'containers' },
		missiles: { one: 'missile', other: 'missiles' },
		guns: { one: 'gun', other: 'guns' },
		days: { one: 'day', other: 'days' },
		weeks: { one: 'week', other: 'weeks' },
		months: { one: 'month', other: 'months' }
	},
	short: { km2: 'km²', km: 'km', 'sq-mi': 'sq mi', percent: '%' },
	qualifiers: {
		about: 'about',
		around: 'around',
		approximately: 'approximately',
		nearly: 'nearly',
		almost: 'almost',
		'at least': 'at least',
		'more than': 'more than',
		'at most': 'at most',
		'up to': 'up to',
		'less than': 'less than'
	},
	oneIn: (part, whole) => `${part} in ${whole}`,
	perDay: (count) => `${count} a day`,
	times: (count) => `${count} times`,
	to: (low, high) => `${low} to ${high}`,
	percent: (count) => `${count} percent`,
	spell
};

/** By the first part of a language tag. */
const WORDS: Record<string, Words> = { en: english };

/** The languages that the story can be written in. */
export const LANGUAGES = Object.keys(WORDS);

/** The words of a language, `en` for `en-GB`; nothing for a language that has none yet. */
export function wordsOf(language: string): Words | undefined {
	return WORDS[language.split('-')[0] ?? ''];
}
