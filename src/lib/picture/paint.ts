/** How a shape or a line of letters is filled and stroked, as plain attributes. */
import type { Attributes } from './attributes.ts';
import { colour, hex } from './colour.ts';
import { quantity } from './maths.ts';
import type { Style } from './style.ts';

/** @param scale what stroke widths and dashes are multiplied by */
export function paint(style: Style, scale = 1): Attributes {
	const fill = ink(style, 'fill', 'black');
	const stroke = ink(style, 'stroke', 'none');
	if (stroke.stroke === 'none') return fill;
	const dashes = style.text('stroke-dasharray');
	const list = dashes.split(/[\s,]+/).filter(Boolean);
	return {
		...fill,
		...stroke,
		'stroke-width': style.number('stroke-width', 1) * scale,
		'stroke-dasharray':
			!dashes || dashes === 'none'
				? undefined
				: list.map((one) => Number((quantity(one, style.lengths).value * scale).toFixed(4))).join(' '),
		'stroke-linecap': style.text('stroke-linecap') || undefined,
		'stroke-linejoin': style.text('stroke-linejoin') || undefined,
		'paint-order': style.text('paint-order') || undefined
	};
}

/** The same for letters. */
export const textPaint = (style: Style): Attributes => paint(style);

function ink(style: Style, kind: 'fill' | 'stroke', fallback: string): Attributes {
	const text = style.text(kind) || fallback;
	const more = style.number(`${kind}-opacity`, 1);
	const opacity = (alpha: number) => (alpha * more < 1 ? alpha * more : undefined);
	if (text === 'none') return { [kind]: 'none' };
	if (text.startsWith('url(')) return { [kind]: text, [`${kind}-opacity`]: opacity(1) };
	const value = colour(text);
	if (value[3] === 0) return { [kind]: 'none' };
	return { [kind]: hex(value), [`${kind}-opacity`]: opacity(value[3]) };
}
