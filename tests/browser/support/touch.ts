/** A finger on the screen, as the browser hears of it: gestures come out of touches, as on a phone. */
import type { Page } from '@playwright/test';

/** Draws one finger up or down the screen, in steps of a frame. */
export async function dragFinger(
	page: Page,
	{ x, from, to }: { x: number; from: number; to: number }
): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const steps = Math.ceil(Math.abs(to - from) / 20);
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] });
	for (let step = 1; step <= steps; step++) {
		const y = from + ((to - from) * step) / steps;
		await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
		await page.waitForTimeout(16);
	}
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
