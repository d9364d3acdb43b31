/** A claim says a number: a value, or low and high with the value between them. */
import { WHOLE_UNITS } from '../../story/schema.ts';
import type { Claim, Unit } from '../../story/schema.ts';
import type { Draft, Say } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';

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
