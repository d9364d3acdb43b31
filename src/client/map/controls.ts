/** Buttons to zoom and to go back to where the drawing looks, and a scale bar for when the reader has moved the map. */
import { NavigationControl, ScaleControl, type IControl, type Map } from 'maplibre-gl';
import type { ControlWords } from '../../lib/map/live-data.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function addControls(map: Map, words: ControlWords, reset: () => void): void {
	map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
	map.addControl(new ResetControl(words.reset, reset), 'top-right');
	map.addControl(new ScaleControl({ maxWidth: 120, unit: 'metric' }), 'bottom-left');
}

/** A button that takes the reader back to the camera of the story. */
class ResetControl implements IControl {
	readonly label: string;
	readonly reset: () => void;
	group?: HTMLElement;

	constructor(label: string, reset: () => void) {
		this.label = label;
		this.reset = reset;
	}

	onAdd(): HTMLElement {
		const button = document.createElement('button');
		button.type = 'button';
		button.title = this.label;
		button.setAttribute('aria-label', this.label);
		button.addEventListener('click', this.reset);
		button.append(arrow());
		this.group = document.createElement('div');
		this.group.className = 'maplibregl-ctrl maplibregl-ctrl-group map-back';
		this.group.append(button);
		return this.group;
	}

	onRemove(): void {
		this.group?.remove();
	}
}

function arrow(): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', '0 0 16 16');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', 'M3 3v4h4M3.4 7A5.2 5.2 0 1 1 3 10.4');
	svg.append(path);
	return svg;
}
