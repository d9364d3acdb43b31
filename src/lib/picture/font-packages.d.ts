/** The parts of two packages without types that are used here. */
declare module 'fontkit' {
	interface Glyph {
		path: {
			toSVG(): string;
			transform(a: number, b: number, c: number, d: number, e: number, f: number): Glyph['path'];
		};
	}
	export interface Font {
		unitsPerEm: number;
		/** Empty where a font doesn't vary. */
		variationAxes: Partial<Record<string, { min: number; max: number }>>;
		layout(text: string): {
			glyphs: Glyph[];
			positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[];
			advanceWidth: number;
		};
		getVariation(axes: Record<string, number>): Font;
		hasGlyphForCodePoint(codePoint: number): boolean;
	}
	export function create(data: Uint8Array): Font;
}
declare module 'wawoff2' {
	export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
