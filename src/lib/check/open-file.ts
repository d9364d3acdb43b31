/** Opens a data file for the command line: its text, or the one fault that keeps it from being read. */
import { readFile } from 'node:fs/promises';
import type { Fault } from './faults.ts';

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
