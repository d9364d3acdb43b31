/** Reads the page's colours in the form that MapLibre understands. */
import { COLOURS, type Palette } from '../../lib/map/style.ts';

/**
 * The palette as it stands on an element, whether the page is light or dark. The computed style says it: a pixel
 * read from a canvas is not to be trusted, since privacy tools change it.
 */
export function paletteOf(element: HTMLElement): Palette {
	const probe = document.createElement('span');
	probe.hidden = true;
	element.append(probe);
	const style = getComputedStyle(probe);
	const entries = COLOURS.map((token) => {
		probe.style.color = `var(--${token})`;
		return [token, style.color];
	});
	probe.remove();
	return Object.fromEntries(entries) as Palette;
}
