/** CSS numbers and what is calculated with them: calc(), min(), max(), clamp(), tan(), atan2() and lengths. */

export interface Quantity {
	value: number;
	/** px for every length; empty for a bare number. */
	unit: '' | 'px' | '%' | 'rad';
}

/** What lengths are measured against. */
export interface Lengths {
	/** The nearest size container, in px. */
	container: { width: number; height: number };
	/** px */
	fontSize: number;
}

const TOKEN = /\s*(?:((?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z%]*)|([a-z][\w-]*)\(|([-+*/(),]))/iy;

type Token = { quantity: Quantity } | { call: string } | { sign: string };

/** The value of a number, length, angle or calculation. Throws with the text where it is none of these. */
export function quantity(text: string, lengths: Lengths): Quantity {
	const tokens = tokenize(text, lengths);
	let at = 0;
	const fail = (): never => {
		throw new Error(`"${text}" is not a number that can be worked out.`);
	};
	const isSign = (...signs: string[]) => {
		const token = tokens[at];
		return token && 'sign' in token && signs.includes(token.sign) ? token.sign : undefined;
	};
	const expect = (sign: string) => (isSign(sign) ? at++ : fail());

	function sum(): Quantity {
		let left = product();
		for (let sign = isSign('+', '-'); sign; sign = isSign('+', '-')) {
			at++;
			const right = product();
			left = {
				value: sign === '+' ? left.value + right.value : left.value - right.value,
				unit: left.unit || right.unit
			};
		}
		return left;
	}
	function product(): Quantity {
		let left = atom();
		for (let sign = isSign('*', '/'); sign; sign = isSign('*', '/')) {
			at++;
			const right = atom();
			left =
				sign === '*'
					? { value: left.value * right.value, unit: left.unit || right.unit }
					: { value: left.value / right.value, unit: left.unit === right.unit ? '' : left.unit };
		}
		return left;
	}
	function atom(): Quantity {
		const sign = isSign('-', '+');
		if (sign) {
			at++;
			const { value, unit } = atom();
			return { value: sign === '-' ? -value : value, unit };
		}
		if (isSign('(')) {
			at++;
			const inside = sum();
			expect(')');
			return inside;
		}
		const token = tokens[at++];
		if (!token) return fail();
		if ('quantity' in token) return token.quantity;
		return 'call' in token ? call(token.call) : fail();
	}
	function call(name: string): Quantity {
		const list = [sum()];
		while (isSign(',')) {
			at++;
			list.push(sum());
		}
		expect(')');
		return apply(name, list) ?? fail();
	}

	const result = sum();
	return at === tokens.length ? result : fail();
}

function apply(name: string, list: readonly Quantity[]): Quantity | undefined {
	const values = list.map(({ value }) => value);
	const [a = NaN, b = NaN, c = NaN] = values;
	const unit = list.find((one) => one.unit)?.unit ?? '';
	if (name === 'calc') return list[0];
	if (name === 'min') return { value: Math.min(...values), unit };
	if (name === 'max') return { value: Math.max(...values), unit };
	if (name === 'clamp') return { value: Math.max(a, Math.min(b, c)), unit };
	if (name === 'abs') return { value: Math.abs(a), unit };
	if (name === 'tan') return { value: Math.tan(a), unit: '' };
	if (name === 'atan2') return { value: Math.atan2(a, b), unit: 'rad' };
	return undefined;
}

function tokenize(text: string, lengths: Lengths): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	const end = text.trimEnd().length;
	while (TOKEN.lastIndex < end) {
		const from = TOKEN.lastIndex;
		const found = TOKEN.exec(text);
		if (!found) throw new Error(`"${text}" can't be read from its character ${from + 1} on.`);
		const [, number, unit = '', name, sign] = found;
		if (number !== undefined) tokens.push({ quantity: inPx(Number(number), unit, lengths) });
		else if (name !== undefined) tokens.push({ call: name });
		else if (sign !== undefined) tokens.push({ sign });
	}
	return tokens;
}

function inPx(value: number, unit: string, { container, fontSize }: Lengths): Quantity {
	const { width, height } = container;
	const px: Record<string, number> = {
		px: 1,
		rem: 16,
		em: fontSize,
		cqi: width / 100,
		cqw: width / 100,
		cqb: height / 100,
		cqh: height / 100,
		cqmin: Math.min(width, height) / 100,
		cqmax: Math.max(width, height) / 100
	};
	if (unit === '' || unit === '%') return { value, unit };
	if (unit === 'deg') return { value: (value * Math.PI) / 180, unit: 'rad' };
	if (unit === 'rad') return { value, unit };
	const factor = px[unit];
	if (factor === undefined) throw new Error(`A picture knows no unit "${unit}".`);
	return { value: value * factor, unit: 'px' };
}
