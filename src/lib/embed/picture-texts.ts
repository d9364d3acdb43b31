/** What is written on the pictures of a chart. */
import { publishersLine, sourcesOf } from '../charts/frame/sources.ts';
import { chartOf } from '../charts/frame/text.ts';
import type { PictureTexts } from '../picture/compose.ts';
import { plainText } from '../story/prose.ts';
import { dateText, licenceName, type EmbedModel } from './model.ts';

export function pictureTexts(model: EmbedModel): PictureTexts {
	const { story, id, table, title, description, version, asOf } = model;
	const sources = publishersLine(story, id, sourcesOf(story, id, table));
	return {
		title,
		subtitle: plainText(story, chartOf(story, id).subtitle),
		foot: `As known on ${dateText(story, asOf)}. ${licenceName(story)}.${sources && ` Sources: ${sources}`}`,
		description,
		version
	};
}
