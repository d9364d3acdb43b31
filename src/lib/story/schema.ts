/**
 * The shape of data/story.json: the one definition from which the TypeScript types, the JSON Schema
 * (data/story.schema.json) and the messages of the check all come. It says what a well-formed file looks
 * like; what a true one looks like (dangling ids, dates, sums) is the business of check/rules/.
 */
import * as v from 'valibot';

/** What is counted. `killed` is never `killed-or-wounded`: the product stands or falls with that. */
export const MEASURES = [
	'killed',
	'wounded',
	'killed-or-wounded',
	'captured',
	'disclosed-dead',
	'graves',
	'deployed',
	'area-held',
	'area-regained',
	'area',
	'settlements',
	'ammunition',
	'distance',
	'population',
	'duration',
	'share'
] as const;

export const UNITS = [
	'people',
	'graves',
	'km2',
	'km',
	'settlements',
	'shells',
	'containers',
	'missiles',
	'guns',
	'days',
	'weeks',
	'months',
	'percent'
] as const;

/** What comes in whole pieces. */
export const WHOLE_UNITS: readonly Unit[] = [
	'people',
	'graves',
	'settlements',
	'shells',
	'containers',
	'missiles',
	'guns'
];

export const QUALIFIERS = [
	'about',
	'around',
	'approximately',
	'nearly',
	'almost',
	'at least about',
	'at least',
	'more than',
	'at most',
	'up to',
	'less than'
] as const;

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_OR_MONTH = /^\d{4}-\d{2}(-\d{2})?$/;

const id = v.pipe(
	v.string(),
	v.regex(ID, 'an id is lower-case words joined by hyphens, starting with a letter'),
	v.description('Lower-case words joined by hyphens, starting with a letter, unique in the whole file.'),
	v.examples(['killed', 'western-officials', 'bbc-2025-01-22'])
);
const text = (what: string) => v.pipe(v.string(), v.nonEmpty('must not be empty'), v.description(what));
const plain = text;
const message = (what: string) =>
	v.pipe(
		v.string(),
		v.nonEmpty('must not be empty'),
		v.description(
			`${what} A MessageFormat 2 message: {$id} puts in a figure, claim, ratio or event; {#bound value=$id over=|1/3|}words{/bound} ties words to the data. Type no number that the data holds.`
		)
	);
const day = (what: string) =>
	v.pipe(
		v.string(),
		v.regex(DAY, 'a date is written YYYY-MM-DD'),
		v.description(what),
		v.examples(['2025-01-31'])
	);
const dayOrMonth = (what: string) =>
	v.pipe(
		v.string(),
		v.regex(DAY_OR_MONTH, 'a date is written YYYY-MM-DD, or YYYY-MM where the day is not known'),
		v.description(what),
		v.examples(['2025-01-31', '2024-12'])
	);
const address = (what: string) =>
	v.pipe(
		v.string(),
		v.regex(/^https?:\/\/[^\s"<>]+$/, 'a web address starts with https:// or http://'),
		v.description(what)
	);
const count = (what: string) =>
	v.pipe(v.number(), v.minValue(0, 'must not be negative'), v.description(what));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180), v.description('Degrees east.'));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90), v.description('Degrees north.'));
const byId = <T extends v.GenericSchema>(value: T, what: string) =>
	v.pipe(v.record(id, value), v.description(what));

export const SourceSchema = v.pipe(
	v.strictObject({
		publisher: plain('Who published it, as readers know them.'),
		title: v.optional(plain('The headline as the page showed it. Leave out where no headline was seen.')),
		url: v.optional(address('Where it can be read.')),
		published: v.optional(dayOrMonth('When it was published, where the page showed it.')),
		via: v.optional(plain('Where the text was read, if not at the publisher.'))
	}),
	v.description('Something that was published and can be cited.')
);

export const SIDES = ['ukraine', 'russia', 'north-korea', 'south-korea', 'west', 'independent'] as const;

const SideSchema = v.pipe(
	v.strictObject({
		name: plain('The name of the lane: "Western capitals".'),
		brief: v.optional(plain('A shorter name for phones: "West".'))
	}),
	v.description('A lane of the timeline: one side, and what it said.')
);

export const ClaimantSchema = v.pipe(
	v.strictObject({
		name: plain('The name as it stands in running text.'),
		label: v.optional(
			v.pipe(
				v.string(),
				v.nonEmpty('must not be empty'),
				v.maxLength(24, 'a label has 24 characters at most'),
				v.description('A short name for chart labels, 24 characters at most.')
			)
		),
		brief: v.optional(plain('The shortest name, where a label has little room: "Seoul", "officials".')),
		side: v.pipe(v.picklist(SIDES), v.description('Where the claimant stands.')),
		note: v.optional(plain('What a reader should know about this claimant: anonymous, cautious, partisan.'))
	}),
	v.description('Who says so.')
);

const DerivationSchema = v.pipe(
	v.strictObject({
		rule: v.pipe(
			v.picklist(['sum', 'difference', 'share', 'outlet']),
			v.description(
				'sum: all parts added. difference: the first part less the others. share: the one part times share[0]/share[1]. outlet: the arithmetic of the cited outlet, with no parts on file.'
			)
		),
		parts: v.pipe(v.array(id), v.description('The claims it is worked out from, by id.')),
		share: v.optional(
			v.pipe(
				v.tuple([count('Numerator.'), count('Denominator.')]),
				v.description('Only with rule share: [1, 4] is a quarter.')
			)
		),
		note: v.optional(
			plain('In words, for the reader: "about a quarter of 4,000" is written without numbers.')
		)
	}),
	v.description('How a derived value follows from other claims.')
);

export const ClaimSchema = v.pipe(
	v.strictObject({
		id,
		measure: v.pipe(v.picklist(MEASURES), v.description('What is counted; the same as its figure says.')),
		value: v.optional(
			count('The number claimed, in the unit of the figure. Leave out where only a range is claimed.')
		),
		low: v.optional(count('The lower end of the claimed range.')),
		high: v.optional(count('The upper end of the claimed range.')),
		qualifier: v.optional(
			v.pipe(v.picklist(QUALIFIERS), v.description('The word the claimant put before the number.'))
		),
		asOf: dayOrMonth('The day the claim describes, which is not the day it was published.'),
		asOfText: v.optional(
			plain('How the source puts the date when the day is not exact: "mid-January 2025".')
		),
		published: dayOrMonth('The day the claimant or the outlet made it public.'),
		recorded: day('The day it was put into this file.'),
		claimant: v.pipe(
			v.string(),
			v.description('Who claims it: an id in claimants.'),
			v.examples(['western-officials'])
		),
		source: v.pipe(
			v.string(),
			v.description('Where it was published: an id in sources.'),
			v.examples(['bbc-2025-01-22'])
		),
		kind: v.pipe(
			v.picklist(['stock', 'flow']),
			v.description('stock: a total up to a date. flow: only what happened within a period.')
		),
		period: v.optional(plain('Only with kind flow: the period in words.')),
		periodStart: v.optional(day('Only with kind flow: the first day of the period.')),
		periodEnd: v.optional(day('Only with kind flow: the last day of the period.')),
		basis: v.pipe(v.picklist(['stated', 'derived']), v.description('Said by the claimant, or worked out.')),
		derivation: v.optional(DerivationSchema),
		of: v.optional(
			v.pipe(
				v.string(),
				v.description('The claim that this claimant counted it against (its denominator), by id.')
			)
		),
		part: v.optional(
			v.pipe(
				v.string(),
				v.description('Only with measure share: the claim that it is the share of `of`, by id.')
			)
		),
		covers: v.optional(
			plain('What exactly is counted, where it differs: "killed, wounded, missing or captured".')
		),
		scope: v.optional(
			plain(
				'What the number covers in a few words, for labels in charts: "in Kursk", "planned", "both waves".'
			)
		),
		place: v.optional(
			v.pipe(
				v.string(),
				v.description('A place, by id, where the claim speaks of ground apart from the rest of its figure.')
			)
		),
		series: v.optional(
			v.pipe(
				v.string(),
				v.regex(ID, 'an id is lower-case words joined by hyphens, starting with a letter'),
				v.description(
					'The line that this claim continues, where a chart draws lines: one method, many dates.'
				),
				v.examples(['afp-isw'])
			)
		),
		chart: v.pipe(
			v.picklist(['main', 'aside', 'no']),
			v.description('main: drawn with the others. aside: drawn apart, as an annotation. no: never drawn.')
		),
		entry: v.optional(
			v.pipe(
				v.picklist(['update', 'correction', 'method']),
				v.description(
					'What a later entry is: the world or the estimate changed, it was wrong, or the way of counting changed.'
				)
			)
		),
		replaces: v.optional(
			v.pipe(v.string(), v.description('The earlier claim that this entry takes the place of, by id.'))
		),
		reason: v.optional(plain('Why the entry was made: required for a correction and a method change.')),
		note: v.optional(plain('What a reader must know to read it rightly.'))
	}),
	v.description('One party’s value for a measure. Claims are only ever added, never changed.')
);

export const FigureSchema = v.pipe(
	v.strictObject({
		name: plain('What the figure is, in a few words.'),
		measure: v.pipe(v.picklist(MEASURES), v.description('What is counted.')),
		unit: v.pipe(v.picklist(UNITS), v.description('The unit of every claim in this figure.')),
		headline: v.pipe(v.string(), v.description('The claim the story uses, by id.')),
		reason: plain('Why that claim and not another.'),
		claims: v.pipe(
			v.array(ClaimSchema),
			v.minLength(1, 'a figure needs at least one claim'),
			v.description('All claims, oldest first.')
		)
	}),
	v.description('A named quantity that the story uses.')
);

export const RatioSchema = v.pipe(
	v.strictObject({
		name: plain('What the ratio says, in a few words.'),
		part: v.pipe(v.string(), v.description('The figure or claim above the line, by id.')),
		whole: v.pipe(v.string(), v.description('The figure or claim below the line, by id.')),
		as: v.pipe(
			v.picklist(['percent', 'one-in', 'per-day', 'times']),
			v.description('How it reads when the text does not say: 9%, 1 in 11, 11 a day, 4 times.')
		)
	}),
	v.description('Derived from two figures or claims, never typed.')
);

export const EventSchema = v.pipe(
	v.strictObject({
		date: dayOrMonth('When it happened.'),
		dateText: v.optional(plain('How the date reads when the day is not exact: "mid-January 2025".')),
		title: message('What happened, in a few words.'),
		labels: v.optional(
			v.pipe(
				v.array(message('A shorter wording of the title.')),
				v.description('Shorter wordings than the title for labels, longest first.')
			)
		),
		text: v.optional(message('A sentence or two more.')),
		about: v.pipe(
			v.picklist(['soldiers', 'war']),
			v.description('soldiers: it tells of the North Koreans. war: it tells of the war around them.')
		),
		stance: v.optional(
			v.pipe(
				v.picklist(['denied']),
				v.description('denied: the soldiers were denied or left open; drawn as a ring.')
			)
		),
		sides: v.optional(
			v.pipe(
				v.array(v.pipe(v.picklist(SIDES), v.description('A side.'))),
				v.minLength(1, 'name a side, or leave the key out'),
				v.description('Whose lanes it stands in, where that is not the side of its claimant.')
			)
		),
		source: v.pipe(v.string(), v.description('An id in sources.')),
		claimant: v.optional(
			v.pipe(v.string(), v.description('Who says so, where it is a claim: an id in claimants.'))
		),
		weight: v.pipe(
			v.picklist(['major', 'minor']),
			v.description('major: labelled on the timeline at every size.')
		)
	}),
	v.description('Something that happened on a date.')
);

export const PlaceSchema = v.pipe(
	v.strictObject({
		name: plain('The name in the language of the page.'),
		kind: v.pipe(
			v.picklist(['city', 'town', 'village', 'country', 'oblast', 'river']),
			v.description('What it is.')
		),
		longitude,
		latitude
	}),
	v.description('Somewhere the story names.')
);

export const AreaSchema = v.pipe(
	v.strictObject({
		name: plain('What the outline shows, in a few words.'),
		date: dayOrMonth('The day the outline stands for.'),
		dateText: v.optional(plain('How that date reads: "late August 2024".')),
		geometry: v.optional(
			v.pipe(
				v.string(),
				v.description(
					'The id of an outline in data/geo. Leave out where no outline can be had: then only the quantity is shown.'
				)
			)
		),
		figure: v.pipe(v.string(), v.description('The claim that gives its size, by id.')),
		method: plain('How the outline was made and how far it can be trusted.')
	}),
	v.description('An outline with a date.')
);

export const StateSchema = v.pipe(
	v.strictObject({
		title: message('The finding of this state, at most 66 characters: two lines on a phone.'),
		subtitle: message(
			'Measure, unit, dates and the key to the shapes in view, in one line of at most 110 characters.'
		),
		brief: v.optional(message('The subtitle for phones, at most 52 characters.')),
		description: message('What a reader who cannot see the graphic should know of this state: its alt text.'),
		spoken: v.optional(
			v.pipe(
				v.array(
					v.pipe(
						v.string(),
						v.description('A claim, figure, ratio, event, place or node of provenance, by id.')
					)
				),
				v.description('What the text speaks of in this state: marked in the drawing.')
			)
		),
		names: v.optional(
			v.pipe(
				v.array(v.pipe(v.string(), v.description('An event, place or claim, by id.'))),
				v.description('What has a label in this state.')
			)
		),
		notes: v.optional(
			byId(message('Some seven words.'), 'Notes at places that the state names, by the id of the place.')
		),
		from: v.optional(day('The first day on the axis of time.')),
		until: v.optional(day('The last day on the axis of time.')),
		silence: v.optional(
			v.pipe(
				v.strictObject({
					from: v.pipe(v.string(), v.description('The event that it begins with, by id.')),
					until: v.pipe(v.string(), v.description('The event that ends it, by id.'))
				}),
				v.description('A silence, measured between two events; open until the second has happened.')
			)
		)
	}),
	v.description('One state of the graphic: a drawing with its title and its alt text.')
);

export const ChartSchema = v.pipe(
	v.strictObject({
		name: plain('What the chart shows, in a few words, for lists: "Killed, of those sent".'),
		notes: v.pipe(
			v.array(message('What is and is not counted.')),
			v.description('Definitions and cautions.')
		),
		figures: v.pipe(
			v.array(v.pipe(v.string(), v.description('A figure, by id.'))),
			v.description('The figures it draws, by id.')
		),
		step: v.pipe(v.string(), v.description('The step of the story that explains it, by id.')),
		states: byId(StateSchema, 'The states that steps can ask for. The first one is the state of the embed.')
	}),
	v.description('A chart or the map.')
);

const NodeSchema = v.pipe(
	v.strictObject({
		kind: v.pipe(
			v.picklist(['evidence', 'gatherer', 'voice']),
			v.description(
				'evidence: what an estimate can rest on. gatherer: who collects it. voice: who states a number; one without a claim, to which no link leads, states none and stands below the drawing.'
			)
		),
		name: plain('What or who it is.'),
		brief: v.optional(plain('A shorter name for phones.')),
		note: v.optional(plain('How it reaches the public, or what it is worth, in a few words.')),
		claim: v.optional(v.pipe(v.string(), v.description('Only of a voice: the claim it states, by id.')))
	}),
	v.description('A station on the way from evidence to a published number.')
);

const LinkSchema = v.pipe(
	v.strictObject({
		from: v.pipe(v.string(), v.description('The node that feeds the other, by id.')),
		to: v.pipe(v.string(), v.description('The node that is fed, by id.')),
		basis: v.pipe(
			v.picklist(['stated', 'inferred']),
			v.description('stated: somebody said so, in the source. inferred: it is our conclusion.')
		),
		source: v.optional(
			v.pipe(v.string(), v.description('Where it is stated: an id in sources. Required when stated.'))
		),
		note: v.optional(plain('What was said, or why we conclude it.'))
	}),
	v.description('Who feeds whom.')
);

export const ProvenanceSchema = v.pipe(
	v.strictObject({
		nodes: byId(NodeSchema, 'Evidence, gatherers and voices, in the order in which they are drawn.'),
		links: v.pipe(v.array(LinkSchema), v.description('What leads from one to the other.'))
	}),
	v.description('How an estimate is made and travels.')
);

export const StepSchema = v.pipe(
	v.strictObject({
		id,
		formerIds: v.optional(
			v.pipe(
				v.array(id),
				v.description('Steps that have gone and whose content stands here: links to them still arrive.')
			)
		),
		chapter: v.pipe(v.string(), v.description('An id in chapters.')),
		heading: v.optional(message('A heading above the paragraph.')),
		text: v.pipe(
			v.array(message('One paragraph.')),
			v.minLength(1, 'a step needs a paragraph'),
			v.description('Short paragraphs.')
		),
		sources: v.pipe(
			v.array(v.pipe(v.string(), v.description('A source, by id.'))),
			v.description('Sources of what has no number, by id.')
		),
		graphic: v.pipe(
			v.strictObject({
				chart: v.pipe(v.string(), v.description('An id in charts.')),
				state: v.pipe(v.string(), v.description('One of the states of that chart.'))
			}),
			v.description('What the graphic shows while this step is read.')
		)
	}),
	v.description('A paragraph with the state of its graphic.')
);

const ChapterSchema = v.pipe(
	v.strictObject({ title: message('The name of the chapter.') }),
	v.description('A part of the story, with steps of its own.')
);

export const RevisionSchema = v.pipe(
	v.strictObject({
		date: day('When the change was recorded.'),
		figure: v.pipe(v.string(), v.description('The figure that changed, by id.')),
		kind: v.pipe(v.picklist(['update', 'correction', 'method']), v.description('What kind of change it is.')),
		claim: v.pipe(v.string(), v.description('The claim that came in or became the headline, by id.')),
		was: v.optional(
			v.pipe(v.string(), v.description('The headline claim before, by id, where the headline changed.'))
		),
		reason: plain('Why, in words for readers.')
	}),
	v.description('A recorded change to a figure.')
);

export const StorySchema = v.pipe(
	v.strictObject({
		$schema: v.pipe(
			v.string(),
			v.description('The schema of this file, so that any editor completes and checks it.')
		),
		story: v.pipe(
			v.strictObject({
				title: message('The headline.'),
				standfirst: message('One sentence under the headline.'),
				description: message('One sentence for search engines and cards.'),
				byline: message('A sentence that says who made this and from what.'),
				author: plain('The name of author and publisher, for structured data.'),
				method: v.pipe(
					v.strictObject({
						title: message('The heading: "How we know".'),
						text: v.pipe(
							v.array(message('One paragraph.')),
							v.minLength(1, 'the method needs a paragraph'),
							v.description('Method, sources and their interest, what the qualifiers mean.')
						)
					}),
					v.description('How the story knows what it says.')
				),
				language: v.pipe(
					v.string(),
					v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language tag such as en or en-GB'),
					v.description('Language of all text.'),
					v.examples(['en-GB'])
				),
				asOf: day('The day the main story is told as of.'),
				published: day('When this story was first published.'),
				licence: v.pipe(
					v.strictObject({
						name: plain('The licence of text, charts and data.'),
						url: address('Where the licence can be read.')
					}),
					v.description('What others may do with text, charts and data.')
				)
			}),
			v.description('About the story as a whole.')
		),
		editions: v.pipe(
			v.array(day('A date.')),
			v.minLength(1),
			v.description('The dates that embeds can be pinned to, oldest first.')
		),
		sides: v.optional(
			byId(SideSchema, 'The lanes of the timeline in order, by side. The independent have none.')
		),
		chapters: byId(ChapterSchema, 'Chapters, in order.'),
		steps: v.pipe(v.array(StepSchema), v.minLength(1), v.description('The story, in order.')),
		charts: byId(ChartSchema, 'Charts and the map.'),
		figures: byId(FigureSchema, 'Figures, each with its claims.'),
		ratios: byId(RatioSchema, 'Ratios, derived from figures.'),
		events: byId(EventSchema, 'Events, oldest first.'),
		places: byId(PlaceSchema, 'Places the story names.'),
		areas: byId(AreaSchema, 'Outlines with a date.'),
		provenance: v.optional(ProvenanceSchema),
		claimants: byId(ClaimantSchema, 'Who claims.'),
		sources: byId(SourceSchema, 'What is cited.'),
		revisions: v.pipe(
			v.array(RevisionSchema),
			v.description('Recorded changes since first publication, oldest first.')
		)
	}),
	v.title('Story data'),
	v.description(
		'Everything the explainer tells and draws. Every number stands here once. What holds between keys (dates in order, sums, ids) is checked by npm run data:check.'
	)
);

export type StoryFile = v.InferOutput<typeof StorySchema>;
export type Claim = v.InferOutput<typeof ClaimSchema>;
export type Figure = v.InferOutput<typeof FigureSchema>;
export type Ratio = v.InferOutput<typeof RatioSchema>;
export type StoryEvent = v.InferOutput<typeof EventSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Claimant = v.InferOutput<typeof ClaimantSchema>;
export type Area = v.InferOutput<typeof AreaSchema>;
export type Chart = v.InferOutput<typeof ChartSchema>;
export type Step = v.InferOutput<typeof StepSchema>;
export type Revision = v.InferOutput<typeof RevisionSchema>;
export type Measure = (typeof MEASURES)[number];
export type Unit = (typeof UNITS)[number];
export type Qualifier = (typeof QUALIFIERS)[number];
export type Side = (typeof SIDES)[number];

/** A checked story. Everything downstream may trust it. */
export type Story = Readonly<StoryFile>;
export type State = v.InferOutput<typeof StateSchema>;
export type Provenance = v.InferOutput<typeof ProvenanceSchema>;
