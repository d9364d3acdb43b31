/** What search engines read of the story keeps to schema.org and to what Google asks of articles and datasets. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { structuredData } from '../../../src/lib/page/structured.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { readStory } from '../../../src/lib/check/read.ts';
import { dataVersion } from '../../../src/lib/story/editions.ts';
import { tinyStory } from '../story/fixture.ts';

const SITE = 'https://example.org/x';

type Kind = 'text' | 'url' | 'date' | 'boolean' | 'interval' | 'language' | readonly string[];

/** Properties that each type has on schema.org, with what may stand there; a list names types. */
const VOCABULARY: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
	NewsArticle: {
		headline: 'text',
		description: 'text',
		inLanguage: 'language',
		license: 'url',
		datePublished: 'date',
		dateModified: 'date',
		version: 'text',
		isAccessibleForFree: 'boolean',
		url: 'url',
		image: 'url',
		author: ['Organization'],
		publisher: ['Organization'],
		creditText: 'text',
		isBasedOn: 'url',
		correction: ['CorrectionComment']
	},
	Dataset: {
		name: 'text',
		description: 'text',
		inLanguage: 'language',
		license: 'url',
		datePublished: 'date',
		dateModified: 'date',
		version: 'text',
		isAccessibleForFree: 'boolean',
		url: 'url',
		creator: ['Organization'],
		temporalCoverage: 'interval',
		distribution: ['DataDownload']
	},
	CorrectionComment: { datePublished: 'date', text: 'text' },
	DataDownload: { contentUrl: 'url', encodingFormat: 'text' },
	Organization: { name: 'text', url: 'url' }
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
	NewsArticle: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher', 'url'],
	Dataset: ['name', 'description', 'license', 'creator', 'distribution', 'temporalCoverage', 'url'],
	CorrectionComment: ['datePublished', 'text'],
	DataDownload: ['contentUrl', 'encodingFormat'],
	Organization: ['name']
};
const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
	text: (value) => typeof value === 'string' && value.trim() !== '' && !/[{}]|undefined|NaN/.test(value),
	url: (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value),
	date: (value) =>
		typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
	boolean: (value) => typeof value === 'boolean',
	interval: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value),
	language: (value) => typeof value === 'string' && Intl.getCanonicalLocales(value)[0] === value
};

type Thing = Readonly<Record<string, unknown>>;

function expectThing(thing: Thing): void {
	const type = String(thing['@type']);
	const known = VOCABULARY[type];
	expect(known, `the type ${type}`).toBeDefined();
	for (const name of REQUIRED[type] ?? []) expect(thing, type).toHaveProperty(name);
	for (const [name, value] of Object.entries(thing)) {
		if (name.startsWith('@')) continue;
		const kind = known?.[name];
		expect(kind, `${type}.${name}`).toBeDefined();
		for (const one of [value].flat()) {
			if (typeof kind === 'string')
				expect(one, `${type}.${name}`).toSatisfy(FORMS[kind] as (value: unknown) => boolean);
			else {
				expect(kind).toContain((one as Thing)['@type']);
				expectThing(one as Thing);
			}
		}
	}
}

const correction = {
	date: '2026-11-25',
	figure: 'killed',
	kind: 'correction',
	claim: 'killed-nis-2025-04-30',
	was: 'killed-western-officials-2025-01-15',
	reason: 'It said </script><script>alert(1)</script>.'
};
const STORIES = {
	'the story': readStory(readFileSync('data/story.json', 'utf8'), CONTRACT),
	'a story without changes': tinyStory(),
	'a story with a correction': tinyStory({ revisions: [correction] })
};

describe.each(Object.entries(STORIES))('%s', (_, story) => {
	const text = structuredData(story, SITE);
	const { '@context': context, '@graph': graph } = JSON.parse(text) as {
		'@context': string;
		'@graph': Thing[];
	};
	const [article, dataset] = graph as [Thing, Thing];

	it('uses the vocabulary as it is meant', () => {
		expect(context).toBe('https://schema.org');
		expect(graph.map((thing) => thing['@type'])).toEqual(['NewsArticle', 'Dataset']);
		for (const thing of graph) expectThing(thing);
	});

	it('is within the lengths that search engines show', () => {
		expect(String(article.headline).length).toBeLessThanOrEqual(110);
		expect(String(dataset.description).length).toBeGreaterThanOrEqual(20);
		expect(String(dataset.description).length).toBeLessThanOrEqual(5000);
	});

	it('carries the version of the data, and links to data of the same site', () => {
		expect(dataset.version).toBe(dataVersion(story));
		for (const { contentUrl } of dataset.distribution as Thing[]) expect(contentUrl).toMatch(`${SITE}/`);
	});

	it('can stand in a script element', () => {
		expect(text).not.toMatch(/<\/?script/i);
	});
});

it('is modified on the day of the last revision, and tells the correction', () => {
	const graph = (
		JSON.parse(structuredData(STORIES['a story with a correction'], SITE)) as { '@graph': Thing[] }
	)['@graph'];
	expect(graph.map(({ dateModified }) => dateModified)).toEqual(['2026-11-25', '2026-11-25']);
	const [comment] = graph[0]?.correction as Thing[];
	expect(comment).toMatchObject({ datePublished: '2026-11-25' });
	expect(String(comment?.text)).toMatch(/^Correction: Killed: about 600 .*before: about 1,000/);
	expect(graph[0]).not.toHaveProperty('undefined');
});
