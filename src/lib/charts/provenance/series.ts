/** Who feeds whom: evidence, those who gather it, the voices with their numbers, and the links between them. No pixels. */
import { lookup } from '../../story/claims.ts';
import type { Claim, Provenance, Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { spokenIn } from '../frame/view.ts';

const CHART = 'provenance';

type NodeEntry = Provenance['nodes'][string];
type Link = Provenance['links'][number];
export type NodeKind = NodeEntry['kind'];

/** How loudly something is drawn: the text speaks of it, it stands as it is, or it steps back behind what is spoken of. */
export type Voice = 'spoken' | 'plain' | 'back';

export interface Node extends Omit<NodeEntry, 'claim'> {
	id: string;
	claim?: Claim;
	loud: Voice;
}

export interface Wire extends Link {
	loud: Voice;
	/** `Stated: found by ...` */
	says: string;
}

/** Inferred links that leave one gatherer as one stem, because their notes end in the same remark. */
export interface Fork {
	from: string;
	to: readonly string[];
	/** "perhaps one source" */
	remark: string;
	loud: Voice;
}

export interface Series {
	evidence: readonly Node[];
	gatherers: readonly Node[];
	voices: readonly Node[];
	/** Voices that state no number, and that nothing leads to. */
	silent: readonly Node[];
	wires: readonly Wire[];
	forks: readonly Fork[];
}

/** What a state shows. Where it speaks of a voice, all that is not on the way to it steps back. */
export function seriesOf(story: Story, state: string): Series {
	const entries = Object.entries(story.provenance?.nodes ?? {});
	const spoken = spokenIn(story, CHART, state);
	const isBack = entries.some(([id, { kind }]) => kind === 'voice' && spoken.has(id));
	const loud = (...ids: string[]): Voice =>
		ids.every((id) => spoken.has(id)) ? 'spoken' : isBack ? 'back' : 'plain';
	const nodes = entries.map(([id, { claim, ...entry }]): Node => {
		const found = claim === undefined ? undefined : lookup(story, claim);
		return { ...entry, id, loud: loud(id), ...(found?.kind === 'claim' && { claim: found.claim }) };
	});
	const known = new Set(entries.map(([id]) => id));
	const wires = (story.provenance?.links ?? [])
		.filter(({ from, to }) => known.has(from) && known.has(to))
		.map((link): Wire => ({ ...link, loud: loud(link.from, link.to), says: linkSays(story, link) }));
	const of = (kind: NodeKind) => nodes.filter((node) => node.kind === kind);
	const fed = new Set(wires.map(({ to }) => to));
	const isSilent = ({ id, claim }: Node) => claim === undefined && !fed.has(id);
	const voices = of('voice').filter((node) => !isSilent(node));
	return {
		evidence: of('evidence'),
		gatherers: of('gatherer'),
		voices,
		silent: of('voice').filter(isSilent),
		wires,
		forks: forksOf(wires, new Set(voices.map(({ id }) => id)))
	};
}

function linkSays(story: Story, { basis, note }: Link): string {
	const { frame, provenance } = wordsFor(story).charts;
	const who = provenance.basis[basis];
	return note ? frame.lead({ who, what: note }) : who;
}

function forksOf(wires: readonly Wire[], voices: ReadonlySet<string>): Fork[] {
	const groups = Map.groupBy(
		wires.filter(({ basis, to }) => basis === 'inferred' && voices.has(to)),
		({ from, note }) => `${from} ${remarkOf(note)}`
	);
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		const remark = remarkOf(first?.note);
		if (!first || group.length < 2 || !remark) return [];
		const loudest = group.every(({ loud }) => loud === first.loud) ? first.loud : 'back';
		return [{ from: first.from, to: group.map(({ to }) => to), remark, loud: loudest }];
	});
}

/** What a note comes to: its words after the last colon, without the full stop. */
const remarkOf = (note = ''): string =>
	(note.includes(': ') ? (note.split(': ').at(-1) ?? '') : '').replace(/\.$/, '');
