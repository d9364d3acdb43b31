/** What a browser has to do for a page: paint, scroll, run; and the table of results. Times are only good for ratios within one run. */

/** @typedef {import('@playwright/test').Browser} Browser */

const PHONE = {
	viewport: { width: 412, height: 823 },
	deviceScaleFactor: 1.75,
	isMobile: true,
	hasTouch: true
};

/** Slow 4G, as Lighthouse defines it. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Runs in the page, before anything else: notes paints, shifts and long tasks, and asks to save data, so that the
 * live map, whose start is no part of this, stays away.
 */
function observe() {
	const seen = { lcp: 0, shift: 0, long: 0 };
	Object.assign(globalThis, { seen });
	Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
	/** @type {(type: string, note: (entry: any) => void) => void} */
	const on = (type, note) => {
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	};
	on('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
	on('layout-shift', (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
	on('longtask', () => (seen.long += 1));
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {{ slow?: boolean, scroll?: boolean }} how `slow`: a quarter of the speed; with a slow line unless it scrolls
 * @returns {Promise<{ lcp: number, shift: number, long: number, cpu: number }>} LCP in ms; layout shift; long tasks
 *   of the scroll, or of the load; main-thread CPU in ms, of the scroll per 1,000 px, or of the load
 */
export async function visit(browser, url, { slow = false, scroll = false }) {
	const context = await browser.newContext(PHONE);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await page.addInitScript(observe);
	if (slow) await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	if (slow && !scroll) {
		await session.send('Network.enable');
		await session.send('Network.emulateNetworkConditions', SLOW_4G);
	}
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	const cpu = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	};
	let spent = await cpu();
	if (scroll) {
		const distance = await page.evaluate(() => {
			Object.assign(/** @type {any} */ (globalThis).seen, { long: 0 });
			return document.documentElement.scrollHeight - innerHeight;
		});
		await session.send('Input.synthesizeScrollGesture', {
			x: 200,
			y: 600,
			yDistance: -distance,
			speed: 3000,
			preventFling: true,
			gestureSourceType: 'mouse'
		});
		spent = ((await cpu()) - spent) / (distance / 1000);
	}
	const seen = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
	await context.close();
	return { ...seen, cpu: spent };
}

/**
 * Pages in turn, so that other work on the machine hits all alike.
 * @template {readonly string[]} Urls
 * @param {Browser} browser
 * @param {Urls} urls
 * @param {{ slow?: boolean, scroll?: boolean, runs: number, value: (seen: Awaited<ReturnType<typeof visit>>) => number }} how
 * @returns {Promise<{ [Index in keyof Urls]: number }>} the median of each
 */
export async function compare(browser, urls, { runs, value, ...how }) {
	const values = urls.map(() => /** @type {number[]} */ ([]));
	for (let run = 0; run < runs; run++) {
		for (const [index, url] of urls.entries()) values[index]?.push(value(await visit(browser, url, how)));
	}
	return /** @type {{ [Index in keyof Urls]: number }} */ (/** @type {unknown} */ (values.map(median)));
}

/**
 * What a page is sent when it opens: bytes of the bodies, as compressed, and how many there are.
 * @param {Browser} browser
 * @param {string} url
 * @param {readonly string[]} [kinds] only answers of these kinds, as Playwright calls them
 */
export async function sent(browser, url, kinds) {
	const page = await browser.newPage();
	/** @type {Promise<number>[]} */
	const sizes = [];
	page.on('requestfinished', (request) => {
		if (!kinds || kinds.includes(request.resourceType()))
			sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	await page.close();
	return { bytes, requests: sizes.length };
}

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} ours
 * @property {string} against the other side of the comparison, or what it is made of
 * @property {string} result
 * @property {string} bar empty where there is none
 * @property {boolean | undefined} holds
 */

const COLUMNS = /** @type {const} */ (['what', 'ours', 'against', 'result', 'bar', 'holds']);

/** @param {readonly Row[]} rows */
export function table(rows) {
	const cells = rows.map((row) => ({
		...row,
		holds: row.holds === undefined ? '' : row.holds ? 'yes' : 'NO'
	}));
	const width = (/** @type {typeof COLUMNS[number]} */ key) =>
		Math.max(key.length, ...cells.map((row) => row[key].length));
	const line = (/** @type {(key: typeof COLUMNS[number]) => string} */ text) =>
		`| ${COLUMNS.map((key) => text(key).padEnd(width(key))).join(' | ')} |`;
	return [
		line((key) => key),
		line((key) => '-'.repeat(width(key))),
		...cells.map((row) => line((key) => row[key]))
	].join('\n');
}

/** @param {number} bytes */
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {number} ms */
export const milliseconds = (ms) => `${ms.toFixed(0)} ms`;

/** @param {number} ratio */
export const times = (ratio) => `${ratio.toFixed(2)}x`;
