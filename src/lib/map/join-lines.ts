/** Joins lines that meet end to end into one, turning those that run the other way. */
import type { Points } from './path.ts';

const isSame = (a: Points[number] | undefined, b: Points[number] | undefined) =>
	a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** One line from lines in any order and direction. Throws where they don't form one. */
export function joinLines(lines: readonly Points[]): Points {
	let [line = [], ...rest] = lines;
	while (rest.length > 0) {
		const next = rest.findIndex((one) =>
			[one[0], one.at(-1)].some((end) => isSame(end, line[0]) || isSame(end, line.at(-1)))
		);
		const found = rest[next];
		if (!found) throw new Error('The lines do not meet.');
		rest = rest.filter((_, index) => index !== next);
		const isBefore = isSame(found[0], line[0]) || isSame(found.at(-1), line[0]);
		const [head, tail] = isBefore ? [found, line] : [line, found];
		const start =
			isSame(head.at(-1), tail[0]) || isSame(head.at(-1), tail.at(-1)) ? head : [...head].reverse();
		const end = isSame(start.at(-1), tail[0]) ? tail : [...tail].reverse();
		line = [...start, ...end.slice(1)];
	}
	return line;
}
