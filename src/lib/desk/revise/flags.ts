/** The command line of `data:revise`: which flags there are, and what was written behind them. */
import { nearest } from '../../story/nearest.ts';
import { QUALIFIERS, SIDES } from '../../story/schema.ts';

interface Flag {
	/** What stands behind it: a placeholder for help; nothing where the flag stands alone. */
	takes?: string;
	/** May it stand alone although it takes something? */
	alone?: true;
	about: string;
}

/** Every flag, in the order in which help lists them. */
export const FLAGS = {
	value: { takes: 'NUMBER', about: 'the number claimed' },
	low: { takes: 'NUMBER', about: 'the lower end, where a range is claimed' },
	high: { takes: 'NUMBER', about: 'the upper end, where a range is claimed' },
	qualifier: { takes: 'WORDS', about: `the word before the number: ${QUALIFIERS.join(', ')}` },
	claimant: { takes: 'ID', about: 'who claims it; "new" with the flags below' },
	'claimant-name': { takes: 'TEXT', about: 'a new claimant: the name as it stands in running text' },
	'claimant-side': { takes: 'SIDE', about: `a new claimant: ${SIDES.join(', ')}` },
	'claimant-label': { takes: 'TEXT', about: 'a new claimant: a short name for charts' },
	'claimant-note': { takes: 'TEXT', about: 'a new claimant: what a reader should know of it' },
	'as-of': { takes: 'DATE', about: 'the day the claim describes, not the day it was published' },
	'as-of-text': { takes: 'TEXT', about: 'that day in words, where it is not exact: "mid-January 2025"' },
	published: { takes: 'DATE', about: 'the day it was made public' },
	source: { takes: 'ID', about: 'where it was published; "new" with the flags below' },
	'source-publisher': { takes: 'TEXT', about: 'a new source: who published it' },
	'source-title': { takes: 'TEXT', about: 'a new source: its headline' },
	'source-url': { takes: 'URL', about: 'a new source: where it can be read' },
	'source-published': { takes: 'DATE', about: 'a new source: when it was published' },
	'source-via': { takes: 'TEXT', about: 'a new source: where the text was read, if not there' },
	kind: { takes: 'KIND', about: 'stock, a total up to a date (the default), or flow, within a period' },
	period: { takes: 'TEXT', about: 'the period of a flow, in words' },
	chart: { takes: 'PLACE', about: 'main, aside or no: how charts draw it' },
	of: { takes: 'CLAIM', about: 'the claim it is counted against; "none" for none' },
	series: { takes: 'ID', about: 'the line it continues; "none" for none' },
	covers: { takes: 'TEXT', about: 'what exactly is counted; "none" for nothing special' },
	note: { takes: 'TEXT', about: 'what a reader must know to read it rightly; "none" for nothing' },
	derivation: { takes: 'TEXT', about: 'how the outlet worked it out, where the claimant did not say it' },
	entry: { takes: 'ENTRY', about: 'update (the default), correction or method' },
	replaces: { takes: 'CLAIM', about: 'the claim whose place it takes' },
	headline: { takes: 'CLAIM', alone: true, about: 'make it, or the claim named, the number of the story' },
	'headline-reason': { takes: 'TEXT', about: 'why the story uses that claim; the reason where not given' },
	reason: { takes: 'TEXT', about: 'why, in words for readers' },
	recorded: { takes: 'DATE', about: 'the day of the entry; today where not given' },
	file: { takes: 'FILE', about: 'another data file than data/story.json' },
	draft: { about: 'write it although the check finds faults, to mend them by hand' },
	'dry-run': { about: 'show what would change, and write nothing' },
	help: { about: 'show this' }
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

/** What was written: texts by flag; a flag that stands alone is `true`. The figure is written without a flag. */
export type Given = Partial<Record<FlagName, string | true>> & { figure?: string };

/** Reads the arguments. What cannot be understood is told, each with its mend; the rest is given. */
export function readFlags(args: readonly string[]): { given: Given; problems: string[] } {
	const given: Given = {};
	const problems: string[] = [];
	for (let i = 0; i < args.length; i++) {
		const arg = args[i] ?? '';
		if (!arg.startsWith('--')) {
			if (given.figure === undefined) given.figure = arg;
			else
				problems.push(`"${arg}" stands alone; put text of several words in quotes, as in --note "two words"`);
			continue;
		}
		const [, name = '', joined] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
		if (!isFlag(name)) {
			const near = nearest(name, Object.keys(FLAGS));
			problems.push(`there is no --${name}; ${near ? `write --${near}` : 'see --help'}`);
			if (joined === undefined && follows(args[i + 1])) i++;
			continue;
		}
		if (given[name] !== undefined) problems.push(`--${name} stands twice; keep one of the two`);
		const flag: Flag = FLAGS[name];
		if (!flag.takes) {
			if (joined !== undefined) problems.push(`--${name} stands alone; take "=${joined}" away`);
			given[name] = true;
		} else if (joined !== undefined) given[name] = joined;
		else if (follows(args[i + 1])) given[name] = args[++i] ?? '';
		else if (flag.alone) given[name] = true;
		else problems.push(`--${name} lacks its ${flag.takes}; write --${name} ${flag.takes}`);
	}
	return { given, problems };
}

/** What `--help` shows. */
export function help(): string {
	const lines = Object.entries(FLAGS).map(([name, flag]: [string, Flag]) => {
		return `  ${`--${name} ${flag.takes ?? ''}`.padEnd(26)}${flag.about}`;
	});
	return [
		'npm run data:revise -- FIGURE --value 1200 --claimant ID --as-of 2025-02-10 --published 2025-02-12 \\',
		'    --source ID --reason "…"            adds a claim to a figure',
		'npm run data:revise -- FIGURE --headline CLAIM --reason "…"',
		'                                        makes another claim the number of the story',
		'',
		...lines
	].join('\n');
}

function isFlag(name: string): name is FlagName {
	return Object.hasOwn(FLAGS, name);
}

function follows(next: string | undefined): boolean {
	return next !== undefined && !next.startsWith('--');
}
