/** Claims in words, at a mark and in the rows of a table: who, how much of what, and as of when. */
import { bounds, unitOf, allClaims } from '../../story/claims.ts';
import { format, formatFor } from '../../story/format/format.ts';
import type { Claim, Measure, Story } from '../../story/schema.ts';
import { words, wordsFor } from '../../words/index.ts';
import { plural, type Counted } from '../../words/plural.ts';
import type { Cell, Column, Table } from '../types.ts';

/** The claimant's name as it stands in labels; `brief` is the shortest there is. */
export function claimantLabel(story: Story, claim: Claim, brief = false): string {
	const claimant = story.claimants[claim.claimant];
	const label = claimant?.label ?? claimant?.name ?? claim.claimant;
	return brief ? (claimant?.brief ?? label) : label;
}

/**
 * The word before the number and the number, apart: labels set them in different type.
 * @param brief take the shortest word of the same meaning
 */
export function claimParts(story: Story, claim: Claim, brief = false): { qualifier: string; number: string } {
	const f = formatFor(story);
	const unit = unitOf(story, claim.id);
	// Nobody measures ground to the hectare, whatever a claim says.
	const digits = unit === 'km2' && bounds(claim).high >= 10 ? 0 : undefined;
	const number = f.claim(claim, unit, { range: claim.value === undefined, digits }).text;
	if (!claim.qualifier) return { qualifier: '', number };
	const short = brief ? wordsFor(story).charts.frame.brief[claim.qualifier] : undefined;
	return { qualifier: short ?? f.qualifier(claim.qualifier), number };
}

/** The value as the claimant put it: `more than 5,000`; `unit` spells the unit after it. */
export function claimValue(story: Story, claim: Claim, unit: 'hide' | 'show' | 'short' = 'hide'): string {
	if (!Number.isFinite(bounds(claim).low)) return wordsFor(story).charts.frame.noNumber;
	return formatFor(story).claim(claim, unitOf(story, claim.id), {
		qualifier: true,
		range: claim.value === undefined,
		unit
	}).text;
}

/** What a claim counts by its measure, as it follows the number: `killed`. */
export function measureWords(story: Story, claim: Claim): string {
	const known: Partial<Record<Measure, Counted>> = wordsFor(story).charts.frame.counted;
	const forms = known[claim.measure];
	return forms ? plural(story.story.language, bounds(claim).high, forms) : '';
}

/** The value with what it counts: `about 300 killed`, `about 4,000 killed, wounded, missing or captured`. */
export function claimCounted(story: Story, claim: Claim): string {
	const isPeople = unitOf(story, claim.id) === 'people';
	const counted = claim.covers ?? measureWords(story, claim);
	return `${claimValue(story, claim, isPeople ? 'hide' : 'short')} ${counted}`.trim();
}

/** Everything a mark says when it is asked: `UK MoD, 28 March 2025: more than 5,000 killed or wounded`. */
export function claimSays(story: Story, claim: Claim): string {
	const { asOf, date } = formatFor(story);
	return wordsFor(story).charts.frame.claim({
		who: claimantLabel(story, claim),
		when: claim.period ?? asOf(claim),
		what: claimCounted(story, claim),
		derived: claim.basis === 'derived',
		published: claim.published === claim.asOf ? undefined : date(claim.published)
	});
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
	const { columns } = wordsFor(story).charts.frame;
	const hasRanges = rows.some(({ claim }) => isRange(claim));
	const ends: Column[] = [
		{ key: 'low', label: columns.low, numeric: true, unit: value.unit },
		{ key: 'high', label: columns.high, numeric: true, unit: value.unit }
	];
	return {
		columns: [
			{ key: 'claimant', label: columns.claimant },
			{ key: 'as-of', label: columns.asOf, unit: 'date' },
			{ key: 'counted', label: columns.counted },
			{ key: 'value', label: value.label, numeric: true, unit: value.unit },
			...(hasRanges ? ends : []),
			{ key: 'basis', label: columns.basis },
			{ key: 'published', label: columns.published, unit: 'date' },
			{ key: 'source', label: columns.source }
		],
		rows: rows.map(({ claim, counted }) => ({
			claims: [claim.id],
			cells: cells(story, claim, counted, hasRanges)
		}))
	};
}

function cells(story: Story, claim: Claim, counted: string, hasRanges: boolean): Record<string, Cell> {
	const { asOf, date, number } = formatFor(story);
	const { low, high } = bounds(claim);
	const end = (value: number): Cell =>
		isRange(claim) ? { text: number(value), value } : { text: '', value: null };
	const basis = wordsFor(story).charts.frame.basis[claim.basis];
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

/** How often one number goes into another: `twice`, `three times`, `25 times`. */
export function timesWords(language: string, count: number, as: 'words' | 'digits'): string {
	const { once, twice, times } = words(language).charts.frame;
	if (count === 1 || count === 2) return count === 1 ? once : twice;
	const { number, spell } = format(language);
	const isSpelt = as === 'words' && count < MANY;
	return `${isSpelt ? spell(count) : number(count)} ${plural(language, count, times)}`;
}

/** From here on digits say it more plainly than words. */
const MANY = 20;
