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

/** A word that stays the same with every number. */
const unchanging = (word: string): Counted => ({ one: word, other: word });

/** What the charts say. A list of wordings has the longest first, each as its lines: the first that fits is drawn. */
const charts = {
	/** What several charts say. */
	frame: {
		/** What is counted, after its number: `300 killed`. */
		counted: {
			killed: unchanging('killed'),
			wounded: unchanging('wounded'),
			'killed-or-wounded': unchanging('killed or wounded'),
			captured: unchanging('captured'),
			'disclosed-dead': unchanging('dead disclosed'),
			deployed: { one: 'soldier', other: 'soldiers' } as Counted,
			'area-held': unchanging('held'),
			'area-regained': unchanging('retaken')
		},
		/** What is counted, by itself, where a claim does not put it in words. */
		measures: {
			killed: 'killed',
			wounded: 'wounded',
			'killed-or-wounded': 'killed or wounded',
			captured: 'captured',
			'disclosed-dead': 'disclosed dead',
			graves: 'graves',
			deployed: 'deployed',
			'area-held': 'area held',
			'area-regained': 'area regained',
			area: 'area',
			settlements: 'settlements',
			ammunition: 'ammunition',
			distance: 'distance',
			population: 'population',
			duration: 'duration',
			share: 'share'
		},
		/** Qualifiers in a shorter word of the same meaning, where there is little room. */
		brief: {
			around: 'about',
			approximately: 'about',
			almost: 'nearly'
		} as Readonly<Record<string, string>>,
		noNumber: 'no number given',
		/** Who or what, and then what is said: `Seoul: about 300`. */
		lead: ({ who, what }: { who: string; what: string }) => `${who}: ${what}`,
		/** All of a claim: `UK MoD, 28 March 2025: more than 5,000 killed or wounded`. */
		claim: (claim: {
			who: string;
			when: string;
			what: string;
			derived: boolean;
			published: string | undefined;
		}) =>
			`${claim.who}, ${claim.when}: ${claim.what}${claim.derived ? ', worked out' : ''}${
				claim.published === undefined ? '' : `; published ${claim.published}`
			}`,
		/** How often a number goes into another; from three on with the number before it. */
		once: 'once',
		twice: 'twice',
		times: { one: 'time', other: 'times' } as Counted,
		sources: ({ publishers }: { publishers: string }) => `Sources: ${publishers}`,
		andOthers: 'and others',
		/** Where a text was read that its publisher does not offer there. */
		readAt: ({ site }: { site: string }) => `(read at ${site})`,
		/** The table as it is called when it is read aloud. */
		table: ({ caption }: { caption: string }) => `Table: ${caption}`,
		/** The link to its rows as a file. */
		csv: 'CSV',
		basis: { stated: 'said', derived: 'derived' },
		columns: {
			claimant: 'Claimed by',
			asOf: 'As of',
			counted: 'What is counted',
			low: 'Lowest',
			high: 'Highest',
			basis: 'Said or derived',
			published: 'Published',
			source: 'Published by'
		}
	},
	killedRatio: {
		empty: 'No one has yet claimed a number of soldiers killed.',
		/** After or below their number. */
		killed: unchanging('killed'),
		casualties: { one: 'casualty', other: 'casualties' } as Counted,
		soldiers: { one: 'soldier', other: 'soldiers' } as Counted,
		wounded: [['wounded, missing', 'or captured'], ['wounded,', 'missing or', 'captured'], ['others']],
		/** Before the number of the whole: `of about` / `11,000`. */
		of: ({ qualifier }: { qualifier: string }) => `of ${qualifier}`.trim(),
		bothOf: ({ qualifier }: { qualifier: string }) => `both of ${qualifier}`.trim(),
		noWhole: [
			['of a force that no one', 'has put a number to'],
			['of a force', 'no one has', 'numbered']
		],
		/** Not among those that the dots are. */
		apart: ({ what }: { what: string }) => `${what}, counted apart`,
		dot: ({ soldiers }: { soldiers: string }) => [[`Each dot is ${soldiers}`], ['Each dot is', soldiers]],
		block: ({ number, soldiers, dot }: { number: string; soldiers: string; dot: string }) => [
			['a block is about', `${number} ${soldiers},`, dot],
			['a block', 'is about', number, soldiers],
			['a block:', number]
		],
		/** How many soldiers one dot of a block is. */
		dotIsOne: 'each dot one',
		dotIs: ({ number }: { number: string }) => `a dot ${number}`,
		columns: { number: 'Number', share: 'Share of the claimant’s force' }
	},
	casualtyClaims: {
		empty: 'No one has yet claimed a number of soldiers killed or wounded.',
		panel: { killed: 'Killed', 'killed-or-wounded': 'Killed or wounded' },
		/** Of several claims of one number. */
		each: 'each',
		remade: [['a new estimate'], ['a new', 'estimate']],
		derived: '(worked out)',
		same: ({ claimants }: { claimants: string }) => `${claimants}: the same number`,
		total: ({ day, claimant }: { day: string; claimant: string }) => [
			`in all, up to ${day}: ${claimant}`,
			`in all, up to ${day}`,
			`in all: ${claimant}`
		],
		within: ({ period }: { period: string }) => `in ${period}`,
		/** `more than three times as many`; `times` is `twice`, `three times`, `1.4 times`. */
		asMany: {
			exactly: ({ times }: { times: string }) => `${times} as many`,
			about: ({ times }: { times: string }) => `about ${times} as many`,
			nearly: ({ times }: { times: string }) => `nearly ${times} as many`,
			over: ({ times }: { times: string }) => `more than ${times} as many`
		},
		soFar: ({ counted }: { counted: string }) => `${counted}, total so far`,
		notTotal: 'not a total',
		columns: { value: 'Soldiers' }
	},
	lossShare: {
		empty: 'No one has yet claimed losses together with the force they came from.',
		/** Heads of the columns, each as its lines. */
		killed: ['killed'],
		casualties: ['killed or', 'wounded'],
		force: ['of a', 'force of'],
		of: ({ force }: { force: string }) => `of ${force}`,
		range: ({ least, most }: { least: string; most: string }) => `${least} to ${most}`,
		/** What the data file says that a force covers which had not set out yet. */
		planned: 'planned',
		workedOut: ({ name }: { name: string }) => `${name}, worked out`,
		derived: 'Dashed: worked out from a share that the claimant gave, or by adding',
		/** After the number of rows that are not drawn. */
		more: unchanging('more in the table'),
		derivedValue: ({ value }: { value: string }) => `${value} (derived)`,
		columns: {
			force: 'Force',
			forceCounts: 'Counted as the force',
			killed: 'Killed',
			killedShare: 'Share killed',
			casualties: 'Killed or wounded',
			casualtiesShare: 'Share killed or wounded'
		}
	},
	areaHeld: {
		empty: 'No one has yet claimed how much ground was held.',
		/** Before its number. */
		first: ({ claimant, day }: { claimant: string; day: string }) => `${claimant}’s first claim, ${day}: `,
		/** Where nothing was counted, and from when to when. */
		gap: 'no count on file',
		gapDays: ({ from, to }: { from: string; to: string }) => `from ${from} to ${to}`,
		apart: 'Not the same ground:',
		later: ({ place }: { place: string }) => `${place}, later`,
		/** Not before a day in its source's own words. */
		on: ({ day }: { day: string }) => `on ${day}`,
		/** Before a later number. */
		then: 'then ',
		less: ({ square }: { square: string }) => [
			`at least ${square} less than the rest`,
			`at least ${square} less`
		],
		held: 'held',
		heldAround: ({ place }: { place: string }) => `held around ${place}`,
		heldAtMost: 'held at the greatest extent',
		columns: { value: 'Square kilometres' }
	},
	timeline: {
		empty: 'No event is on file yet.',
		/** At the end of a silence that is still open; `brief` is the day as short as it can be. */
		open: ({ day, brief }: { day: string; brief: string }) => [
			[`still not acknowledged on ${day}`],
			['still not acknowledged', `on ${day}`],
			['not acknowledged', `by ${day}`],
			['not acknowledged', `by ${brief}`],
			['still open']
		],
		/** `27 months left out` */
		leftOut: ({ time }: { time: string }) => `${time} left out`,
		/** How a mark is drawn. */
		kinds: {
			said: 'dot: about the soldiers',
			denied: 'ring: denied or left open',
			war: 'square: the war'
		},
		columns: { date: 'Date', lane: 'Lane', event: 'What was said or happened', kind: 'Drawn as' }
	},
	provenance: {
		empty: 'It is not on file how the estimates were made.',
		heads: {
			evidence: ['Evidence'],
			gatherers: ['Who gathers it', 'Gathered by'],
			voices: ['Who states a number, and how', 'Who states a number', 'Who says so'],
			numbers: ['The number']
		},
		derived: ({ counted }: { counted: string }) => `${counted}, worked out`,
		basis: { stated: 'Stated', inferred: 'Inferred by us' },
		columns: {
			from: 'From',
			to: 'To',
			basis: 'Stated or inferred',
			note: 'What was said, or why we conclude it'
		}
	}
};

/** What the drawn and the live map say; wordings as in the charts. */
const map = {
	ukraine: 'Ukraine',
	russia: 'Russia',
	extent: ({ date }: { date: string }) => [
		[`Greatest extent, ${date}`, 'our drawing, approximate'],
		['Greatest extent,', `${date};`, 'approximate'],
		['Greatest extent,', 'approximate'],
		['Our outline']
	],
	/** Beside what was left; where even this is too wide, the date stands alone. */
	outlineOf: ({ date }: { date: string }) => ['Greatest extent,', date],
	sizeBy: ({ claimant, date }: { claimant: string; date: string }) => [
		[`by ${claimant}’s count,`, date],
		[`${claimant},`, date],
		[claimant]
	],
	/** What was left of the ground, on the ground where it lay. */
	somewhere: [
		['What was left lay in here.', 'No public line says where.'],
		['It lay in here;', 'no public line', 'says where'],
		['Somewhere', 'in here']
	],
	toScale: [['Squares to the map’s scale'], ['squares to the', 'map’s scale']],
	notToScale: [['Squares, not to the map’s scale'], ['squares, not to', 'the map’s scale']],
	/** Before the ground that is no longer held. */
	gone: 'regained:',
	/** `size` is `80 km²`, or the unit alone below its number. */
	left: ({ size }: { size: string }) => `${size} left`,
	leftDerived: ({ unit }: { unit: string }) => [[`${unit} left,`, 'by subtraction'], [`${unit} left`]],
	whole: ({ size, claimant }: { size: string; claimant: string }) => [
		[`of ${size} at the greatest, by ${claimant}`],
		[`of ${size} at the`, `greatest, by ${claimant}`],
		[`of ${size},`, `by ${claimant}`]
	],
	otherWhole: ({ size, claimant }: { size: string; claimant: string }) => [
		[`against ${size} by ${claimant}: our comparison`],
		[`against ${size} by`, `${claimant}: our comparison`],
		[`against ${size}`, `by ${claimant}; our`, 'comparison']
	],
	/** How far two regions are from each other. */
	apart: ({ kilometres }: { kilometres: string }) => `about ${kilometres} km`,
	columns: {
		name: 'Area or place',
		date: 'Date',
		size: 'Size claimed',
		claimant: 'Claimed by',
		measured: 'Our outline measures',
		share: 'Share of the whole drawn beside it',
		latitude: 'Latitude',
		longitude: 'Longitude',
		method: 'How it is drawn'
	},
	notes: {
		/** `against` is one of the next three. */
		measures: (note: { size: string; against: string; claimed: string; claimant: string; date: string }) =>
			`The outline as drawn measures about ${note.size}, ${note.against} the ${note.claimed} claimed by ${note.claimant} (${note.date}).`,
		less: ({ share }: { share: string }) => `${share} less than`,
		more: ({ share }: { share: string }) => `${share} more than`,
		same: 'close to',
		borders: 'Borders are the internationally recognised ones.',
		/** Before the names of those who made the data. */
		credit: 'Map data: '
	},
	/** Who made what the map is drawn from, in the words that their licences ask for. */
	credits: {
		openStreetMap: '© OpenStreetMap contributors (ODbL)',
		naturalEarth: 'Natural Earth',
		geoNames: 'GeoNames (CC BY 4.0)'
	},
	/** The same as it goes with the drawing. */
	credit: ({ makers }: { makers: string }) => `Map: ${makers}`,
	/** The same in the file of the live map. */
	licence:
		'Borders and rivers: © OpenStreetMap contributors, ODbL 1.0. Oblasts and countries: Natural Earth. Places: GeoNames, CC BY 4.0.',
	/** The buttons and hints of the live map. */
	controls: {
		map: 'Map that can be moved and zoomed',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		reset: 'Back to where the story looks',
		scrollHint: 'Use Ctrl + scroll to zoom the map',
		scrollHintMac: 'Use ⌘ + scroll to zoom the map',
		touchHint: 'Use two fingers to move the map',
		kilometres: 'km'
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

export const en = { numbers, dataset, charts, map, embed, use, gallery, snippet };

/** What every language has to say. */
export type Words = typeof en;
