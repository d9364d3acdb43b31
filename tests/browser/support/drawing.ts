/** Is a drawing really there: of some size, with shapes in it, not hidden or faded out by anything around it? */
import { expect, type Locator } from '@playwright/test';

interface Look {
	width: number;
	height: number;
	opacity: number;
	shapes: number;
	texts: number;
}

/** Follows `use`, since a copy has its shapes elsewhere. */
function look(svg: Element): Look {
	const { width, height } = svg.getBoundingClientRect();
	let opacity = 1;
	for (let element: Element | null = svg; element; element = element.parentElement) {
		const style = getComputedStyle(element);
		if (style.display === 'none' || style.visibility === 'hidden') opacity = 0;
		opacity *= Number(style.opacity);
	}
	const copied = [...svg.querySelectorAll('use')].map((use) =>
		document.querySelector(use.getAttribute('href') ?? '#-')
	);
	const roots = [svg, ...copied.filter((root) => root !== null)];
	const count = (selector: string) =>
		roots.reduce((sum, root) => sum + root.querySelectorAll(selector).length, 0);
	return { width, height, opacity, shapes: count('path, rect, circle, line, use'), texts: count('text') };
}

/** @param svg the root of a drawing; waits until it can be seen */
export async function expectDrawn(svg: Locator): Promise<void> {
	await expect
		.poll(async () => (await svg.evaluate(look)).opacity, { message: 'the drawing is opaque' })
		.toBeGreaterThan(0.99);
	const { width, height, shapes, texts } = await svg.evaluate(look);
	expect(width, 'width').toBeGreaterThanOrEqual(200);
	expect(height, 'height').toBeGreaterThanOrEqual(100);
	expect(shapes, 'shapes').toBeGreaterThanOrEqual(3);
	expect(texts, 'texts').toBeGreaterThanOrEqual(1);
}
