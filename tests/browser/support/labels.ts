/** What stands in a reader's way in the drawings that are shown: measured in the page, with its own fonts. */

/** A label, or a mark that stands at one point, as it is shown. */
interface Box {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/**
 * Measures every label of these figures against every other, against marks, and against the edges.
 * It runs in the page, so it holds all that it needs.
 * @returns a sentence for each fault; and how many labels were measured
 */
export function measureLabels(figures: readonly Element[]): { faults: string[]; labels: number } {
	// px: type smaller than this is not read; a hair less is what scaling makes of it.
	const leastType = 11.95;
	// px that boxes may lie on each other before letters do.
	const slack = 1;
	// px: what stands out no further is whole, as nothing is clipped so close (page/stage.css).
	const hair = 2;
	// px: marks that are larger are bars, boxes and fields, in which labels may stand.
	const point = 26;
	const faults: string[] = [];
	let labels = 0;
	/** From the tops of tall letters to the baseline, and a little below: where ink is. */
	const ink = (text: SVGTextElement): Box => {
		const { left, top, right, bottom, width, height } = text.getBoundingClientRect();
		const isTurned = height > width && (text.textContent || '').length > 2;
		const name = `"${text.textContent.trim()}"`;
		if (isTurned) return { name, left: left + width * 0.2, top, right: right - width * 0.1, bottom };
		return { name, left, top: top + height * 0.2, right, bottom: bottom - height * 0.1 };
	};
	const isOn = (a: Box, b: Box) =>
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
	for (const figure of figures) {
		const { chart = '', state = '' } = (figure as HTMLElement).dataset;
		const svg = [...figure.querySelectorAll<SVGSVGElement>('svg.drawing')].find((one) =>
			one.checkVisibility()
		);
		const add = (what: string) => faults.push(`${chart}/${state} ${svg?.dataset.size ?? ''}: ${what}`);
		if (!svg) {
			add('no drawing shows');
			continue;
		}
		const edge = figure.getBoundingClientRect();
		// On narrow pages the drawing uses the margin beside the figure.
		const drawn = svg.getBoundingClientRect();
		const texts = [...svg.querySelectorAll('text')].filter((one) => one.textContent.trim());
		labels += texts.length;
		const boxes = texts.map(ink);
		const marks = [
			...svg.querySelectorAll(':is(circle, rect, path)[data-says], g[data-says] > :is(circle, rect, path)')
		]
			.map((mark): Box => {
				const { left, top, right, bottom } = mark.getBoundingClientRect();
				return { name: mark.getAttribute('data-says') ?? mark.localName, left, top, right, bottom };
			})
			.filter(({ left, top, right, bottom }) => right - left <= point && bottom - top <= point);
		for (const [i, box] of boxes.entries()) {
			const matrix = texts[i]?.getScreenCTM();
			const px = Number(texts[i]?.getAttribute('font-size')) * Math.hypot(matrix?.a ?? 0, matrix?.b ?? 0);
			if (!(px >= leastType)) add(`${box.name} is shown at ${px.toFixed(1)} px`);
			const isCut =
				box.left < Math.max(0, Math.min(edge.left, drawn.left)) - hair ||
				box.right >
					Math.min(document.documentElement.clientWidth, Math.max(edge.right, drawn.right)) + hair ||
				box.top < edge.top - hair ||
				box.bottom > edge.bottom + hair;
			if (isCut) add(`${box.name} is cut off`);
			for (const other of boxes.slice(i + 1)) if (isOn(box, other)) add(`${box.name} lies on ${other.name}`);
			for (const mark of marks) if (isOn(box, mark)) add(`${box.name} lies on the mark ${mark.name}`);
		}
	}
	return { faults, labels };
}
