/** No number is greater than anything there is to count, nor smaller than what anyone measures. */
import { placedClaims } from '../../story/claims.ts';
import type { Unit } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

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
