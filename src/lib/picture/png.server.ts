/** Plain SVG as PNG. No fonts of the machine are used, so the same SVG gives the same bytes everywhere. */
import { Resvg } from '@resvg/resvg-js';

/** @param width px */
export function png(svg: string, width: number): Uint8Array<ArrayBuffer> {
	const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
	return new Uint8Array(drawn.render().asPng());
}
