/** Writes a request into the text of the data file: the fewest lines that say it. */
import { applyEdits, modify } from 'jsonc-parser';
import type { FormattingOptions } from 'jsonc-parser';
import { lastDay } from '../../story/dates.ts';
import type { Claim, Figure, Story } from '../../story/schema.ts';
import { mentions } from '../../story/mentions.ts';
import type { Request } from './request.ts';
import type { Path } from '../../story/path.ts';

/**
 * @param story what the text holds
 * @returns the text with the request in it; not checked
 */
export function apply(text: string, story: Story, request: Request): string {
	const file = new Edited(text);
	const { figure: id, claim, headline, headlineReason, corrects, revision } = request;
	const figure = story.figures[id];
	if (!figure) throw new Error(`There is no figure "${id}".`);
	if (headline !== undefined) file.set(['figures', id, 'headline'], headline);
	if (headlineReason !== undefined) file.set(['figures', id, 'reason'], headlineReason);
	if (claim) {
		// Paths name places in lists, so they are followed before anything is put into a list.
		const stale = corrects === undefined ? [] : mentions(story, corrects, claim.id);
		for (const { path, value } of stale) file.set(path, value);
		file.insert(['figures', id, 'claims', placeOf(figure, claim)], claim);
	}
	for (const [key, claimant] of Object.entries(request.claimants)) file.set(['claimants', key], claimant);
	for (const [key, source] of Object.entries(request.sources)) file.set(['sources', key], source);
	file.insert(['revisions', -1], revision);
	return file.text;
}

/** Claims stand oldest first: after the last one that describes the same day or an earlier one. */
function placeOf(figure: Figure, claim: Claim): number {
	const day = lastDay(claim.asOf);
	return figure.claims.findLastIndex((one) => lastDay(one.asOf) <= day) + 1;
}

/** The byte order mark. */
const MARK = '\ufeff';

/**
 * Changes values in the text of a JSON file and leaves every other character as it is: indent, ends of lines, the
 * end of the file, and a byte order mark before it. A text that is edited step by step.
 */
class Edited {
	#json: string;
	readonly #mark: string;
	readonly #format: FormattingOptions | undefined;

	constructor(text: string) {
		this.#mark = text.startsWith(MARK) ? MARK : '';
		this.#json = text.slice(this.#mark.length);
		this.#format = formatOf(this.#json);
	}

	get text(): string {
		return this.#mark + this.#json;
	}

	/** Puts in the value, or changes it; a new key goes to the end of its object. */
	set(path: Path, value: unknown): void {
		this.#modify(path, value, false);
	}

	/** Puts the value into a list, before the entry that the path names, or at its end where it names `-1`. */
	insert(path: Path, value: unknown): void {
		this.#modify(path, value, true);
	}

	#modify(path: Path, value: unknown, isArrayInsertion: boolean): void {
		const format = this.#format ? { formattingOptions: this.#format } : {};
		const edits = modify(this.#json, [...path], value, { ...format, isArrayInsertion });
		this.#json = applyEdits(this.#json, edits);
	}
}

/** The indent and the line ends that the text uses; none where all of it stands on one line. */
function formatOf(text: string): FormattingOptions | undefined {
	if (!text.trim().includes('\n')) return undefined;
	const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
	return {
		tabSize: indent.startsWith('\t') ? 4 : indent.length,
		insertSpaces: !indent.startsWith('\t'),
		eol: text.includes('\r\n') ? '\r\n' : '\n'
	};
}
