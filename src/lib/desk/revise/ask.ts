/** Asks a person at a terminal for what is missing, one question at a time, until nothing is open. */
import { createInterface } from 'node:readline/promises';
import type { Story } from '../../story/schema.ts';
import type { FlagName, Given } from './flags.ts';
import { plan } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Question } from './request.ts';

/**
 * Asks until the plan is complete. The tab key completes ids. Ends early where the input ends, with what is open.
 * Wrong answers are told and asked for again; what was wrong on the command line is left to be told there.
 */
export async function ask(
	story: Story,
	given: Given,
	today: string,
	streams: { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }
): Promise<Plan> {
	const answers: Given = { ...given };
	let choices: readonly string[] = [];
	const terminal = createInterface({
		...streams,
		completer: (line: string): [string[], string] => [choices.filter((one) => one.startsWith(line)), line]
	});
	const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
	try {
		for (;;) {
			const now = plan(story, answers, today);
			const [question] = now.questions;
			if (now.problems.length > 0 || !question) return now;
			choices = question.choices ?? [];
			const line = await Promise.race([terminal.question(prompt(question)), ended]);
			if (line === undefined) return now;
			const answer = line.trim() || question.fallback;
			if (answer === undefined && !question.optional) continue;
			const trial = { ...answers, ...answered(question, answer) };
			const wrong = plan(story, trial, today).problems;
			if (wrong.length > 0) streams.output.write(`${wrong.map(({ text }) => `  ${text}`).join('\n')}\n`);
			else Object.assign(answers, trial);
		}
	} finally {
		terminal.close();
	}
}

function prompt({ ask, choices, fallback }: Question): string {
	const some = choices && choices.length <= 8 ? ` (${choices.join(', ')})` : '';
	return `${ask}${ask.includes('yes or no') ? '' : some}${fallback === undefined ? '' : ` [${fallback}]`}: `;
}

/** An answer as it would stand on the command line; what is left open stands as empty. */
function answered({ flag }: Question, answer: string | undefined): Given {
	if (flag === 'headline') return { headline: /^y(es)?$/i.test(answer ?? '') ? true : '' };
	return { [flag as FlagName]: answer ?? '' };
}
