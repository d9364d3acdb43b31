/** How many times as many, in words that the number bears. */
import { format } from '../../story/format/format.ts';

/** A factor this near to a whole number is called about that number. */
const NEAR = 0.05;
/** From here on digits say it more plainly than words. */
const MANY = 20;

/** Beyond this part of the way to the next whole number it is called nearly that number. */
const NEARLY = 0.7;

/** `more than three times as many`, `nearly twice as many`, `1.4 times as many`. The factor is above 1. */
export function factorInWords(factor: number, language: string): string {
	const { number, spell } = format(language);
	const whole = Math.round(factor);
	const isNear = Math.abs(factor / whole - 1) <= NEAR;
	const isNearly = whole > factor && factor - Math.floor(factor) >= NEARLY;
	if (factor < 2 && !(whole === 2 && (isNear || isNearly))) return `${number(factor, 1)} times as many`;
	const count = isNear || isNearly ? whole : Math.floor(factor);
	const times = count === 2 ? 'twice' : `${count < MANY ? spell(count) : number(count)} times`;
	const lead = factor === count ? '' : isNear ? 'about ' : isNearly ? 'nearly ' : 'more than ';
	return `${lead}${times} as many`;
}
