/** The description of the whole dataset for programs: a Data Package (datapackage.org, version 2). */
import { createHash } from 'node:crypto';
import { csv } from './csv.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { dataVersion } from '../../story/editions.ts';
import { wordsFor } from '../../words/index.ts';
import { tables } from './tables.ts';
import type { DataTable } from './tables.ts';

/** A table as the text of its file. */
export function tableCsv({ fields, rows }: DataTable): string {
	const names = fields.map(({ name }) => name);
	return csv(
		names,
		rows.map((row) => names.map((name) => row[name]))
	);
}

/** How the dataset is to be cited, in one line. */
export function citation(story: Story, site: string, changed: string): string {
	const { title, licence } = story.story;
	const own = wordsFor(story).dataset;
	return `${own.title(plainText(story, title))}. ${own.version(dataVersion(story), changed)} ${site}/. ${licence.name}.`;
}

/**
 * @param site the address of the site, without a slash at the end
 * @param changed the day on which the data last changed, `YYYY-MM-DD`
 */
export function dataPackage(story: Story, site: string, changed: string) {
	const { title, description, licence } = story.story;
	const text = (message: string) => plainText(story, message);
	const own = wordsFor(story).dataset;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'story-figures',
		title: own.title(text(title)),
		description: text(description),
		homepage: `${site}/`,
		version: dataVersion(story),
		created: `${changed}T00:00:00Z`,
		licenses: [{ ...openId(licence.name), title: licence.name, path: licence.url }],
		contributors: [{ title: story.story.author, path: `${site}/`, roles: ['author'] }],
		sources: Object.values(story.sources).map(({ publisher, title: headline, url }) => ({
			title: headline ? `${publisher}: ${headline}` : publisher,
			...(url ? { path: url } : {})
		})),
		citation: citation(story, site, changed),
		resources: [
			...tables(story).map(resource),
			{
				name: 'story',
				path: 'story.json',
				...own.file,
				format: 'json',
				mediatype: 'application/json',
				encoding: 'utf-8'
			}
		]
	};
}

function resource(table: DataTable) {
	const { name, title, description, fields, hasKey, foreignKeys } = table;
	const text = tableCsv(table);
	return {
		name,
		type: 'table',
		path: `${name}.csv`,
		title,
		description,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes: Buffer.byteLength(text),
		hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
		dialect: { lineTerminator: '\r\n' },
		schema: {
			$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
			fields,
			missingValues: [''],
			...(hasKey ? { primaryKey: ['id'] } : {}),
			foreignKeys: foreignKeys.map(({ field, table: other }) => ({
				fields: [field],
				// A table that names itself does so with an empty name.
				reference: { resource: other === name ? '' : other, fields: ['id'] }
			}))
		}
	};
}

/** The short name in brackets as the Open Definition writes it: `CC BY 4.0` is `CC-BY-4.0`. */
function openId(name: string): { name?: string } {
	const short = /\(([^()]+)\)$/.exec(name)?.[1];
	return short ? { name: short.replaceAll(' ', '-') } : {};
}
