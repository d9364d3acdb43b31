/** Scrolling stays smooth on a slow machine: no long task, and no script that makes the browser lay out at once. */
import type { CDPSession, Page } from '@playwright/test';
import { openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE } from './support/viewports.ts';

/** Other work on the machine makes tasks long as well; one quiet run out of so many proves the page. */
const ATTEMPTS = 4;

test.use({ viewport: PHONE });

/** The map's own start is no part of this: readers who save data never start it. */
const withoutLiveMap = (page: Page) =>
	page.addInitScript(() => {
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	});

/** Scrolls as fast as a reader flicks, to the end of the page. */
async function flickThrough(page: Page, session: CDPSession): Promise<void> {
	const distance = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
	await session.send('Input.synthesizeScrollGesture', {
		x: 195,
		y: 600,
		yDistance: -distance - 200,
		speed: 3000,
		gestureSourceType: 'mouse',
		preventFling: true
	});
	await settle(page);
}

test('no task over 50 ms while scrolling, four times slowed down', async ({ page }) => {
	await withoutLiveMap(page);
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const runs: number[][] = [];
	while (runs.length < ATTEMPTS && runs.at(-1)?.length !== 0) {
		await openStory(page, './');
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => {
			const tasks: number[] = [];
			Object.assign(globalThis, { tasks });
			new PerformanceObserver((list) =>
				tasks.push(...list.getEntries().map(({ duration }) => duration))
			).observe({
				type: 'longtask'
			});
		});
		await flickThrough(page, session);
		expect(
			await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY)
		).toBeLessThan(5);
		runs.push(await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks));
	}
	expect(runs.at(-1), `long tasks, in ms, in ${runs.length} runs: ${JSON.stringify(runs)}`).toEqual([]);
});

test('no script forces a layout while scrolling', async ({ page }) => {
	await withoutLiveMap(page);
	const session = await page.context().newCDPSession(page);
	await openStory(page);
	interface TraceEvent {
		name: string;
		args: { beginData?: { stackTrace?: { functionName: string; url: string; lineNumber: number }[] } };
	}
	const events: TraceEvent[] = [];
	session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
	const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
	await session.send('Tracing.start', {
		traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'] },
		transferMode: 'ReportEvents'
	});
	await flickThrough(page, session);
	await session.send('Tracing.end');
	await done;
	const forced = events
		.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree')
		.map(({ args }) => args.beginData?.stackTrace?.[0])
		.filter((frame) => frame?.url.startsWith('http'));
	expect(events.some(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree')).toBe(true);
	expect(
		forced.map((frame) => `${frame?.functionName ?? ''} ${frame?.url ?? ''}:${String(frame?.lineNumber)}`)
	).toEqual([]);
});
