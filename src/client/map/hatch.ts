/** The hatch of the held area, drawn with the page's colours. */
import type { Map } from 'maplibre-gl';
import type { Palette } from '../../lib/map/palette.ts';
import { HATCH } from '../../lib/map/style.ts';

const SIZE = 24;
const DENSITY = 2;

/** Adds the pattern to a map whose style is loaded, or puts it in place of the one in other colours. */
export function addHatch(map: Map, palette: Palette): void {
	const image = hatch(palette);
	if (map.hasImage(HATCH)) map.updateImage(HATCH, image);
	else map.addImage(HATCH, image, { pixelRatio: DENSITY });
}

function hatch({ area, areaFill }: Palette): ImageData {
	const canvas = new OffscreenCanvas(SIZE, SIZE).getContext('2d');
	if (!canvas) throw new Error('The hatch cannot be drawn without a canvas.');
	canvas.fillStyle = areaFill;
	canvas.fillRect(0, 0, SIZE, SIZE);
	canvas.strokeStyle = area;
	canvas.globalAlpha = 0.8;
	canvas.lineWidth = 2;
	canvas.beginPath();
	// the line through the middle, and its continuation in the corners
	for (const shift of [-SIZE, 0, SIZE]) {
		canvas.moveTo(shift - 2, SIZE + 2);
		canvas.lineTo(shift + SIZE + 2, -2);
	}
	canvas.stroke();
	return canvas.getImageData(0, 0, SIZE, SIZE);
}
