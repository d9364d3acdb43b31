/**
 * Changes values in the text of a JSON file and leaves every other character as it is: indent, ends of lines, the end of
 * the file, and a byte order mark before it.
 */
import { applyEdits, modify } from 'jsonc-parser';
import type { FormattingOptions } from 'jsonc-parser';
import type { Path } from '../../story/path.ts';

/** The byte order mark. */
const MARK = '\ufeff';

/** A text that is edited step by step. */
export class Edited {
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
