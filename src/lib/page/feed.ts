/** The feed of revisions (Atom, RFC 4287): one entry for each recorded change of a figure. */
import { plainText } from '../story/prose.ts';
import type { Story } from '../story/read.ts';
import { lastChanged, toldRevisions } from './revisions.ts';
import type { ToldRevision } from './revisions.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML cannot hold these, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escape = (text: string) =>
	text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
const instant = (day: string) => `${day}T00:00:00Z`;

/** @param site the address of the site, without a slash at the end */
export function feed(story: Story, site: string): string {
	const title = escape(plainText(story, story.story.title));
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${story.story.language}">`,
		`<title>${title}: changed figures</title>`,
		`<id>${site}/</id>`,
		`<link href="${site}/" />`,
		`<link rel="self" type="application/atom+xml" href="${site}/feed.xml" />`,
		`<updated>${instant(lastChanged(story))}</updated>`,
		`<author><name>${title}</name></author>`,
		`<rights>${escape(story.story.licence.name)}</rights>`,
		...toldRevisions(story).map((revision) => entry(revision, site)),
		'</feed>',
		''
	].join('\n');
}

function entry({ id, date, kind, title, reason }: ToldRevision, site: string): string {
	return [
		'<entry>',
		`<title>${escape(title)}</title>`,
		`<id>${site}/#${id}</id>`,
		`<link href="${site}/#${id}" />`,
		`<updated>${instant(date)}</updated>`,
		`<category term="${kind}" />`,
		`<content type="text">${escape(reason)}</content>`,
		'</entry>'
	].join('\n');
}
