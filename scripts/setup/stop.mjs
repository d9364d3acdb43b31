/** How the set-up ends when it can't go on: one sentence with the mend, and exit code 1. */
export class SetupStop extends Error {}

const OFFLINE =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|network/i;

/**
 * Did this program fail because it could not reach the network?
 * @param {string} output what the program printed
 */
export const looksOffline = (output) => OFFLINE.test(output);

/**
 * The last lines of a program's output, for the reader who wants to know more than our sentence.
 * @param {string} output
 */
export const tail = (output) =>
	output
		.trim()
		.split('\n')
		.slice(-12)
		.map((line) => `  | ${line}`)
		.join('\n');
