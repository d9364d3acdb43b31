/** The two ways to write a line of letters into a picture. */
import { attributes, escapeXml } from './attributes.ts';
import type { Faces } from './faces.server.ts';
import type { TextRun } from './text-runs.ts';

/** As text, for programs that have the font. */
export const asText =
	(fontFamily: (family: string) => string) =>
	({ text, x, y, anchor, size, weight, family, spacing, look }: TextRun): string =>
		`<text${attributes({
			x,
			y,
			'text-anchor': anchor === 'start' ? undefined : anchor,
			'font-family': fontFamily(family),
			'font-size': size,
			'font-weight': weight === 400 ? undefined : weight,
			'letter-spacing': spacing || undefined,
			...look
		})}>${escapeXml(text)}</text>`;

/** As outlines, for everyone else. */
export const asOutlines =
	(faces: Faces) =>
	({ text, x, y, anchor, size, weight, family, spacing, look }: TextRun): string => {
		const font = faces.of(family, weight);
		const scale = size / font.unitsPerEm;
		const { glyphs, positions, advanceWidth } = font.layout(text);
		const width = advanceWidth * scale + spacing * glyphs.length;
		let pen = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
		let d = '';
		glyphs.forEach((glyph, i) => {
			const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
			d += glyph.path.transform(scale, 0, 0, -scale, pen + xOffset * scale, y - yOffset * scale).toSVG();
			pen += xAdvance * scale + spacing;
		});
		return (
			d && `<path${attributes({ d: d.replace(/\d+\.\d{3,}/g, (n) => Number(n).toFixed(2)), ...look })}/>`
		);
	};
