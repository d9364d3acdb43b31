/** Positions in a drawing are percentages of its box, two digits after the point: fine enough, and short. */

/** A number with two digits at most, as a string without padding: `12.5`. */
export function short(value: number): string {
	return String(Number(value.toFixed(2)));
}

/** A percentage for an SVG attribute: `12.5%`. */
export function pc(value: number): string {
	return `${short(value)}%`;
}
