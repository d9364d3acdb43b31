/** What the page brings along: the colours, the rows, low to high, and the room for the drawing. */

export const { colors, rows } = JSON.parse(document.getElementById('data').textContent);
export const room = document.getElementById('drawing');

/** Front to back: both bars of a row start at nothing, and the dead are among the casualties. */
export const SHARES = [
	{ share: 'killed', text: 'killedText', color: colors.killed },
	{ share: 'casualties', text: 'casualtiesText', color: colors.casualties }
];
