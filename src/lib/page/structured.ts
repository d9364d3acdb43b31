/** What machines read of the story: schema.org data for the article, its dataset and its corrections. */
import { allClaims, lastDay, firstDay } from '../story/claims.ts';
import { plainText } from '../story/message/prose.ts';
import type { Story } from '../story/schema.ts';
import { wordsFor } from '../words/index.ts';
import { tables } from './dataset/tables.ts';
import { dataVersion } from '../story/editions.ts';
import { lastChanged, toldRevisions } from './revisions.ts';

/**
 * @param site the address of the site, without a slash at the end
 * @returns a JSON-LD document that is safe inside a script element
 */
export function structuredData(story: Story, site: string): string {
	const { title, description, language, licence, published } = story.story;
	const text = (message: string) => plainText(story, message);
	const corrections = toldRevisions(story).filter(({ kind }) => kind === 'correction');
	const common = {
		description: text(description),
		inLanguage: language,
		license: licence.url,
		datePublished: published,
		dateModified: lastChanged(story),
		version: dataVersion(story),
		isAccessibleForFree: true
	};
	const maker = { '@type': 'Organization', name: story.story.author, url: `${site}/` };
	const article = {
		'@type': 'NewsArticle',
		'@id': `${site}/#article`,
		headline: text(title),
		...common,
		url: `${site}/`,
		image: Object.keys(story.charts).map((id) => `${site}/embed/${id}.png`),
		author: maker,
		publisher: maker,
		creditText: text(story.story.byline),
		...(corrections.length && {
			correction: corrections.map((one) => ({
				'@type': 'CorrectionComment',
				datePublished: one.date,
				text: `${one.title}. ${one.reason}`
			}))
		})
	};
	const dataset = {
		'@type': 'Dataset',
		'@id': `${site}/#data`,
		name: wordsFor(story).dataset.title(text(title)),
		...common,
		creator: maker,
		url: `${site}/`,
		temporalCoverage: coverage(story),
		distribution: [
			download(`${site}/data/story.json`, 'application/json'),
			download(`${site}/data/datapackage.json`, 'application/json'),
			...tables(story).map(({ name }) => download(`${site}/data/${name}.csv`, 'text/csv')),
			...Object.keys(story.charts).map((id) => download(`${site}/embed/${id}.csv`, 'text/csv'))
		]
	};
	const graph = { '@context': 'https://schema.org', '@graph': [article, dataset] };
	return JSON.stringify(graph).replace(/</g, '\\u003c');
}

function download(contentUrl: string, encodingFormat: string) {
	return { '@type': 'DataDownload', contentUrl, encodingFormat };
}

/** The first and the last day that any claim describes, as an ISO 8601 interval. */
function coverage(story: Story): string {
	const days = allClaims(story).map(({ asOf }) => asOf);
	const first = days.map(firstDay).sort()[0];
	const last = days.map(lastDay).sort().at(-1);
	return `${first}/${last}`;
}
