/** Whether anything that stands on a page has moved without the reader's doing. */
import type { Page } from '@playwright/test';

interface Shift {
	value: number;
	of: string[];
}

/** Notes every layout shift from the first paint on, with what has moved. */
export const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		const shifts: Shift[] = [];
		Object.assign(globalThis, { shifts });
		interface LayoutShift extends PerformanceEntry {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Node | null }[];
		}
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as LayoutShift[]) {
				if (entry.hadRecentInput) continue;
				const of = entry.sources.map(({ node }) => {
					const element = node instanceof Element ? node : node?.parentElement;
					return element
						? `${element.tagName} ${element.id} ${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 60)}`
						: '';
				});
				shifts.push({ value: entry.value, of });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});

export const shifts = (page: Page) =>
	page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
