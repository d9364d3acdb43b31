/** What the drawing of who feeds whom says in letters. */
import type { Claim } from '../../story/schema.ts';
import type { Link } from './series.ts';

export const EMPTY = 'It is not on file how the estimates were made.';

/** Heads of the columns, longest wording first. */
export const HEADS = {
	evidence: ['Evidence'],
	gatherers: ['Who gathers it', 'Gathered by'],
	voices: ['Who states a number, and how', 'Who states a number', 'Who says so'],
	numbers: ['The number']
} as const;

/** What is counted, as it follows a number: `killed, worked out`. */
export const countedWords = ({ measure, basis }: Claim): string =>
	measure.replaceAll('-', ' ') + (basis === 'derived' ? ', worked out' : '');

export const BASIS: Readonly<Record<Link['basis'], string>> = {
	stated: 'Stated',
	inferred: 'Inferred by us'
};

/** What a line says: `Stated: found by ...` */
export const linkSays = ({ basis, note }: Link): string => (note ? `${BASIS[basis]}: ${note}` : BASIS[basis]);
