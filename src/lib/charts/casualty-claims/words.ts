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
