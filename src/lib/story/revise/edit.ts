/** Changes values in the text of a JSON file and leaves every other character as it is. */
import { applyEdits, modify } from 'jsonc-parser';
import type { FormattingOptions } from 'jsonc-parser';
import type { Path } from '../faults.ts';

/** A text that is edited step by step. */
export class Edited {
	text: string;
	readonly #format: FormattingOptions;

	constructor(text: string) {
		this.text = text;
		this.#format = formatOf(text);
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
		const edits = modify(this.text, [...path], value, { formattingOptions: this.#format, isArrayInsertion });
		this.text = applyEdits(this.text, edits);
	}
}

/** The indent and the line ends that the text uses. */
function formatOf(text: string): FormattingOptions {
	const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
	return {
		tabSize: indent.startsWith('\t') ? 4 : indent.length,
		insertSpaces: !indent.startsWith('\t'),
		eol: text.includes('\r\n') ? '\r\n' : '\n'
	};
}
