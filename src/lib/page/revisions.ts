/** Recorded changes in words: for the list on the page and for the feed. */
import { claim, unitOf } from '../story/claims.ts';
import { format } from '../story/format/format.ts';
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
	const set = format(story.story.language);
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
