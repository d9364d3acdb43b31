/** The whole dataset as tables: what the data file holds, one row a thing, with texts as readers see them. */
import type { CsvValue } from '../csv.ts';
import { format } from '../format.ts';
import { plainText } from '../prose.ts';
import { ratio } from '../ratios.ts';
import type { Story } from '../read.ts';
import {
	AreaSchema,
	ClaimantSchema,
	ClaimSchema,
	EventSchema,
	FigureSchema,
	PlaceSchema,
	RatioSchema,
	RevisionSchema,
	SourceSchema
} from '../schema.ts';
import { fieldsOf, ownField } from './fields.ts';
import type { Field } from './fields.ts';

export interface ForeignKey {
	field: string;
	/** The table whose first column it names. */
	table: string;
}

export interface DataTable {
	/** Also the name of its file. */
	name: string;
	title: string;
	description: string;
	fields: readonly Field[];
	/** The first column tells its rows apart. */
	hasKey: boolean;
	foreignKeys: readonly ForeignKey[];
	rows: readonly Readonly<Record<string, CsvValue>>[];
}

const id = (what: string) => ownField('id', 'string', what, { required: true, unique: true });

/** All tables; the claims, which all the rest is about, come first. */
export function tables(story: Story): readonly DataTable[] {
	return [
		claims(story),
		figures(story),
		ratios(story),
		events(story),
		places(story),
		areas(story),
		claimants(story),
		sources(story),
		revisions(story)
	];
}

function claims(story: Story): DataTable {
	const [key, ...fields] = fieldsOf(ClaimSchema, ['derivation']);
	const rows = Object.entries(story.figures).flatMap(([figure, { unit, headline, claims }]) =>
		claims.map(({ derivation, ...claim }) => ({
			...claim,
			figure,
			unit,
			isHeadline: String(claim.id === headline),
			text: format(story.story.language).claim(claim, unit, { qualifier: true, unit: 'show', range: true })
				.text,
			derivationRule: derivation?.rule,
			derivationParts: derivation?.parts.join(' '),
			derivationShare: derivation?.share?.join('/'),
			derivationNote: derivation?.note
		}))
	);
	return {
		name: 'claims',
		title: 'Claims',
		description:
			'One row for each claim: what one party said about one figure. Claims are never changed or taken away; what was wrong is corrected by a later claim.',
		fields: [
			...(key ? [{ ...key, constraints: { ...key.constraints, unique: true as const } }] : []),
			ownField('figure', 'string', 'The figure it belongs to.', { required: true }),
			ownField('unit', 'string', 'The unit of its numbers.', { required: true }),
			ownField('isHeadline', 'boolean', 'Is it the claim that the story uses?', { required: true }),
			ownField('text', 'string', 'The number as readers see it, with its qualifier and unit.', {
				required: true
			}),
			...fields,
			ownField('derivationRule', 'string', 'How a derived value follows from other claims.'),
			ownField('derivationParts', 'string', 'The claims it is worked out from, separated by spaces.'),
			ownField('derivationShare', 'string', 'The share of the one part, as a fraction.'),
			ownField('derivationNote', 'string', 'How it was worked out, in words.')
		],
		hasKey: true,
		foreignKeys: [
			{ field: 'figure', table: 'figures' },
			{ field: 'claimant', table: 'claimants' },
			{ field: 'source', table: 'sources' },
			{ field: 'of', table: 'claims' },
			{ field: 'part', table: 'claims' },
			{ field: 'replaces', table: 'claims' }
		],
		rows
	};
}

function figures(story: Story): DataTable {
	return {
		...keyed('figures', 'Figures', 'The quantities that the story uses, each with the claim it rests on.'),
		fields: [id('The name of the figure in the other tables.'), ...fieldsOf(FigureSchema, ['claims'])],
		foreignKeys: [{ field: 'headline', table: 'claims' }],
		rows: Object.entries(story.figures).map(([key, { name, measure, unit, headline, reason }]) => ({
			id: key,
			name,
			measure,
			unit,
			headline,
			reason
		}))
	};
}

function ratios(story: Story): DataTable {
	return {
		...keyed('ratios', 'Ratios', 'Numbers worked out from two claims; the ratio of two ranges is a range.'),
		fields: [
			id('The name of the ratio.'),
			...fieldsOf(RatioSchema),
			ownField('partClaim', 'string', 'The claim above the line.', { required: true }),
			ownField('wholeClaim', 'string', 'The claim below the line.', { required: true }),
			ownField(
				'value',
				'number',
				'From the value, or the middle of the range, of each claim; a share is a fraction.',
				{ required: true }
			),
			ownField('low', 'number', 'The lowest it can be.', { required: true }),
			ownField('high', 'number', 'The highest it can be.', { required: true }),
			ownField('text', 'string', 'As readers see it.', { required: true })
		],
		foreignKeys: [
			{ field: 'partClaim', table: 'claims' },
			{ field: 'wholeClaim', table: 'claims' }
		],
		rows: Object.entries(story.ratios).map(([key, stated]) => {
			const worked = ratio(story, key);
			const { part, whole, value, low, high } = worked;
			const { text } = format(story.story.language).ratio(worked);
			return { id: key, ...stated, partClaim: part.id, wholeClaim: whole.id, value, low, high, text };
		})
	};
}

function events(story: Story): DataTable {
	const text = (message: string | undefined) => message && plainText(story, message);
	return {
		...keyed('events', 'Events', 'What happened, and when; where a claimant is named, it is a claim.'),
		fields: [id('The name of the event.'), ...fieldsOf(EventSchema)],
		foreignKeys: [
			{ field: 'source', table: 'sources' },
			{ field: 'claimant', table: 'claimants' }
		],
		rows: Object.entries(story.events).map(([key, event]) => ({
			id: key,
			...event,
			title: text(event.title),
			text: text(event.text)
		}))
	};
}

function places(story: Story): DataTable {
	return {
		...keyed('places', 'Places', 'The places that the story names, in degrees (WGS 84).'),
		fields: [id('The name of the place in the data file.'), ...fieldsOf(PlaceSchema)],
		foreignKeys: [],
		rows: listed(story.places)
	};
}

function areas(story: Story): DataTable {
	return {
		...keyed('areas', 'Areas', 'Outlines on the map, with the claim that gives the size of each.'),
		fields: [id('The name of the area.'), ...fieldsOf(AreaSchema)],
		foreignKeys: [{ field: 'figure', table: 'claims' }],
		rows: listed(story.areas)
	};
}

function claimants(story: Story): DataTable {
	return {
		...keyed('claimants', 'Claimants', 'Who makes the claims, and where they stand.'),
		fields: [id('The name of the claimant in the other tables.'), ...fieldsOf(ClaimantSchema)],
		foreignKeys: [],
		rows: listed(story.claimants)
	};
}

function sources(story: Story): DataTable {
	return {
		...keyed('sources', 'Sources', 'Where the claims were published.'),
		fields: [id('The name of the source in the other tables.'), ...fieldsOf(SourceSchema)],
		foreignKeys: [],
		rows: listed(story.sources)
	};
}

function revisions(story: Story): DataTable {
	return {
		name: 'revisions',
		title: 'Revisions',
		description: 'Every recorded change since first publication, oldest first.',
		hasKey: false,
		fields: fieldsOf(RevisionSchema),
		foreignKeys: [
			{ field: 'figure', table: 'figures' },
			{ field: 'claim', table: 'claims' },
			{ field: 'was', table: 'claims' }
		],
		rows: story.revisions
	};
}

function keyed(name: string, title: string, description: string) {
	return { name, title, description, hasKey: true };
}

function listed<T extends Readonly<Record<string, CsvValue>>>(record: Readonly<Record<string, T>>) {
	return Object.entries(record).map(([key, value]) => ({ id: key, ...value }));
}
