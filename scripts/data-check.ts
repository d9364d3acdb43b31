/**
 * Checks the data file, or the file that is named: `npm run data:check -- FILE`. Prints one line a problem and
 * ends with 1, or a summary and ends with 0; what is legal but suspicious is listed and changes nothing.
 */
import { allClaims } from '../src/lib/story/claims.ts';
import { faultLine } from '../src/lib/check/faults.ts';
import { openFile, checkStory } from '../src/lib/check/read.ts';
import { CONTRACT } from '../src/lib/contract/index.ts';
import type { Story } from '../src/lib/story/schema.ts';

const DEFAULT = 'data/story.json';

const [file = DEFAULT] = process.argv.slice(2);
const opened = await openFile(file);
const result =
	'fault' in opened ? { faults: [opened.fault], warnings: [] } : checkStory(opened.text, CONTRACT, file);

for (const fault of result.faults) console.log(faultLine(fault));
if ('story' in result && result.story) {
	for (const warning of result.warnings) {
		console.log(faultLine({ ...warning, what: `warning: ${warning.what}` }));
	}
	console.log(summary(file, result.story, result.warnings.length));
} else {
	process.exitCode = 1;
}

/** `data/story.json is right: 12 figures, …` */
function summary(file: string, story: Story, warnings: number): string {
	const counts = [
		count(Object.keys(story.figures).length, 'figure'),
		count(allClaims(story).length, 'claim'),
		count(Object.keys(story.sources).length, 'source'),
		count(story.steps.length, 'step'),
		count(Object.keys(story.charts).length, 'chart')
	];
	return `${file} is right: ${counts.join(', ')}; ${count(warnings, 'warning')}.`;
}

function count(number: number, name: string): string {
	return `${number} ${name}${number === 1 ? '' : 's'}`;
}
