/** A place where a text is not JSON: what it is called, and the parser's own names for it. */

export interface Break {
	/** In characters from the start of the file. */
	offset: number;
	what: string;
	mend: string;
}

/** A break, with the characters to put in its place to read on, if a guess is safe. */
export interface Diagnosis extends Break {
	patch?: { at: number; with: string };
}

/** The codes of the parser; its own enum is of a kind that a plain import cannot reach. */
export const CODE = {
	InvalidSymbol: 1,
	PropertyNameExpected: 3,
	ValueExpected: 4,
	ColonExpected: 5,
	CommaExpected: 6,
	CloseBraceExpected: 7,
	CloseBracketExpected: 8,
	EndOfFileExpected: 9,
	InvalidCommentToken: 10,
	UnexpectedEndOfString: 12,
	InvalidUnicode: 14,
	InvalidEscapeCharacter: 15,
	InvalidCharacter: 16
} as const;
