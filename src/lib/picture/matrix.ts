/** Affine maps of the plane, and path data under them. */

/** x' = a x + c y + e, y' = b x + d y + f */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [g, h, i, j, k, l] = inner;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Throws where the map flattens everything. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
	const det = a * d - b * c;
	if (det === 0) throw new Error('What is flattened cannot be undone.');
	return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}

/** By how much everything grows, where it grows alike in all directions; else undefined. */
export function uniformScale([a, b, c, d]: Matrix): number | undefined {
	const [x, y] = [Math.hypot(a, b), Math.hypot(c, d)];
	return Math.abs(x - y) <= 1e-6 * Math.max(x, y) && Math.abs(a * c + b * d) <= 1e-6 * x * y ? x : undefined;
}

const round = (n: number) => Number(n.toFixed(3));

export const matrixText = (m: Matrix): string =>
	`matrix(${m.map((n) => Number(n.toPrecision(8))).join(' ')})`;

const COUNT: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** Path data under a map, in absolute coordinates. Throws at arcs, which no drawing uses. */
export function transformPath(data: string, [a, b, c, d, e, f]: Matrix): string {
	const tokens = data.match(/[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? [];
	let [x, y, startX, startY] = [0, 0, 0, 0];
	let command = '';
	let result = '';
	for (let i = 0; i < tokens.length;) {
		if (/[a-z]/i.test(tokens[i] ?? '')) command = tokens[i++] ?? '';
		else if (/m/i.test(command)) command = command === 'm' ? 'l' : 'L';
		const kind = command.toUpperCase();
		const count = COUNT[kind];
		if (count === undefined) throw new Error(`Path data with "${command}" can't be transformed.`);
		const numbers = tokens.slice(i, i + count).map(Number);
		i += count;
		const relative = command !== kind;
		if (kind === 'Z') {
			[x, y] = [startX, startY];
			result += 'Z';
			continue;
		}
		const points: [number, number][] = [];
		if (kind === 'H') points.push([(relative ? x : 0) + (numbers[0] ?? 0), y]);
		else if (kind === 'V') points.push([x, (relative ? y : 0) + (numbers[0] ?? 0)]);
		else
			for (let j = 0; j < count; j += 2)
				points.push([(relative ? x : 0) + (numbers[j] ?? 0), (relative ? y : 0) + (numbers[j + 1] ?? 0)]);
		[x, y] = points.at(-1) ?? [x, y];
		if (kind === 'M') [startX, startY] = [x, y];
		const letter = kind === 'H' || kind === 'V' ? 'L' : kind;
		result +=
			letter + points.map(([u, v]) => `${round(a * u + c * v + e)} ${round(b * u + d * v + f)}`).join(' ');
	}
	return result;
}
