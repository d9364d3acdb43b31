/** What the chart of the claims says in its labels; each wording is a list of lines, the longest wording first. */
import { format } from '../../story/format/format.ts';
import type { Claim, Measure, Story } from '../../story/schema.ts';

export const WORDS = {
	empty: 'No one has yet claimed a number of soldiers killed or wounded.',
	panel: { killed: 'Killed', 'killed-or-wounded': 'Killed or wounded' },
	each: 'each',
	remade: [['a new estimate'], ['a new', 'estimate']],
	derived: '(worked out)',
	killedBy: (measure: string, claimant: string) => `${measure}: ${claimant}`,
	same: (claimants: string) => `${claimants}: the same number`,
	total: (asOf: string, claimant: string) => [
		`in all, up to ${asOf}: ${claimant}`,
		`in all, up to ${asOf}`,
		`in all: ${claimant}`
	],
	within: (period: string) => (period ? `in ${period}` : '')
} as const;

const COUNTED: Partial<Record<Measure, string>> = {
	killed: 'killed',
	'killed-or-wounded': 'killed or wounded',
	'disclosed-dead': 'dead disclosed'
};

/** What a claim counts, as it follows the number: `killed`, `casualties`. */
export const countedWords = (claim: Claim): string => claim.scope ?? COUNTED[claim.measure] ?? '';

/** The same by its panel alone. */
export const measureWords = (claim: Claim): string => COUNTED[claim.measure] ?? '';

/** How often the smaller estimate goes into the larger one. */
export function timesWords(story: Story, times: number): string {
	if (times < 3) return times === 1 ? 'once' : 'twice';
	const { number, spell } = format(story.story.language);
	return `${times < 20 ? spell(times) : number(times)} times`;
}

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
