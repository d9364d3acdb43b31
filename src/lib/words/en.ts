/**
 * What the site says in its own voice, in English, by subject: numbers and dates, tables for download, charts and map,
 * embeds, the story's page, the record and the days. Another language is a file like this one, of the type Words, and a
 * line in index.ts; the compiler names what it lacks. What needs no words (digits, months, the order of a date) comes
 * from Intl. In forms that change with a number, `#` is where the number stands.
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
		'at least about': 'at least about',
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
		/** After the name of a panel whose scale is not the first one's. */
		scale: { smaller: ', smaller scale', larger: ', larger scale' },
		/** Of several claims of one number. */
		each: 'each',
		remade: [['a new estimate'], ['a new', 'estimate']],
		derived: '(worked out)',
		same: ({ claimants }: { claimants: string }) => `${claimants}: the same number`,
		total: ({ day, claimant }: { day: string; claimant: string }) => [
			`in all, up to ${day}: ${claimant}`,
			`${claimant}, to ${day}`,
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
		/** What the data file says that a force covers which had not set out yet. */
		planned: 'planned',
		workedOut: ({ name }: { name: string }) => `${name}, worked out`,
		/** What the shapes in view mean. */
		derived: ['Dashed: worked out from a share that the claimant gave, or by adding', 'Dashed: worked out'],
		open: 'Arrow and +: at least',
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
		/** Where a claimant gives nothing for long, and for which months: `no figure, Sept–Dec`. */
		gap: 'no figure',
		gapMonths: ({ gap, months }: { gap: string; months: string }) => `${gap}, ${months}`,
		/** After the number of a claim that was not stated. */
		derived: 'worked out',
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
		/** `190 days after Seoul spoke`, in the bar of a silence; `who` is the lane of whoever broke it. */
		daysAfter: ({ who }: { who: string }) => `after ${who} spoke`,
		/** The key to the shapes in view; `brief` on phones. */
		key: {
			said: { full: 'Dots: statements', brief: 'Dots: said' },
			denied: { full: 'Rings: denied or left open', brief: 'Rings: denied or open' },
			war: { full: 'Squares: the war', brief: 'Squares: war' }
		},
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
		[`by ${claimant}’s claim,`, date],
		[`${claimant}’s claim,`, date],
		[`${claimant},`, date],
		[claimant]
	],
	/** What was left of the ground, on the ground where it lay. */
	somewhere: [
		['What was left lay in here.', 'No public line says where.'],
		['It lay in here;', 'no public line', 'says where'],
		['No public line', 'says where'],
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

/**
 * The story's own page, and what other pages share with it. Where a sentence has markup in it, `<see>…</see>` is a link
 * or the like around those words, and `<day/>` stands for what the page puts there: both can stand anywhere in it.
 */
const page = {
	/** The link over the page for those who go by key. */
	skip: 'Skip to the story',
	/** Names the list of chapters to screen readers. */
	chapters: 'Chapters',
	unroll: 'Read it as one long page, each step with its graphic',
	stage: 'Read it with the graphics beside the text',
	method: 'How we know',
	/** At the foot of each printed page, after the title. */
	foot: (title: string, day: string) => `${title} Told as of ${day}.`,
	/** In running text, until when something held. */
	until: (day: string, event: string) => `[until ${day}: ${event}]`,

	/** What has changed since publication. */
	changes: {
		lastChanged: 'Figures last changed on <day/>: <see>see what changed</see>.',
		corrected: 'Corrected on <day/>: <change/>.',
		title: 'Changed figures',
		none: 'No figure has changed since first publication.',
		follow: 'Follow changes as a feed',
		/** The name of the feed. */
		feed: (title: string) => `${title}: changed figures`,
		kinds: { update: 'Update', correction: 'Correction', method: 'Change of method' },
		titled: (kind: string, change: string) => `${kind}: ${change}`,
		told: (figure: string, value: string, claimant: string) => `${figure}: ${value}, by ${claimant}`,
		/** After it, where the number before was the same party's, and where it was another's. */
		before: (value: string) => `; before: ${value}`,
		beforeBy: (value: string, claimant: string) => `; before: ${value}, by ${claimant}`
	},

	help: {
		title: 'How to use this page',
		points: [
			'Scroll: the graphic follows the text. A link at the top sets the story as one long page instead.',
			'A number with a line under it opens a card: who claims it, as of when, where it was published, and where it lies among the other claims. The number with the thick line is the one that the graphic marks.',
			'A mark in a graphic opens the same card. Pointing at one shows the other.',
			'Keys: the left and right arrows go from step to step, as do J and K once the focus is in the story. Tab from a step reaches its graphic; there, the arrow keys read the marks one by one, Enter opens a mark’s card, and Escape ends it. A question mark opens this help.',
			'On the map, once it is live: plus and minus zoom, the arrow keys move it.'
		]
	},

	/** The links under a graphic, and the part of the page that holds the charts in words. */
	charts: {
		title: 'The charts in words and numbers',
		table: { one: 'Table: # row', other: 'Table: # rows' },
		credit: '© OpenStreetMap',
		notes: 'Notes and table',
		use: 'Use this chart',
		days: 'Other days'
	},

	sources: {
		/** Before those of a step. */
		named: { one: 'Source:', other: 'Sources:' },
		between: '; ',
		title: 'Sources and their addresses',
		titled: (publisher: string, title: string) => `${publisher}, “${title}”`,
		readAt: (where: string) => `(read at ${where})`,
		/** Its number in the list that stands on paper only. */
		mark: (number: string) => `[S${number}]`
	},

	/** A claim in full: in the notes, on cards and in the record. */
	notes: {
		title: 'Notes: who says so',
		claimant: 'Claimed by',
		asOf: 'As of',
		published: 'Published',
		covers: (what: string) => `Counts ${what}`,
		period: (time: string) => `Within ${time} only`,
		workedOut: (how: string) => `Worked out: ${how}`,
		byOutlet: 'by the outlet',
		/** The ends of the line on which the claims of a figure lie. */
		from: (number: string) => `from ${number}`,
		to: (number: string) => `to ${number}`,
		others: {
			one: '<record>One other claim of this figure</record>, as open marks',
			other: '<record># other claims of this figure</record>, as open marks'
		},
		record: 'In the record'
	},

	/** The end of the page. */
	colophon: {
		told: (asOf: string, published: string) => `Told as of ${asOf}; first published ${published}.`,
		data: 'Every number on this page comes from one file: <file>the data</file> and <schema>its schema</schema>.',
		tables: 'The same as tables: <tables/>, <described>described for programs</described>.',
		between: ', ',
		record: (day: string) =>
			`Every claim stands in <record>the record</record>; <day>what was known on ${day}</day>, and on every other day, has a page too.`,
		embed: 'Charts may be embedded: <gallery>all charts with their snippets</gallery>.',
		cite: (citation: string) => `To cite the data: ${citation}`,
		licence: 'Text, charts and data: <licence/>.',
		tracking: 'This page asks nothing of anyone else: no tracking, no cookies.'
	},

	/** The page for addresses that lead nowhere. */
	notFound: {
		name: 'Page not found',
		title: 'There is nothing at this address',
		text: 'The link may be old, or a letter may be missing. The story is at <story>its front page</story>, and every chart with its snippets at <gallery>the gallery of charts</gallery>.'
	}
};

/** How a number is told to have changed; `<value/>` is the number that the sentence is about. */
const changed = {
	/** By how the new number lies to the one before; `way` is empty, or tells the numbers in between. */
	moved: {
		rose: (who: string, from: string, way: string) => `${givenBy(who)} rose from ${from}${way} to <value/>`,
		fell: (who: string, from: string, way: string) => `${givenBy(who)} fell from ${from}${way} to <value/>`,
		moved: (who: string, from: string, way: string) => `${givenBy(who)} went from ${from}${way} to <value/>`
	},
	stayed: (who: string) => `${givenBy(who)} stayed at <value/>`,
	/** What a party gave first, and what it gave of another thing than before: how many numbers, by whom. */
	first: { one: 'First number', other: 'First numbers' },
	another: { one: 'Another number', other: 'Other numbers' },
	given: (numbers: string, who: string, before: string) => `${numbers} by ${who}: ${before}<value/>`,
	earlier: (day: string, who: string) => `Number for ${day} by ${who}, published later: <value/>`,
	corrected: (who: string, wrong: string) => `Corrected, by ${who}: ${wrong} was wrong, it is <value/>`,
	within: (who: string) => `Number for a limited time by ${who}: <value/>`,
	undrawn: (who: string) => `Number by ${who} that the charts leave out: <value/>`,
	/** What may follow the number, in this order, and what ends the sentence. */
	covering: (what: string) => ` (${what})`,
	period: (time: string) => `, within ${time}`,
	workedOut: ', worked out',
	newWay: ', counted in a new way',
	end: '.',
	/** Numbers in between: each by name, or how many. */
	byWayOf: (way: string) => `, by way of ${way},`,
	and: ' and ',
	others: { one: '# other', other: '# others' },
	then: (number: string) => `${number}, then `,
	more: (number: string, more: string) => `${number} and ${more}, then `,
	moreCount: { one: '# more', other: '# more' }
};

/** A name with a comma in it needs one at its end. */
function givenBy(who: string): string {
	return `The number given by ${who}${who.includes(', ') ? ',' : ''}`;
}

/** The record of every claim. */
const record = {
	title: (story: string) => `The record: every claim behind “${story}”`,
	description: {
		one: 'The one claim: how much, as of when, by whom and where, and whether the story uses it.',
		other:
			'All # claims in the order of their publication: how much, as of when, by whom and where, what replaced what, and which the story uses.'
	},
	skip: 'Skip to the claims',
	heading: 'The record: every claim',
	about: (claims: string, figures: string) =>
		`${claims} about ${figures}, in the order in which they became public. A claim is what one party said; it is not a fact. Claims are only ever added: what was wrong is corrected by a later one.`,
	claims: { one: 'One claim', other: '# claims' },
	figures: { one: 'one figure', other: '# figures' },
	days: (day: string) =>
		`<day>What was known on ${day}</day>, the day on which the story is told, and on every other day on which something was published`,
	lines:
		'On the lines, each mark stands at the day of publication: open where the number is worked out, for a limited time, or left out of the charts; in colour where the story uses it.',

	/** Parts of the record. */
	filters: {
		name: 'Parts of the record',
		by: { figure: 'By figure', claimant: 'By claimant', year: 'By year of publication' },
		figure: 'Figure',
		allFigures: 'All figures',
		claimant: 'Claimed by',
		everyone: 'Everyone',
		from: 'Published from',
		firstDay: 'the first day',
		until: 'Published until',
		lastDay: 'the last day',
		showAll: 'Show all',
		allShown: 'All claims are shown. <download>Download them (CSV)</download>',
		/** The part that is shown. */
		shown: {
			figure: (name: string) => `Shown: the figure “${name}”.`,
			claimant: (name: string) => `Shown: the claims of ${name}.`,
			year: (year: string) => `Shown: the claims published in ${year}.`
		},
		download: 'Download (CSV)'
	},

	/** The claims of one figure. */
	figure: {
		counted: (claims: string, unit: string) => `${claims}, in ${unit}.`,
		csv: 'CSV',
		alone: 'This figure alone',
		line: (claims: string) =>
			`${claims} of this figure on a line of time, each at the day of its publication. They are listed below.`
	},

	/** One claim. */
	entry: {
		range: (low: string, high: string) => `(from ${low} to ${high})`,
		used: 'used by the story',
		said: (claimant: string, asOf: string) => `By ${claimant}; as of ${asOf}; published <day/>, <source/>.`,
		replaced: 'Takes the place of <claim/>.',
		replacedBy: (claimant: string) => `Its place was taken by <claim/>, by ${claimant}.`,
		kinds: { update: 'An update', correction: 'A correction', method: 'A new way of estimating' },
		entered: 'Entered',
		because: (kind: string, reason: string) => `${kind}: ${reason}`,
		plain: (kind: string) => `${kind}.`,
		reason: (why: string) => `Why the story uses it: ${why}`
	}
};

/** What was known on a day. */
const day = {
	title: (day: string) => `What was known on ${day}`,
	description: (day: string, story: string) =>
		`“${story}”, as the public could know it by the end of ${day}: every claim published by then, and what was new.`,
	skip: 'Skip to what was known',
	record: 'The record of every claim',
	public: {
		one: 'By the end of that day one claim was public.',
		other: 'By the end of that day # claims were public.'
	},
	ratio: '<ratio/> of those sent was dead, by the number that the story would have used.',
	noRatio: 'Nobody had yet given a number of all the dead.',
	new: 'New that day',
	nothing: 'Nothing on file was published that day.',
	against: (day: string) => `Against what was known on <day>${day}</day>.`,
	stood: 'What stood at its end',
	every: 'Every claim',
	nothingDrawn: 'No number of the dead, of the casualties or of the ground was public yet.',
	between: (from: string, to: string) => `Between ${from} and ${to}`,
	until: {
		one: 'One claim became public until the day on which the story is told.',
		other: '# claims became public until the day on which the story is told.'
	},
	after: {
		one: 'One claim became public after the day on which the story is told.',
		other: '# claims became public after the day on which the story is told.'
	},

	/** The ways to other days. */
	control: {
		name: 'Days',
		/** Names the slider. */
		day: 'Day',
		earlier: (day: string) => `Earlier: ${day}`,
		first: 'The first day',
		later: (day: string) => `Later: ${day}`,
		last: 'The last day',
		all: { one: 'The one day', other: 'All # days' },
		/** What a day brought. */
		brought: (day: string, claims: string) => `${day}: ${claims}`,
		nothing: 'nothing new',
		claims: { one: 'one claim', other: '# claims' },
		broughtOwn: (brought: string) => `${brought}; the day on which the story is told`,
		own: 'This is the day on which the story is told.',
		toOwn: (day: string) => `${day}: the day on which the story is told`
	},

	/** The dead of those sent, from the numbers of a day: of one party, or of two. */
	division: {
		ofOne: (dead: string, force: string, by: string, ratio: string) =>
			`${dead} of ${force}, both by ${by}: ${ratio} of those sent dead. The division is ours.`,
		ofTwo: (dead: string, force: string, ratio: string, deadBy: string, forceBy: string) =>
			`${dead} of ${force}: ${ratio}. The dead by ${deadBy}, the force by ${forceBy}: the comparison is ours.`,
		/** A ratio, and whose number of the dead it rests on. */
		by: (ratio: string, who: string) => `${ratio} (${who})`,
		begun: (now: string) => `The dead of those sent, which no one could have given before: ${now}.`,
		changed: (before: string, now: string) =>
			`The dead of those sent, by the number that the story would have used: from ${before} to ${now}.`,
		changedParty: (before: string, now: string) =>
			`The dead of those sent, by the number that the story would have used: from ${before} to ${now}. These are two parties: neither changed its own.`
	},

	/** The charts of a day. */
	charts: {
		ratio: {
			numbers: (dead: string, force: string) => `${dead} of ${force}`,
			title: (who: string, numbers: string) => `${who}: ${numbers} dead`,
			/** Whose number the force is. */
			sameParty: 'of the force that the same party gave',
			otherParty: (who: string) => `of the force given by ${who}; the comparison is ours`,
			subtitle: (day: string, force: string) => `Soldiers killed by ${day}, ${force}`,
			brief: (day: string) => `Killed by ${day}`,
			briefOurs: (day: string) => `Killed by ${day}; our comparison`,
			description: (numbers: string, who: string, force: string) =>
				`A field of dots stands for the force, with the dead set apart: ${numbers}. The dead by ${who}, ${force}.`
		},
		losses: {
			title: (day: string) => `Estimates of the losses, as published by ${day}`,
			description: (day: string, said: string) =>
				`Estimates of the losses that were public by ${day}. The newest of each party: ${said}.`
		},
		ground: {
			title: (day: string) => `Claims of the ground held, as published by ${day}`,
			description: (day: string, said: string) =>
				`Claims of the ground held that were public by ${day}. The newest of each party: ${said}.`
		},
		/** The newest claim of a party, and what stands between two. */
		said: (who: string, value: string) => `${who}, ${value}`,
		between: '; '
	}
};

export const en = { numbers, dataset, charts, map, embed, use, gallery, snippet, page, changed, record, day };

/** What every language has to say. */
export type Words = typeof en;
