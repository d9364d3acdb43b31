/** What the unit chart says in its labels; each wording is a list of lines, the longest wording first. */
import { format } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';

export const WORDS = {
	killed: 'killed',
	casualties: 'casualties',
	soldiers: 'soldiers',
	wounded: [['wounded, missing', 'or captured'], ['wounded,', 'missing or', 'captured'], ['others']],
	of: (qualifier: string) => `of ${qualifier}`.trim(),
	bothOf: (qualifier: string) => `both of ${qualifier}`.trim(),
	noWhole: [
		['of a force that no one', 'has put a number to'],
		['of a force', 'no one has', 'numbered']
	],
	lead: (claimant: string, qualifier: string) => (qualifier ? `${claimant}: ${qualifier}` : `${claimant}:`),
	apart: 'counted apart'
} as const;

type Wordings = readonly (readonly string[])[];

const numbered = (story: Story, value: number) => format(story.story.language).number(value);

export function dotWords(story: Story, perDot: number): Wordings {
	const one = perDot === 1 ? 'one soldier' : `${numbered(story, perDot)} soldiers`;
	return [[`Each dot is ${one}`], ['Each dot is', one]];
}

export function blockWords(story: Story, soldiers: number, perDot: number): Wordings {
	const dot = perDot === 1 ? 'each dot one' : `a dot ${numbered(story, perDot)}`;
	const block = numbered(story, soldiers);
	return [
		['a block is about', `${block} soldiers,`, dot],
		['a block', 'is about', block, 'soldiers'],
		['a block:', block]
	];
}

/** How often the smaller estimate goes into the larger one. */
export const timesWords = (story: Story, times: number): string =>
	times === 2 ? 'twice' : `${numbered(story, times)} times`;
