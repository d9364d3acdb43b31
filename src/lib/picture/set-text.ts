/** The two ways to write a line of letters into a picture. */
import { attributes, escapeXml, type Attributes } from './attributes.ts';
import type { Faces } from './faces.server.ts';
import type { TextLine, TextSpan } from './text-lines.ts';

/** As text, for programs that have the font. */
export const asText = (fontFamily: (family: string) => string) => {
	const type = ({ size, weight, family, spacing, look }: TextSpan): Attributes => ({
		'font-family': fontFamily(family),
		'font-size': size,
		'font-weight': weight === 400 ? undefined : weight,
		'letter-spacing': spacing || undefined,
		...look
	});
	return ({ x, y, anchor, spans }: TextLine): string => {
		const place = { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor };
		const [only, second] = spans;
		if (only && !second)
			return `<text${attributes({ ...place, ...type(only) })}>${escapeXml(only.text)}</text>`;
		const inner = spans.map((one) => `<tspan${attributes(type(one))}>${escapeXml(one.text)}</tspan>`);
		return `<text${attributes(place)}>${inner.join('')}</text>`;
	};
};

/** As outlines, for everyone else. */
export const asOutlines =
	(faces: Faces) =>
	({ x, y, anchor, spans }: TextLine): string => {
		const widths = spans.map(({ text, family, weight, size, spacing }) => {
			return faces.width(text, family, weight, size) + spacing * Array.from(text).length;
		});
		const width = widths.reduce((sum, one) => sum + one, 0);
		let pen = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
		return spans
			.map((one, i) => {
				const d = outline(one, faces, pen, y);
				pen += widths[i] ?? 0;
				return d && `<path${attributes({ d, ...one.look })}/>`;
			})
			.join('');
	};

/** Path data of the letters, from this point of the baseline on, in hundredths of a px. */
function outline(
	{ text, size, weight, family, spacing }: TextSpan,
	faces: Faces,
	x: number,
	y: number
): string {
	const font = faces.of(text, family, weight);
	const scale = size / font.unitsPerEm;
	const { glyphs, positions } = font.layout(text);
	let pen = x;
	let d = '';
	glyphs.forEach((glyph, i) => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
		d += glyph.path.transform(scale, 0, 0, -scale, pen + xOffset * scale, y - yOffset * scale).toSVG();
		pen += xAdvance * scale + spacing;
	});
	return d.replace(/\d+\.\d{3,}/g, (number) => Number(number).toFixed(2));
}
