/** Reads the page's colours in the form that MapLibre understands. */
import { TOKENS, type Palette } from '../../lib/map/palette.ts';

/** The palette as it stands on an element, whether the page is light or dark. */
export function paletteOf(element: HTMLElement): Palette {
	const probe = document.createElement('span');
	probe.hidden = true;
	element.append(probe);
	const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
	if (!pixel) throw new Error('Colours cannot be read without a canvas.');
	const entries = Object.entries(TOKENS).map(([use, token]) => {
		probe.style.color = `var(${token})`;
		pixel.clearRect(0, 0, 1, 1);
		pixel.fillStyle = getComputedStyle(probe).color;
		pixel.fillRect(0, 0, 1, 1);
		const [red, green, blue, alpha = 255] = pixel.getImageData(0, 0, 1, 1).data;
		return [use, `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`];
	});
	probe.remove();
	return Object.fromEntries(entries) as Palette;
}
