/** Ways to the map, and ways to break it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { drawingOf, expectStep, jumpTo, openStory, type Step } from './steps.ts';

/** In software, on a busy machine, the live map may take a while. */
export const MAP_PATIENCE = 45_000;

/** What says how the live map fares, for all figures of the map. */
export const mapStatus = (page: Page): Locator => page.locator('main[data-map]');
/** The figure of the map that the stage shows. */
export const mapFigure = (page: Page): Locator => page.locator('figure[data-chart="map"][data-current]');
export const stillMap = (page: Page): Locator => drawingOf(mapFigure(page));
export const liveMap = (page: Page): Locator => mapFigure(page).locator('.map-live');

/** Opens the story at its start and goes to the first step that shows the map. */
export async function goToMap(page: Page): Promise<Step> {
	const steps = await openStory(page);
	const step = steps.find(({ graphic }) => graphic === 'map');
	if (!step) throw new Error('No step shows the map.');
	await jumpTo(page, step);
	await expectStep(page, step);
	return step;
}

export async function expectMapState(page: Page, ...states: string[]): Promise<void> {
	await expect
		.poll(() => mapStatus(page).getAttribute('data-map'), {
			timeout: MAP_PATIENCE,
			message: 'state of the map'
		})
		.toMatch(new RegExp(`^(?:${states.join('|')})$`));
}

/** Waits until the live map shows in the figure on the stage, in place of the drawn ground. */
export const expectLive = (page: Page): Promise<void> =>
	expect(mapFigure(page).locator('.board[data-live]')).toHaveCount(1, { timeout: MAP_PATIENCE });

/** Takes WebGL away, as a browser on an old machine does. */
export function withoutWebGL(page: Page): Promise<unknown> {
	return page.addInitScript(() => {
		for (const canvas of [HTMLCanvasElement, OffscreenCanvas]) {
			const proto = canvas.prototype as {
				getContext: (this: unknown, kind: string, ...rest: unknown[]) => unknown;
			};
			const original = proto.getContext;
			proto.getContext = function (kind, ...rest) {
				return kind.includes('webgl') ? null : original.call(this, kind, ...rest);
			};
		}
	});
}

/**
 * Answers every request that comes from now on and that fits with an error.
 * @returns the addresses that were refused
 */
export async function refuse(
	page: Page,
	fits: (url: string, kind: string) => boolean
): Promise<readonly string[]> {
	const refused: string[] = [];
	await page.route('**/*', async (route) => {
		const request = route.request();
		if (!fits(request.url(), request.resourceType())) return route.fallback();
		refused.push(request.url());
		return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
	});
	return refused;
}
