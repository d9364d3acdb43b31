/** The feed of revisions (Atom, RFC 4287): one entry for each recorded change of a figure. */
import { escapeXml } from '../drawing/svg.ts';
import { plainText } from '../story/message/prose.ts';
import type { Story } from '../story/schema.ts';
import { wordsFor } from '../words/index.ts';
import { lastChanged, toldRevisions } from './revisions.ts';
import type { ToldRevision } from './revisions.ts';

/** XML cannot hold these, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escape = (text: string) => escapeXml(text.replace(FORBIDDEN, ''));
/** Midnight UTC, and a second later for each entry of that day before: readers sort entries by their times. */
const instant = (day: string, seconds = 0) =>
	new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000).toISOString().replace('.000', '');

/** @param site the address of the site, without a slash at the end */
export function feed(story: Story, site: string): string {
	const title = escape(wordsFor(story).page.changes.feed(plainText(story, story.story.title)));
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${story.story.language}">`,
		`<title>${title}</title>`,
		`<id>${site}/</id>`,
		`<link href="${site}/" />`,
		`<link rel="self" type="application/atom+xml" href="${site}/feed.xml" />`,
		`<updated>${instant(lastChanged(story))}</updated>`,
		`<author><name>${escape(story.story.author)}</name><uri>${site}/</uri></author>`,
		`<rights>${escape(story.story.licence.name)}</rights>`,
		...toldRevisions(story).map((revision, index, all) => {
			const before = all.slice(index + 1).filter(({ date }) => date === revision.date);
			return entry(revision, site, instant(revision.date, before.length));
		}),
		'</feed>',
		''
	].join('\n');
}

function entry({ id, kind, title, reason }: ToldRevision, site: string, updated: string): string {
	return [
		'<entry>',
		`<title>${escape(title)}</title>`,
		`<id>${site}/#${id}</id>`,
		`<link href="${site}/#${id}" />`,
		`<updated>${updated}</updated>`,
		`<category term="${kind}" />`,
		`<content type="text">${escape(reason)}</content>`,
		'</entry>'
	].join('\n');
}
