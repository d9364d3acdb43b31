/** The files of a chart beside its page, by their endings. */
import { plainText } from '../story/prose.ts';
import { endingOf, FILES, type FileKind, type Site } from './address.ts';
import { chartCsv, chartJson } from './data.ts';
import type { EmbedModel } from './model.ts';
import { oembed } from './oembed.ts';
import { cardPng, picturePng, pictureSvg } from './picture.server.ts';

interface File {
	type: string;
	body: string | Uint8Array<ArrayBuffer>;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

type Made = File | Promise<File>;

const MAKERS: Readonly<Record<FileKind, (model: EmbedModel, site: Site) => Made>> = {
	svg: async (model) => ({ type: 'image/svg+xml', body: await pictureSvg(model) }),
	png: (model) => ({ type: 'image/png', body: picturePng(model, 1) }),
	'2x.png': (model) => ({ type: 'image/png', body: picturePng(model, 2) }),
	'card.png': (model) => ({ type: 'image/png', body: cardPng(model) }),
	csv: (model) => ({ type: 'text/csv; charset=utf-8', body: chartCsv(model) }),
	json: (model, site) => ({ type: 'application/json', body: json(chartJson(model, site)) }),
	'oembed.json': (model, site) => ({
		type: 'application/json',
		body: json(oembed(site, model, plainText(model.story, model.story.story.title)))
	})
};

/** The part of a file's address that names the chart, and what kind of file it is. */
export function splitFile(path: string): { stem: string; kind: FileKind } | undefined {
	const kind = FILES.find((one) => path.endsWith(endingOf(one)));
	return kind && { stem: path.slice(0, -endingOf(kind).length), kind };
}

export const makeFile = (kind: FileKind, model: EmbedModel, site: Site): Made => MAKERS[kind](model, site);
