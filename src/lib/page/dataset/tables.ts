/** The whole dataset as tables: what the data file holds, one row a thing, with texts as readers see them. */
import type { CsvValue } from './csv.ts';
import { formatFor } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import { ratio } from '../../story/ratios.ts';
import type { Story } from '../../story/schema.ts';
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
} from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
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
	const own = wordsFor(story).dataset.claims;
	const [key, ...fields] = fieldsOf(ClaimSchema, ['derivation']);
	const rows = Object.entries(story.figures).flatMap(([figure, { unit, headline, claims }]) =>
		claims.map(({ derivation, ...claim }) => ({
			...claim,
			figure,
			unit,
			isHeadline: String(claim.id === headline),
			text: formatFor(story).claim(claim, unit, { qualifier: true, unit: 'show', range: true }).text,
			derivationRule: derivation?.rule,
			derivationParts: derivation?.parts.join(' '),
			derivationShare: derivation?.share?.join('/'),
			derivationNote: derivation?.note
		}))
	);
	return {
		name: 'claims',
		title: own.title,
		description: own.description,
		fields: [
			...(key ? [{ ...key, constraints: { ...key.constraints, unique: true as const } }] : []),
			ownField('figure', 'string', own.figure, { required: true }),
			ownField('unit', 'string', own.unit, { required: true }),
			ownField('isHeadline', 'boolean', own.isHeadline, { required: true }),
			ownField('text', 'string', own.text, {
				required: true
			}),
			...fields,
			ownField('derivationRule', 'string', own.derivationRule),
			ownField('derivationParts', 'string', own.derivationParts),
			ownField('derivationShare', 'string', own.derivationShare),
			ownField('derivationNote', 'string', own.derivationNote)
		],
		hasKey: true,
		foreignKeys: [
			{ field: 'figure', table: 'figures' },
			{ field: 'claimant', table: 'claimants' },
			{ field: 'source', table: 'sources' },
			{ field: 'of', table: 'claims' },
			{ field: 'part', table: 'claims' },
			{ field: 'replaces', table: 'claims' },
			{ field: 'place', table: 'places' }
		],
		rows
	};
}

function figures(story: Story): DataTable {
	const own = wordsFor(story).dataset.figures;
	return {
		...keyed('figures', own),
		fields: [id(own.id), ...fieldsOf(FigureSchema, ['claims'])],
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
	const own = wordsFor(story).dataset.ratios;
	return {
		...keyed('ratios', own),
		fields: [
			id(own.id),
			...fieldsOf(RatioSchema),
			ownField('partClaim', 'string', own.partClaim, { required: true }),
			ownField('wholeClaim', 'string', own.wholeClaim, { required: true }),
			ownField('value', 'number', own.value, { required: true }),
			ownField('low', 'number', own.low, { required: true }),
			ownField('high', 'number', own.high, { required: true }),
			ownField('text', 'string', own.text, { required: true })
		],
		foreignKeys: [
			{ field: 'partClaim', table: 'claims' },
			{ field: 'wholeClaim', table: 'claims' }
		],
		rows: Object.entries(story.ratios).map(([key, stated]) => {
			const worked = ratio(story, key);
			const { part, whole, value, low, high } = worked;
			const { text } = formatFor(story).ratio(worked);
			return { id: key, ...stated, partClaim: part.id, wholeClaim: whole.id, value, low, high, text };
		})
	};
}

function events(story: Story): DataTable {
	const own = wordsFor(story).dataset.events;
	const text = (message: string | undefined) => message && plainText(story, message);
	return {
		...keyed('events', own),
		fields: [
			id(own.id),
			...fieldsOf(EventSchema, ['labels', 'sides']),
			ownField('sides', 'string', own.sides)
		],
		foreignKeys: [
			{ field: 'source', table: 'sources' },
			{ field: 'claimant', table: 'claimants' }
		],
		rows: Object.entries(story.events).map(([key, event]) => ({
			id: key,
			...event,
			title: text(event.title),
			text: text(event.text),
			labels: undefined,
			sides: event.sides?.join(' ')
		}))
	};
}

function places(story: Story): DataTable {
	const own = wordsFor(story).dataset.places;
	return {
		...keyed('places', own),
		fields: [id(own.id), ...fieldsOf(PlaceSchema)],
		foreignKeys: [],
		rows: listed(story.places)
	};
}

function areas(story: Story): DataTable {
	const own = wordsFor(story).dataset.areas;
	return {
		...keyed('areas', own),
		fields: [id(own.id), ...fieldsOf(AreaSchema)],
		foreignKeys: [{ field: 'figure', table: 'claims' }],
		rows: listed(story.areas)
	};
}

function claimants(story: Story): DataTable {
	const own = wordsFor(story).dataset.claimants;
	return {
		...keyed('claimants', own),
		fields: [id(own.id), ...fieldsOf(ClaimantSchema)],
		foreignKeys: [],
		rows: listed(story.claimants)
	};
}

function sources(story: Story): DataTable {
	const own = wordsFor(story).dataset.sources;
	return {
		...keyed('sources', own),
		fields: [id(own.id), ...fieldsOf(SourceSchema)],
		foreignKeys: [],
		rows: listed(story.sources)
	};
}

function revisions(story: Story): DataTable {
	const own = wordsFor(story).dataset.revisions;
	return {
		name: 'revisions',
		title: own.title,
		description: own.description,
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

function keyed(name: string, { title, description }: { title: string; description: string }) {
	return { name, title, description, hasKey: true };
}

function listed<T extends Readonly<Record<string, CsvValue>>>(record: Readonly<Record<string, T>>) {
	return Object.entries(record).map(([key, value]) => ({ id: key, ...value }));
}
