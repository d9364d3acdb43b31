/**
 * Adds a claim to a figure or changes its headline: `npm run data:revise -- FIGURE …`, see `--help`. Keeps the
 * history and the format of the file, checks the result, writes it in one step, and prints what it changes for
 * readers. Ends with 1, with nothing written, where something is missing or wrong.
 */
import { lineDiff } from '../src/lib/desk/diff.ts';
import { faultLine } from '../src/lib/check/faults.ts';
import { openFile, checkStory } from '../src/lib/check/read.ts';
import { CONTRACT } from '../src/lib/contract/index.ts';
import { todayHere } from '../src/lib/story/dates.ts';
import type { Story } from '../src/lib/story/schema.ts';
import { apply } from '../src/lib/desk/revise/apply.ts';
import { ask } from '../src/lib/desk/revise/ask.ts';
import { help, readFlags } from '../src/lib/desk/revise/flags.ts';
import type { Given } from '../src/lib/desk/revise/flags.ts';
import { plan } from '../src/lib/desk/revise/plan.ts';
import type { Plan } from '../src/lib/desk/revise/plan.ts';
import { told } from '../src/lib/desk/revise/request.ts';
import { NotWritten, replaceFile } from '../src/lib/desk/revise/write.ts';
import { NoPages, impactText } from './impact/load.ts';

const DEFAULT = 'data/story.json';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
	const { given, problems } = readFlags(args);
	if (given.help) return say(0, help());
	if (problems.length > 0) return say(1, ...problems);
	const file = typeof given.file === 'string' ? given.file : DEFAULT;
	const opened = await openFile(file);
	if ('fault' in opened) return say(1, faultLine(opened.fault));
	const before = checkStory(opened.text, CONTRACT, file);
	if (!before.story) {
		return say(1, ...before.faults.map(faultLine), 'The file has to be right before it can be revised.');
	}
	const { request, ...open } = await complete(before.story, given);
	if (!request) return say(1, ...incomplete(open));
	const text = apply(opened.text, before.story, request);
	const after = checkStory(text, CONTRACT, file);
	const news = after.warnings.filter(
		({ what, path }) => !before.warnings.some((one) => one.what === what && one.path === path)
	);
	const notes = [
		...told(before.story, request),
		...news.map((one) => faultLine({ ...one, what: `warning: ${one.what}` }))
	];
	if (!after.story && !given.draft) {
		return say(
			1,
			...after.faults.map(faultLine),
			'Nothing was written: these lines would be wrong with the change (line numbers are those after it).',
			'Mend the flags; or add --draft to write it all the same and mend the lines by hand.'
		);
	}
	if (given['dry-run']) say(0, lineDiff(opened.text, text), '');
	else {
		try {
			await replaceFile(file, opened.text, text);
		} catch (error) {
			if (error instanceof NotWritten) return say(1, error.message);
			throw error;
		}
	}
	say(
		0,
		given['dry-run'] ? `Nothing is written. ${file} would change:` : `${file} is written:`,
		...notes,
		''
	);
	if (!after.story) {
		return say(1, ...after.faults.map(faultLine), 'The site cannot be built until these lines are mended.');
	}
	try {
		return say(0, await impactText(before.story, after.story));
	} catch (error) {
		if (error instanceof NoPages) return say(1, error.message);
		throw error;
	}
}

/** From the flags alone, or with the help of the person at the terminal. */
function complete(story: Story, given: Given): Plan | Promise<Plan> {
	const today = todayHere();
	if (!process.stdin.isTTY) return plan(story, given, today);
	return ask(story, given, today, { input: process.stdin, output: process.stdout });
}

function incomplete({ problems, questions }: Pick<Plan, 'problems' | 'questions'>): string[] {
	const needed = questions.filter(({ optional }) => !optional);
	return [
		...problems.map(({ text }) => text),
		...needed.map(
			({ ask, write }) => `missing: ${ask.charAt(0).toLowerCase()}${ask.slice(1)}; write ${write}`
		),
		'Nothing was written; --help lists all flags.'
	];
}

function say(code: number, ...lines: readonly string[]): number {
	console.log(lines.join('\n'));
	return code;
}
