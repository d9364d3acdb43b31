/** What a build does with a story, without a server: everything that could stop it. */
import { CONTRACT } from '../../../../src/lib/contract/index.ts';
import { readStory } from '../../../../src/lib/check/read.ts';
import { SIZES } from '../../../../src/lib/drawing/artboard.ts';
import { svgOf } from '../../../../src/lib/drawing/svg.ts';
import { everyEmbed } from '../../../../src/lib/embed/every.ts';
import { embedModel } from '../../../../src/lib/embed/model.ts';
import { liveData } from '../../../../src/lib/map/live-data.ts';
import { tableCsv } from '../../../../src/lib/page/dataset/package.ts';
import { tables } from '../../../../src/lib/page/dataset/tables.ts';
import { graphic } from '../../../../src/lib/page/graphics.ts';
import { outline } from '../../../../src/lib/page/outline.ts';
import { feed, toldRevisions } from '../../../../src/lib/page/revisions.ts';
import { structuredData } from '../../../../src/lib/page/structured.ts';
import { messages, plainText } from '../../../../src/lib/story/message/prose.ts';
import type { Story } from '../../../../src/lib/story/schema.ts';

const SITE = 'https://example.org/';
const NO_NUMBER = /\bNaN\b|\bInfinity\b|\[object |="undefined|:undefined/;

/**
 * Reads, words, draws and tables a file that the check lets through. Throws where the build would stop or lie.
 * @param turn which state, which size and which embed is drawn this time: to draw all takes seconds
 */
export function build(text: string, turn: number): void {
	const story = readStory(text, CONTRACT);
	for (const { message } of messages(story)) sound(plainText(story, message));
	for (const [id, { states }] of Object.entries(story.charts))
		draw(story, id, pick(Object.keys(states), turn), turn);
	const embedded = pick(everyEmbed(story), turn);
	if (embedded) embedModel(story, graphic(embedded.id), embedded);
	outline(story);
	toldRevisions(story);
	liveData(story);
	sound(feed(story, SITE));
	sound(structuredData(story, SITE));
	for (const table of tables(story)) sound(tableCsv(table));
}

function pick<T>(list: readonly T[], turn: number): T | undefined {
	return list[turn % list.length];
}

function draw(story: Story, id: string, state: string | undefined, turn: number): void {
	const module = graphic(id);
	sound(JSON.stringify(module.table(story)));
	module.notes?.(story);
	const size = pick(SIZES, turn);
	if (state === undefined || size === undefined || module.empty(story) !== undefined) return;
	sound(svgOf(module.place(story, state, size), { id }));
}

/** No number that is none, and no half of a character. */
function sound(text: string): void {
	const bad = NO_NUMBER.exec(text);
	if (bad) throw new Error(`"${text.slice(Math.max(0, bad.index - 60), bad.index + 40)}"`);
	if (!text.isWellFormed()) throw new Error('There is half a character in what is built.');
}
