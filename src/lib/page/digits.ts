/** Finds the digits in a set number: they are what a reader presses, the words around them stay text. */

const DIGITS = /^(?<lead>.*?)(?<digits>\d(?:.*\d)?%?)(?<tail>.*)$/su;

/**
 * `about 1,000 people` is `about `, `1,000` and ` people`. A button cannot break over two lines, so it holds no
 * more than it must; a number in words has no digits and is pressed whole.
 */
export function aroundDigits(text: string): readonly [lead: string, digits: string, tail: string] {
	const { lead = '', digits = text, tail = '' } = DIGITS.exec(text)?.groups ?? {};
	return [lead, digits, tail];
}
