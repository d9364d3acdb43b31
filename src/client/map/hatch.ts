/** The hatch of the held ground, in the page's colour. Made by hand: a canvas that is read back may lie. */
import type { Map } from 'maplibre-gl';
import { HATCH } from '../../lib/map/style.ts';

/** px of the pattern; two of them are one px of the page. */
const SIZE = 22;
const DENSITY = 2;
/** Thickness of a line, in px of the pattern. */
const LINE = 2.6;
const OPACITY = 0.5;

/** Adds the pattern to a map whose style is loaded, or puts it in place of the one in another colour. */
export function addHatch(map: Map, colour: string): void {
	const image = { width: SIZE, height: SIZE, data: hatch(colour) };
	if (map.hasImage(HATCH)) map.updateImage(HATCH, image);
	else map.addImage(HATCH, image, { pixelRatio: DENSITY });
}

/** Lines from lower left to upper right, with soft edges; the pattern repeats on all sides. */
function hatch(colour: string): Uint8Array {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	const data = new Uint8Array(SIZE * SIZE * 4);
	for (let y = 0; y < SIZE; y++) {
		for (let x = 0; x < SIZE; x++) {
			const off = (x + y + 1) % SIZE;
			const away = Math.min(off, SIZE - off) / Math.SQRT2;
			const cover = Math.max(0, Math.min(1, LINE / 2 - away + 0.5)) * OPACITY;
			data.set([red, green, blue, Math.round(255 * cover)], (y * SIZE + x) * 4);
		}
	}
	return data;
}
