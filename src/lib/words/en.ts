/**
 * The English of numbers, dates and the dataset, by subject. Another language is a file like this one, of the type
 * Words, and a line in index.ts; the compiler names what it lacks. What charts and pages say stands in their words.ts
 * and in the pages, in English. What needs no words (digits,
 * months, the order of a date) comes from Intl.
 */
import type { Counted } from './plural.ts';

const UNITS = {
	people: { one: 'person', other: 'people' },
	graves: { one: 'grave', other: 'graves' },
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
} satisfies Record<string, Counted>;

/** Units as they are set in labels, where they have a short form. */
const SHORT: Readonly<Record<string, string>> = { km2: 'km²', km: 'km', 'sq-mi': 'sq mi', percent: '%' };

const SMALL =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The number in words, where running text spells it out: whole numbers below a hundred. */
function spell(count: number): string | undefined {
	if (!Number.isInteger(count) || count < 0 || count > 99) return undefined;
	if (count < 20) return SMALL[count];
	const tens = TENS[Math.floor(count / 10)];
	return count % 10 ? `${tens}-${SMALL[count % 10]}` : tens;
}

/** The words around numbers. */
const numbers = {
	units: UNITS as Readonly<Record<keyof typeof UNITS, Counted>>,
	short: SHORT,
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
	oneIn: (part: string, whole: string) => `${part} in ${whole}`,
	perDay: (count: string) => `${count} a day`,
	times: (count: string) => `${count} times`,
	/** How a range is read aloud. */
	to: (low: string, high: string) => `${low} to ${high}`,
	/** How a percentage is read aloud. */
	percent: (count: string) => `${count} percent`,
	spell
};

/** The tables for download: what they and the columns of our own making hold. */
const dataset = {
	title: (story: string) => `${story}: the figures`,
	version: (version: string, changed: string) => `Version ${version} of ${changed}.`,
	file: {
		title: 'The data file',
		description:
			'Everything the explainer tells and draws, texts and charts included; story.schema.json describes it.'
	},
	claims: {
		title: 'Claims',
		description:
			'One row for each claim: what one party said about one figure. Claims are never changed or taken away; what was wrong is corrected by a later claim.',
		figure: 'The figure it belongs to.',
		unit: 'The unit of its numbers.',
		isHeadline: 'Is it the claim that the story uses?',
		text: 'The number as readers see it, with its qualifier and unit.',
		derivationRule: 'How a derived value follows from other claims.',
		derivationParts: 'The claims it is worked out from, separated by spaces.',
		derivationShare: 'The share of the one part, as a fraction.',
		derivationNote: 'How it was worked out, in words.'
	},
	figures: {
		title: 'Figures',
		description: 'The quantities that the story uses, each with the claim it rests on.',
		id: 'The name of the figure in the other tables.'
	},
	ratios: {
		title: 'Ratios',
		description: 'Numbers worked out from two claims; the ratio of two ranges is a range.',
		id: 'The name of the ratio.',
		partClaim: 'The claim above the line.',
		wholeClaim: 'The claim below the line.',
		value: 'From the value, or the middle of the range, of each claim; a share is a fraction.',
		low: 'The lowest it can be.',
		high: 'The highest it can be.',
		text: 'As readers see it.'
	},
	events: {
		title: 'Events',
		description: 'What happened, and when; where a claimant is named, it is a claim.',
		id: 'The name of the event.',
		sides: 'Whose lanes it stands in, separated by spaces.'
	},
	places: {
		title: 'Places',
		description: 'The places that the story names, in degrees (WGS 84).',
		id: 'The name of the place in the data file.'
	},
	areas: {
		title: 'Areas',
		description: 'Outlines on the map, with the claim that gives the size of each.',
		id: 'The name of the area.'
	},
	claimants: {
		title: 'Claimants',
		description: 'Who makes the claims, and where they stand.',
		id: 'The name of the claimant in the other tables.'
	},
	sources: {
		title: 'Sources',
		description: 'Where the claims were published.',
		id: 'The name of the source in the other tables.'
	},
	revisions: {
		title: 'Revisions',
		description: 'Every recorded change since first publication, oldest first.'
	}
};

export const en = { numbers, dataset };

/** What every language has to say. */
export type Words = typeof en;
