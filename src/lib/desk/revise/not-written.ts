/** Why a file was left as it is, in words for the person at the keyboard. */
export class NotWritten extends Error {
	override name = 'NotWritten';
}
