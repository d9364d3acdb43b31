/** Buttons to zoom and to go back, the scale bar, and the quantity that stands over the map. */
import { NavigationControl, ScaleControl, type IControl, type Map } from 'maplibre-gl';
import { LONGEST_BAR } from '../../lib/map/camera.ts';
import type { ControlWords } from '../../lib/map/live-types.ts';

const SVG = 'http://www.w3.org/2000/svg';

export function addControls(map: Map, words: ControlWords, reset: () => void): void {
	map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
	map.addControl(new ResetControl(words.reset, reset), 'top-right');
	addScale(map);
	map.getContainer().append(panels());
}

/** A scale bar as long as the drawing's, whatever the size of the box. */
function addScale(map: Map): void {
	let scale: ScaleControl | undefined;
	const add = () => {
		const { clientWidth, clientHeight } = map.getContainer();
		if (scale) map.removeControl(scale);
		scale = new ScaleControl({ maxWidth: Math.min(clientWidth, clientHeight) * LONGEST_BAR, unit: 'metric' });
		map.addControl(scale, 'bottom-left');
	};
	add();
	map.on('resize', add);
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
		this.group.className = 'maplibregl-ctrl maplibregl-ctrl-group';
		this.group.append(button);
		return this.group;
	}

	onRemove(): void {
		this.group?.remove();
	}
}

function arrow(): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('class', 'map-reset');
	svg.setAttribute('viewBox', '0 0 16 16');
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS(SVG, 'path');
	path.setAttribute('d', 'M3 3v4h4M3.4 7A5.2 5.2 0 1 1 3 10.4');
	svg.append(path);
	return svg;
}

/** A copy of the quantity in the drawing below, which the live map would cover. */
function panels(): SVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('class', 'map-live-panels');
	svg.setAttribute('aria-hidden', 'true');
	const use = document.createElementNS(SVG, 'use');
	use.setAttribute('href', '#map-panels');
	svg.append(use);
	return svg;
}
