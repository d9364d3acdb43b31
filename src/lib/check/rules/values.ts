/** What a claim says in numbers: a value or a range, in the unit of its figure, of a size that there can be. */
import { WHOLE_UNITS } from '../../story/schema.ts';
import type { Claim, Unit, Measure } from '../../story/schema.ts';
import type { Draft, Say } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';

/** A claim says a number: a value, or low and high with the value between them. */
export function values({ story, fault }: Draft): void {
	for (const { claim, figure, path } of placedClaims(story)) {
		const { value, low, high } = claim;
		const at = (key: keyof Claim) => [...path, key];
		if (value === undefined && low === undefined && high === undefined) {
			fault(path, 'the claim says no number', 'add "value", or "low" and "high"');
			continue;
		}
		halfRange(claim, (key, mend) => fault(at(key), `"${key}" stands without its other end`, mend));
		if (low !== undefined && high !== undefined && low > high) {
			fault(at('low'), `low (${low}) is above high (${high})`, `write "low": ${high} and "high": ${low}`);
		} else if (
			value !== undefined &&
			((low !== undefined && value < low) || (high !== undefined && value > high))
		) {
			const what = `the value (${value}) lies outside low and high (${low ?? '…'} to ${high ?? '…'})`;
			fault(at('value'), what, 'change the value, or widen the range');
		}
		for (const key of ['value', 'low', 'high'] as const) whole(claim[key], figure.unit, at(key), fault);
	}
}

function halfRange({ value, low, high }: Claim, say: (key: 'low' | 'high', mend: string) => void): void {
	if ((low === undefined) === (high === undefined)) return;
	const [key, other] = low === undefined ? (['high', 'low'] as const) : (['low', 'high'] as const);
	const qualifier = key === 'low' ? 'at least' : 'at most';
	const better =
		value === undefined ? `, or write "value": ${low ?? high} with "qualifier": "${qualifier}"` : '';
	say(key, `add "${other}"${better}`);
}

/** People, settlements and pieces of equipment come whole; percentages end at 100. */
function whole(number: number | undefined, unit: Unit, path: (string | number)[], fault: Say): void {
	if (number === undefined) return;
	if (WHOLE_UNITS.includes(unit) && !Number.isInteger(number)) {
		// 1.200 is 1.2 to a program; three decimals are more likely thousands.
		const thousands = Number((number * 1000).toFixed(6));
		const parted =
			number < 1000 && Number.isInteger(thousands) ? `${thousands} if the point parts thousands, or ` : '';
		fault(path, `${number} ${unit} cannot be counted`, `write ${parted}${Math.round(number)}`);
	}
	if (unit === 'percent' && number > 100)
		fault(path, `${number} percent is more than the whole`, 'check the number or the unit');
}

const UNITS_OF: Record<Measure, readonly Unit[]> = {
	killed: ['people'],
	wounded: ['people'],
	'killed-or-wounded': ['people'],
	captured: ['people'],
	'disclosed-dead': ['people'],
	graves: ['graves'],
	deployed: ['people'],
	'area-held': ['km2'],
	'area-regained': ['km2'],
	area: ['km2'],
	settlements: ['settlements'],
	ammunition: ['shells', 'containers', 'missiles', 'guns'],
	distance: ['km'],
	population: ['people'],
	duration: ['days', 'weeks', 'months'],
	share: ['percent']
};

/** Each measure is counted in its own units, and a claim counts what its figure counts. */
export function units({ story, fault }: Draft): void {
	for (const [id, { measure, unit }] of Object.entries(story.figures)) {
		const allowed = UNITS_OF[measure];
		if (allowed.includes(unit)) continue;
		fault(
			['figures', id, 'unit'],
			`${measure} cannot be counted in ${unit}`,
			`write "${allowed.join('" or "')}"`
		);
	}
	for (const { claim, figure, path } of placedClaims(story)) {
		if (claim.measure === figure.measure) continue;
		const what = `the claim counts ${claim.measure}, its figure counts ${figure.measure}`;
		fault(
			[...path, 'measure'],
			what,
			`write "${figure.measure}", or move the claim to a figure of ${claim.measure}`
		);
	}
}

/** Why no more of it can be meant, and how many that is. */
const MOST: Readonly<Record<Exclude<Unit, 'percent'>, readonly [number, string]>> = {
	people: [10_000_000, 'more than any army has ever lost or sent'],
	graves: [10_000_000, 'more than any war has dug'],
	km2: [17_100_000, 'more than the whole of Russia'],
	km: [20_038, 'more than half the way round the Earth'],
	settlements: [1_000_000, 'more than there are in Russia'],
	shells: [1_000_000_000, 'more than a world war has fired'],
	containers: [10_000_000, 'more than a country can ship'],
	missiles: [1_000_000, 'more than there are'],
	guns: [1_000_000, 'more than there are'],
	days: [36_525, 'more than a hundred years'],
	weeks: [5_218, 'more than a hundred years'],
	months: [1_200, 'more than a hundred years']
};
/** Those who live somewhere can be many more than soldiers. */
const POPULATION = [10_000_000_000, 'more than there are people'] as const;

/** Whatever is divided by less grows beyond all numbers. */
const LEAST = 0.001;

/** No number is greater than anything there is to count, nor smaller than what anyone measures. */
export function magnitudes({ story, fault }: Draft): void {
	for (const { claim, figure, path } of placedClaims(story)) {
		for (const key of ['value', 'low', 'high'] as const) {
			const number = claim[key];
			if (!number || Math.abs(number) >= LEAST) continue;
			const mend = `count the zeros; write 0, or at least ${LEAST}`;
			fault([...path, key], `${number} ${figure.unit} is less than anyone measures`, mend);
		}
		// More than a hundred percent is a matter of its own.
		if (figure.unit === 'percent') continue;
		const [most, why] = figure.measure === 'population' ? POPULATION : MOST[figure.unit];
		for (const key of ['value', 'low', 'high'] as const) {
			const number = claim[key];
			if (number === undefined || number <= most) continue;
			const shown = Number.isFinite(number) ? `${number} ${figure.unit}` : `a number without end`;
			fault([...path, key], `${shown} is ${why}`, `count the zeros; at most ${most} can be meant`);
		}
	}
}
