/** The work of the main thread that lays out our frames, from a browser trace: CPU time, not time on the clock. */
import type { Browser, CDPSession } from '@playwright/test';

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	tdur?: number;
	args?: { name?: string };
}

const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
/** What marks a task as the test's own. */
const OURS = 'v8.evaluateModule';

export interface Work {
	/** ms of CPU in all tasks. */
	total: number;
	/** ms of CPU in the longest task. */
	longest: number;
}

/** What the main threads of all pages do while `run` runs. */
export async function workWhile(browser: Browser, run: () => Promise<void>): Promise<Work> {
	const cdp: CDPSession = await browser.newBrowserCDPSession();
	const events: TraceEvent[] = [];
	cdp.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
	await cdp.send('Tracing.start', {
		transferMode: 'ReportEvents',
		traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] }
	});
	await run();
	const complete = new Promise<void>((done) => cdp.once('Tracing.tracingComplete', () => done()));
	await cdp.send('Tracing.end');
	await complete;
	await cdp.detach();
	const thread = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
	const mains = new Set(
		events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread)
	);
	const onMain = events.filter((event) => event.ph === 'X' && mains.has(thread(event)));
	const own = onMain.filter(({ name }) => name === OURS || name === 'EvaluateScript');
	const tasks = onMain.filter(
		(task) =>
			TASKS.includes(task.name) &&
			!own.some(
				(one) => thread(one) === thread(task) && one.ts >= task.ts && one.ts < task.ts + (task.dur ?? 0)
			)
	);
	const times = tasks.map(({ dur = 0, tdur = dur }) => tdur / 1000);
	return { total: times.reduce((sum, one) => sum + one, 0), longest: Math.max(0, ...times) };
}
