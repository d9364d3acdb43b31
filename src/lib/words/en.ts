/**
 * The English of numbers, dates and the dataset, by subject. Another language is a file like this one, of the type
 * Words, and a line in index.ts; the compiler names what it lacks. What charts and pages say stands in their words.ts
 * and in the pages, in English. What needs no words (digits,
 * months, the order of a date) comes from Intl.
 */
import { snippet } from './en.client.ts';
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

/** What a chart says in a page of others. What stands beside a date or a link is named for its side of it. */
const embed = {
	/** Its last line: As known on DATE. LICENCE. From STORY · Move the map */
	line: {
		beforeDate: 'As known on',
		afterDate: '.',
		afterLicence: '. From',
		moveMap: 'Move the map'
	},
	/** The same at the foot of a picture, before the sources. */
	foot: (date: string, licence: string) => `As known on ${date}. ${licence}.`,
	/** A number that is pinned has proved wrong. */
	corrected: {
		beforeDate: 'Corrected on',
		afterDate: '.',
		says: (wrong: string, right: string, reason: string) =>
			`Shown here: ${wrong}. Right is: ${right}. ${reason}`
	},
	/** It is pinned, and the story has gone on. */
	newer: { beforeDate: 'Newer figures exist since', afterDate: ':', link: 'the chart of today' },
	/** The ways to the same chart as known on other days. */
	days: {
		earlier: (date: string) => `Earlier: ${date}`,
		later: (date: string) => `Later: ${date}`,
		laterToday: 'Later: today'
	},
	/** On a day when there was nothing to draw. */
	nothing: {
		subtitle: (date: string) => `What was public by ${date}`,
		description: (chart: string, subtitle: string) => `${chart}. ${subtitle}: nothing yet.`
	},
	more: 'Notes and table',
	use: 'Use this chart'
};

/** The page that offers one chart for use elsewhere. */
const use = {
	title: (chart: string) => `Use this chart: ${chart}`,
	summary: (chart: string) => `Snippets, pictures and data of the chart “${chart}”.`,
	toStory: 'The story',
	toCharts: 'All charts',
	figures: {
		legend: 'Figures',
		following: 'Follow corrections and new figures',
		pinned: (date: string) => `Pinned to what was known on ${date}`
	},
	colours: {
		legend: 'Colours',
		auto: 'Those of the page around it',
		light: 'Light',
		dark: 'Dark',
		paper: 'Paint a background'
	},
	parts: {
		legend: 'Parts',
		title: 'Title',
		sources: 'Line of sources',
		days: 'Links to the chart as it was known on other days'
	},
	/** In frames of three widths. */
	preview: { legend: 'Preview', phone: 'Phone', column: 'Column', wide: 'Wide' },
	/** The ways to put it into a page, and when each is the right one. */
	snippets: {
		script: {
			title: 'Frame and script',
			when: 'For most sites. The script keeps the frame exactly as high as the chart, also when a reader opens the table.'
		},
		plain: {
			title: 'Frame alone',
			when: 'For sites that allow no scripts of others. The height is reserved for every column width.'
		},
		picture: {
			title: 'Picture with a link',
			when: 'For newsletters, AMP, Apple News and print. It carries the numbers as alternative text.'
		},
		address: {
			title: 'Address',
			when: 'For systems that make an embed or a card of an address: WordPress, and whatever reads oEmbed or Open Graph.'
		},
		element: {
			title: 'Custom element',
			when: 'For developers. What stands inside shows until the frame is there.'
		}
	},
	copy: 'Copy',
	files: {
		title: 'Files',
		large: 'PNG at twice the size',
		card: 'picture for cards',
		/** CSV and JSON: exactly the rows that are drawn */
		and: 'and',
		afterData: ': exactly the rows that are drawn',
		pinned: (date: string) => `Pinned to ${date}`
	},
	terms: {
		title: 'Terms',
		beforeLicence: 'All charts, pictures and data are under the licence',
		afterLicence:
			'. Use them anywhere, also commercially. Keep the sources and the link to the story; where you draw anew, say so.',
		promise:
			'A frame of ours asks for a single file and nothing else. It sets no cookie, stores nothing, and tells no one who reads. The numbers of a pinned chart never change; should one of them prove wrong, the chart says so.'
	}
};

/** The page of every chart that can be used elsewhere. */
const gallery = {
	heading: 'Charts to use',
	title: (story: string) => `Charts to use: ${story}`,
	summary: 'Every chart of the story with its snippets, pictures and data, free to use.',
	toStory: 'The story',
	beforeList:
		'Each can be framed, linked as a picture, or drawn anew from its data. Programs find the same list in',
	afterList: '.',
	snippet: 'Snippet',
	snippetOf: (chart: string) => `Snippet: ${chart}`,
	toChart: 'Choices, pictures and data'
};

export const en = { numbers, dataset, embed, use, gallery, snippet };

/** What every language has to say. */
export type Words = typeof en;
