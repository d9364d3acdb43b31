/** Rounds a line drawn by hand: each round cuts every corner at a quarter and three quarters (Chaikin). */

/**
 * @param {number[][]} points
 * @param {{ rounds: number, closed?: boolean }} options
 */
export function curve(points, { rounds, closed = false }) {
	let line = points;
	for (let round = 0; round < rounds; round += 1) {
		const pairs = line.map((point, index) => [point, line[(index + 1) % line.length]]);
		const cut = (closed ? pairs : pairs.slice(0, -1)).flatMap(([a, b]) => [
			between(a, b, 0.25),
			between(a, b, 0.75)
		]);
		line = closed ? cut : [line[0], ...cut, line.at(-1)];
	}
	return line;
}

function between(a, b, share) {
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
