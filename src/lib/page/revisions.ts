/** Recorded changes in words: for the list on the page, and as a feed (Atom, RFC 4287) with an entry for each. */
import { escapeXml } from '../drawing/svg.ts';
import { claim, unitOf } from '../story/claims.ts';
import { formatFor } from '../story/format/format.ts';
import { plainText } from '../story/message/prose.ts';
import type { Revision, Story } from '../story/schema.ts';
import { wordsFor } from '../words/index.ts';

export interface ToldRevision {
	/** Unique and lasting: the place of the revision in the file never changes. */
	id: string;
	date: string;
	dateText: string;
	kind: Revision['kind'];
	/** What changed, with the number before where there was one. */
	title: string;
	/** The same without its kind. */
	about: string;
	reason: string;
}

/** All revisions since first publication, newest first. */
export function toldRevisions(story: Story): readonly ToldRevision[] {
	return story.revisions.map((revision, index) => told(story, revision, index)).reverse();
}

function told(story: Story, revision: Revision, index: number): ToldRevision {
	const set = formatFor(story);
	const value = (id: string) =>
		set.claim(claim(story, id), unitOf(story, id), { qualifier: true, unit: 'show' }).text;
	const by = (id: string) => story.claimants[claim(story, id).claimant]?.name ?? '';
	const name = story.figures[revision.figure]?.name ?? revision.figure;
	const { was } = revision;
	const say = wordsFor(story).page.changes;
	const before =
		!was || was === revision.claim
			? ''
			: by(was) === by(revision.claim)
				? say.before(value(was))
				: say.beforeBy(value(was), by(was));
	const about = say.told(name, value(revision.claim), by(revision.claim)) + before;
	return {
		id: `revision-${index + 1}`,
		date: revision.date,
		dateText: set.date(revision.date),
		kind: revision.kind,
		title: say.titled(say.kinds[revision.kind], about),
		about,
		reason: revision.reason
	};
}

/** The day on which the data last changed for readers: of the newest revision, else of first publication. */
export function lastChanged(story: Story): string {
	return story.revisions.reduce((last, { date }) => (date > last ? date : last), story.story.published);
}

/** XML cannot hold these, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escape = (text: string) => escapeXml(text.replace(FORBIDDEN, ''));
/** Midnight UTC, and a second later for each entry of that day before: readers sort entries by their times. */
const instant = (day: string, seconds = 0) =>
	new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000).toISOString().replace('.000', '');

/**
 * The feed of revisions.
 * @param site the address of the site, without a slash at the end
 */
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
