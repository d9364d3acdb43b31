/** The files of a chart beside its page, by their endings. */
import { wordsFor } from '../words/index.ts';
import { endingOf, FILES, type FileKind, type Site } from '../protocol/address.ts';
import { chartCsv, chartJson } from './data.ts';
import type { EmbedModel } from './model.ts';
import { oembed } from './oembed.ts';
import { CARD } from '../picture/compose.ts';
import { pngFile, svgFile } from '../picture/file.server.ts';

interface File {
	type: string;
	body: string | Uint8Array<ArrayBuffer>;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const MAKERS: Readonly<Record<FileKind, (model: EmbedModel, site: Site) => File>> = {
	svg: ({ pictures }) => ({ type: 'image/svg+xml', body: svgFile(pictures.article) }),
	png: ({ pictures: { article } }) => ({ type: 'image/png', body: pngFile(article, article.width) }),
	'2x.png': ({ pictures: { article } }) => ({ type: 'image/png', body: pngFile(article, 2 * article.width) }),
	'card.png': ({ pictures }) => ({ type: 'image/png', body: pngFile(pictures.card, CARD.width) }),
	csv: (model) => ({ type: 'text/csv; charset=utf-8', body: chartCsv(model) }),
	json: (model, site) => ({ type: 'application/json', body: json(chartJson(model, site)) }),
	'oembed.json': (model, site) => {
		const { story, storyTitle } = model;
		const answer = oembed(site, model, storyTitle, story.story.author, wordsFor(story).snippet);
		return { type: 'application/json', body: json(answer) };
	}
};

/** The part of a file's address that names the chart, and what kind of file it is. */
export function splitFile(path: string): { stem: string; kind: FileKind } | undefined {
	const kind = FILES.find((one) => path.endsWith(endingOf(one)));
	return kind && { stem: path.slice(0, -endingOf(kind).length), kind };
}

export const makeFile = (kind: FileKind, model: EmbedModel, site: Site): File => MAKERS[kind](model, site);
