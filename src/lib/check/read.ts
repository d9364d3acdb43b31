/**
 * Reads the data file: from a name to its text, and from the text to a checked story or to all faults in one go.
 */
import { readFile } from 'node:fs/promises';
import { StoryFaults } from './faults.ts';
import type { Fault } from './faults.ts';
import type { Path } from '../story/path.ts';
import type { Contract } from '../contract/index.ts';
import { openSource } from './json/source.ts';
import { todayHere } from '../story/dates.ts';
import { dates } from './rules/dates.ts';
import { gatherIds } from './rules/draft.ts';
import type { Say } from './rules/draft.ts';
import { RULES } from './rules/index.ts';
import { references } from './rules/references.ts';
import type { Story } from '../story/schema.ts';
import { brokenClaims, salvage } from './shape/salvage.ts';
import { shapeOf } from './shape/shape.ts';
import { hasWords } from '../words/index.ts';

export interface Checked {
	/** The story, if nothing is wrong with it. */
	story?: Story;
	/** What is wrong, in the order of the file. */
	faults: readonly Fault[];
	/** What is legal but suspicious, in the order of the file. */
	warnings: readonly Fault[];
}

/** The story in a text. Throws StoryFaults with everything that is wrong. */
export function readStory(text: string, contract: Contract, file = 'data/story.json'): Story {
	const { story, faults } = checkStory(text, contract, file);
	if (!story) throw new StoryFaults(faults);
	return story;
}

/**
 * The story in a text, with everything that is wrong or suspicious: where the JSON breaks, what does not fit
 * the schema, what breaks a rule, what nothing draws. Faults of one kind do not hide those of another. Never throws.
 * `today` is the day against which dates are held to lie in the future; the day where the check runs, if not given.
 */
export function checkStory(
	text: string,
	contract: Contract,
	file = 'data/story.json',
	today = todayHere()
): Checked {
	const source = openSource(text, file);
	const faults: Fault[] = [...source.breaks];
	const warnings: Fault[] = [];
	if (source.value === undefined) return { faults, warnings };
	for (const { path, offset } of source.twice) {
		faults.push(
			source.faultAt(
				offset,
				path,
				`the key "${String(path.at(-1))}" stands twice here`,
				'keep one of the two'
			)
		);
	}
	for (const { path, offset } of source.hidden) {
		const what = `the key "${String(path.at(-1))}" means something else to programs, which would pass over it`;
		faults.push(source.faultAt(offset, path, what, 'write another key, or take it away'));
	}
	const shape = shapeOf(source);
	faults.push(...shape.faults);
	const { story, original } = salvage(source.value, shape.unfit);
	const say =
		(list: Fault[], placed: (path: Path) => Path): Say =>
		(path, what, mend, spot) =>
			list.push(source.fault(placed(path), what, mend, spot));
	const ids = gatherIds(source.value);
	const complete = shape.unfit.length === 0;
	const draft = {
		story,
		ids,
		complete,
		contract,
		today,
		fault: say(faults, original),
		warn: say(warnings, original)
	};
	for (const rule of RULES) {
		rule(draft);
		if (!hasWords(story.story.language))
			draft.story = { ...story, story: { ...story.story, language: 'en' } };
	}
	for (const broken of brokenClaims(source.value, shape.unfit)) {
		const rest = {
			...draft,
			story: broken.story,
			fault: say(faults, broken.original),
			warn: say(warnings, broken.original)
		};
		dates(rest);
		references(rest);
	}
	const result = { faults: inOrder(faults), warnings: inOrder(warnings) };
	return faults.length === 0 && shape.story ? { story: shape.story, ...result } : result;
}

function inOrder(faults: readonly Fault[]): Fault[] {
	return faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

const REASONS: Record<string, [what: string, mend: string]> = {
	ENOENT: ['there is no such file', 'check the name and the folder'],
	EISDIR: ['this is a folder', 'name the file in it, such as data/story.json'],
	EACCES: ['the file must not be read', 'ask for the right to read it'],
	ENOTDIR: ['part of the address is a file, not a folder', 'check the name and the folder']
};

/** Never throws. */
export async function openFile(file: string): Promise<{ text: string } | { fault: Fault }> {
	const at = (what: string, mend: string) => ({ fault: { file, line: 1, column: 1, path: '$', what, mend } });
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch (error) {
		const code = String((error as NodeJS.ErrnoException).code);
		const [what, mend] = REASONS[code] ?? [`the file cannot be read (${code})`, 'try again'];
		return at(what, mend);
	}
	try {
		// The byte order mark stays, so that the check can tell of it.
		return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
	} catch {
		return at('the file is not text in UTF-8', 'save it as UTF-8');
	}
}
