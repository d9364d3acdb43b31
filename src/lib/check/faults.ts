/** What the check says about a fault: where it is, what is wrong, and what to write instead. */

export interface Fault {
	file: string;
	/** Line and column count from one, as editors show them. */
	line: number;
	column: number;
	/** As people read it: `figures.killed.claims[2].asOf`. */
	path: string;
	what: string;
	mend: string;
}

/** All faults of a file, thrown in one go. The message has one line a fault. */
export class StoryFaults extends Error {
	override name = 'StoryFaults';
	readonly faults: readonly Fault[];

	constructor(faults: readonly Fault[]) {
		super(faults.map(faultLine).join('\n'));
		this.faults = faults;
	}
}

/** `FILE:LINE:COL  PATH  what is wrong; what to write instead` */
export function faultLine(fault: Fault): string {
	return `${fault.file}:${fault.line}:${fault.column}  ${fault.path}  ${fault.what}; ${fault.mend}`;
}
