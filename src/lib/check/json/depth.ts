/** Finds brackets within brackets without end, before any program that follows them one by one gives up. */
import { createScanner } from 'jsonc-parser';
import type { Break } from './break.ts';

/** The data file needs eight. */
const MOST = 64;
/** The kinds of tokens, by the parser's numbers. */
const OPENS = [1, 3];
const CLOSES = [2, 4];
const END = 17;

/** The first bracket that stands too deep, if any. */
export function tooDeep(text: string): Break | undefined {
	const scanner = createScanner(text, true);
	let depth = 0;
	for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
		if (OPENS.includes(token)) depth += 1;
		if (CLOSES.includes(token)) depth -= 1;
		if (depth > MOST) {
			return {
				offset: scanner.getTokenOffset(),
				what: `brackets stand within brackets, more than ${MOST} deep`,
				mend: 'take the needless ones away, or restore the file from its history'
			};
		}
	}
	return undefined;
}
