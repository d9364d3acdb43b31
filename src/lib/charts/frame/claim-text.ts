/** Claims in words, at a mark and in the rows of a table: who, how much of what, and as of when. */
import { bounds, unitOf, allClaims } from '../../story/claims.ts';
import { format } from '../../story/format/format.ts';
import type { Claim, Measure, Qualifier, Story } from '../../story/schema.ts';
import type { Cell, Column, Table } from '../types.ts';

/** What is counted, as it follows a number. */
const COUNTED: Partial<Record<Measure, string>> = {
	killed: 'killed',
	wounded: 'wounded',
	'killed-or-wounded': 'killed or wounded',
	captured: 'captured',
	'disclosed-dead': 'dead disclosed',
	deployed: 'soldiers',
	'area-held': 'held',
	'area-regained': 'retaken'
};

/** The claimant's name as it stands in labels; `brief` is the shortest there is. */
export function claimantLabel(story: Story, claim: Claim, brief = false): string {
	const claimant = story.claimants[claim.claimant];
	const label = claimant?.label ?? claimant?.name ?? claim.claimant;
	return brief ? (claimant?.brief ?? label) : label;
}

/** Words for a rounded number that say the same as a shorter one. */
const BRIEF: Partial<Record<Qualifier, Qualifier>> = {
	around: 'about',
	approximately: 'about',
	almost: 'nearly'
};

/**
 * The word before the number and the number, apart: labels set them in different type.
 * @param brief take the shortest word of the same meaning
 */
export function claimParts(story: Story, claim: Claim, brief = false): { qualifier: string; number: string } {
	const f = format(story.story.language);
	const unit = unitOf(story, claim.id);
	// Nobody measures ground to the hectare, whatever a claim says.
	const digits = unit === 'km2' && bounds(claim).high >= 10 ? 0 : undefined;
	const number = f.claim(claim, unit, { range: claim.value === undefined, digits }).text;
	const word = claim.qualifier && (brief ? (BRIEF[claim.qualifier] ?? claim.qualifier) : claim.qualifier);
	return { qualifier: word ? f.qualifier(word) : '', number };
}

/** The value as the claimant put it: `more than 5,000`; `unit` spells the unit after it. */
export function claimValue(story: Story, claim: Claim, unit: 'hide' | 'show' | 'short' = 'hide'): string {
	if (!Number.isFinite(bounds(claim).low)) return 'no number given';
	return format(story.story.language).claim(claim, unitOf(story, claim.id), {
		qualifier: true,
		range: claim.value === undefined,
		unit
	}).text;
}

/** The value with what it counts: `about 300 killed`, `about 4,000 killed, wounded, missing or captured`. */
export function claimCounted(story: Story, claim: Claim): string {
	const isPeople = unitOf(story, claim.id) === 'people';
	const counted = claim.covers ?? COUNTED[claim.measure] ?? '';
	return `${claimValue(story, claim, isPeople ? 'hide' : 'short')} ${counted}`.trim();
}

/** Everything a mark says when it is asked: `UK MoD, 28 March 2025: more than 5,000 killed or wounded`. */
export function claimSays(story: Story, claim: Claim): string {
	const { asOf, date } = format(story.story.language);
	const how = claim.basis === 'derived' ? ', worked out' : '';
	const when = claim.period ?? asOf(claim);
	const published = claim.published === claim.asOf ? '' : `; published ${date(claim.published)}`;
	return `${claimantLabel(story, claim)}, ${when}: ${claimCounted(story, claim)}${how}${published}`;
}

/** A claim that is drawn, and what it counts in words: `killed`, `held: second series`. */
export interface ClaimRow {
	claim: Claim;
	counted: string;
}

/**
 * Claims as rows of a table: who, as of when, published when and by whom, what, and how much.
 * @param value the heading of the column of values, and the unit for downloads
 */
export function claimTable(
	story: Story,
	rows: readonly ClaimRow[],
	value: { label: string; unit: string }
): Table {
	const hasRanges = rows.some(({ claim }) => isRange(claim));
	const ends: Column[] = [
		{ key: 'low', label: 'Lowest', numeric: true, unit: value.unit },
		{ key: 'high', label: 'Highest', numeric: true, unit: value.unit }
	];
	return {
		columns: [
			{ key: 'claimant', label: 'Claimed by' },
			{ key: 'as-of', label: 'As of', unit: 'date' },
			{ key: 'counted', label: 'What is counted' },
			{ key: 'value', label: value.label, numeric: true, unit: value.unit },
			...(hasRanges ? ends : []),
			{ key: 'basis', label: 'Said or derived' },
			{ key: 'published', label: 'Published', unit: 'date' },
			{ key: 'source', label: 'Published by' }
		],
		rows: rows.map(({ claim, counted }) => ({
			claims: [claim.id],
			cells: cells(story, claim, counted, hasRanges)
		}))
	};
}

function cells(story: Story, claim: Claim, counted: string, hasRanges: boolean): Record<string, Cell> {
	const { asOf, date, number } = format(story.story.language);
	const { low, high } = bounds(claim);
	const end = (value: number): Cell =>
		isRange(claim) ? { text: number(value), value } : { text: '', value: null };
	const basis = claim.basis === 'derived' ? 'derived' : 'said';
	const publisher = story.sources[claim.source]?.publisher ?? claim.source;
	const covers = claim.covers && !counted.startsWith(claim.covers) ? ` (${claim.covers})` : '';
	return {
		claimant: { text: claimantLabel(story, claim), value: claim.claimant },
		'as-of': { text: asOf(claim), value: claim.asOf },
		counted: { text: counted + covers, value: claim.measure },
		value: { text: claimValue(story, claim), value: claim.value ?? null },
		...(hasRanges ? { low: end(low), high: end(high) } : {}),
		basis: { text: basis, value: basis },
		published: { text: date(claim.published), value: claim.published },
		source: { text: publisher, value: publisher }
	};
}

function isRange(claim: Claim): boolean {
	return claim.low !== undefined && claim.high !== undefined;
}

/** The claim named as the denominator; nothing where none is named, or where it was not yet public. */
export function denominatorOf(story: Story, claim: Claim): Claim | undefined {
	return claim.of === undefined ? undefined : allClaims(story).find((one) => one.id === claim.of);
}
