/** What the tests know of a story page: its steps, where the reader is, and what the stage shows. */
import { expect, type Locator, type Page } from '@playwright/test';

/** How long to wait before looking again, in ms: the page mostly answers within a frame or two. */
const OFTEN = [16, 16, 50, 100, 100, 250];

export interface Step {
	id: string;
	/** The chart it shows, and in which state. */
	graphic: string;
	state: string;
}

/** The steps as the page names them, in order. */
export function readSteps(page: Page): Promise<Step[]> {
	return page.locator('.step').evaluateAll((elements) =>
		elements.map((element) => {
			const { graphic = '', graphicState = '' } = (element as HTMLElement).dataset;
			return { id: element.id, graphic, state: graphicState };
		})
	);
}

/** Opens the story and waits until its script follows the reader. */
export async function openStory(page: Page, address = './'): Promise<Step[]> {
	await page.goto(address);
	await expect(page.locator('html[data-story="runs"]')).toHaveCount(1);
	await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
	return readSteps(page);
}

/** Brings a step into view, as a link to it does. */
export function jumpTo(page: Page, { id }: { id: string }): Promise<void> {
	return page.evaluate((target) => {
		document.getElementById(target)?.scrollIntoView({ block: 'start', behavior: 'instant' });
	}, id);
}

/** The one of these steps at a place in the list; the tests name only places that every story has. */
export function at(steps: readonly Step[], index: number): Step {
	const step = steps.at(index);
	if (!step) throw new Error(`There is no step ${index} among ${steps.length}.`);
	return step;
}

/** What a reader has before them: the current step, and the chart and state on the stage. */
export function readStage(page: Page): Promise<Step> {
	return page.evaluate(() => {
		const step = document.querySelectorAll('[aria-current="step"]');
		const figures = document.querySelectorAll<HTMLElement>('[data-chart][data-current]');
		const figure = figures[0];
		return {
			id: step.length === 1 && step[0] ? step[0].id : `${String(step.length)} current steps`,
			graphic:
				figures.length === 1 && figure
					? (figure.dataset.chart ?? '')
					: `${String(figures.length)} current figures`,
			state: figure?.dataset.state ?? ''
		};
	});
}

/** The drawing of a figure that is shown, of the three that it holds. */
export const drawingOf = (figure: Locator): Locator => figure.locator('svg.drawing:visible');

export const currentFigure = (page: Page): Locator => page.locator('[data-chart][data-current]');

/** Waits until this step is the current one and the stage shows its graphic, drawn and in view. */
export async function expectStep(page: Page, step: Step): Promise<void> {
	await expect.poll(() => readStage(page), { intervals: OFTEN }).toEqual(step);
	const drawing = drawingOf(currentFigure(page));
	await expect(drawing).toHaveCount(1);
	await expect(drawing).toBeInViewport({ ratio: 0.2 });
}

/** Waits until nothing moves or fades any more. */
export const atRest = (page: Page): Promise<void> =>
	expect
		.poll(() => page.evaluate(() => document.getAnimations().length), {
			message: 'animations',
			intervals: OFTEN
		})
		.toBe(0);

/** Two frames later, what the observers of the page had to say has been said and drawn. */
export function settle(page: Page): Promise<void> {
	return page.evaluate(
		() =>
			new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))
	);
}

/** Turns the wheel until the page does not move any more; calls `each` after each turn. */
export async function wheelThrough(page: Page, turn: number, each?: () => Promise<void>): Promise<void> {
	const { width, height } = page.viewportSize() ?? { width: 800, height: 600 };
	const position = () =>
		page.evaluate(() => ({
			y: Math.round(scrollY),
			end: document.documentElement.scrollHeight - innerHeight
		}));
	await page.mouse.move(width / 2, height / 2);
	for (;;) {
		const { y, end } = await position();
		if (turn > 0 ? y >= end - 1 : y <= 0) return;
		await page.mouse.wheel(0, turn);
		await expect
			.poll(async () => (await position()).y, { message: 'the wheel moves the page', intervals: OFTEN })
			.not.toBe(y);
		await settle(page);
		await each?.();
	}
}
