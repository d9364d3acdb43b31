/** Debian's WebKitGTK: its MiniBrowser by plain WebDriver calls. */
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Processes } from './processes.ts';
import type { Driver, Look, Size, View } from './view.ts';

/** How long the driver may take to listen, in ms. */
const PATIENCE = 30_000;

/** MiniBrowser's toolbar would hold the window at 447 px; with its buttons shrunk a phone's width is possible. */
const NARROW_TOOLBAR = '* { min-width: 0; min-height: 0; padding: 0; margin: 0; font-size: 2px }';

const KEYS: Readonly<Record<string, string>> = {
	Escape: '\ue00c',
	Tab: '\ue004',
	Enter: '\ue007',
	ArrowRight: '\ue014'
};

type Call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;

/** @throws when the driver answers with an error, in its own words */
async function call(
	base: string,
	method: 'GET' | 'POST' | 'DELETE',
	path: string,
	body?: unknown
): Promise<unknown> {
	const response = await fetch(base + path, {
		method,
		body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined
	});
	const { value } = (await response.json()) as { value: unknown };
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`WebKitWebDriver, ${method} ${path}: ${error}: ${message}`);
}

async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function listens(base: string): Promise<void> {
	const end = Date.now() + PATIENCE;
	for (;;) {
		try {
			await call(base, 'GET', '/status');
			return;
		} catch (error) {
			if (Date.now() > end) throw new Error('WebKitWebDriver did not start', { cause: error });
			await new Promise((soon) => setTimeout(soon, 50));
		}
	}
}

/** Runs an expression and awaits it; what it throws comes back with its own words. */
async function evaluate(session: Call, script: string): Promise<unknown> {
	const { value, error } = (await session('POST', '/execute/async', {
		script: `const done = arguments[arguments.length - 1];
			(async () => (${script}))().then(
				(value) => done({ value: value === undefined ? null : value }),
				(error) => done({ error: String(error) + '\\n' + error.stack }));`,
		args: []
	})) as { value?: unknown; error?: string };
	if (error !== undefined) throw new Error(error);
	return value;
}

/** The window has a frame and a toolbar, which differ from system to system: it is set, measured and set again. */
async function fit(session: Call, { width, height }: Size): Promise<void> {
	let [outerWidth, outerHeight] = [width, height];
	for (let tries = 0; tries < 20; tries++) {
		await session('POST', '/window/rect', { x: 0, y: 0, width: outerWidth, height: outerHeight });
		const inner = (await evaluate(
			session,
			'new Promise((done) => requestAnimationFrame(() => done({ width: innerWidth, height: innerHeight })))'
		)) as Size;
		if (inner.width === width && inner.height === height) return;
		const rect = (await session('GET', '/window/rect')) as Size;
		outerWidth = rect.width + width - inner.width;
		outerHeight = rect.height + height - inner.height;
	}
	throw new Error(`MiniBrowser could not be made ${width} by ${height} px`);
}

const pointer = (type: string, more: object = {}) => ({ type, ...more });

function viewOf(session: Call, close: () => Promise<unknown>): View {
	return {
		goto: (url) => session('POST', '/url', { url }),
		evaluate: (script) => evaluate(session, script),
		press(key) {
			const value = KEYS[key] ?? key;
			const actions = [pointer('keyDown', { value }), pointer('keyUp', { value })];
			return session('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] });
		},
		click(x, y) {
			const to = { x: Math.round(x), y: Math.round(y), duration: 0, origin: 'viewport' };
			const actions = [
				pointer('pointerMove', to),
				pointer('pointerDown', { button: 0 }),
				pointer('pointerUp', { button: 0 })
			];
			const parameters = { pointerType: 'mouse' };
			return session('POST', '/actions', {
				actions: [{ type: 'pointer', id: 'mouse', parameters, actions }]
			});
		},
		screenshot: async () => Buffer.from((await session('GET', '/screenshot')) as string, 'base64'),
		close
	};
}

/** @param path of the driver @param binary the browser that it drives */
export const webDriver = (path: string, binary: string, processes: Processes): Driver => ({
	async open({ size, scheme, webgl }: Look) {
		const port = await freePort();
		const settings = join(processes.folder, 'CONFIG', 'gtk-3.0');
		mkdirSync(settings, { recursive: true });
		writeFileSync(join(settings, 'gtk.css'), NARROW_TOOLBAR);
		const driver = processes.start(path, [`--port=${port}`], {
			LIBGL_ALWAYS_SOFTWARE: '1',
			// Without rights to make namespaces, as in most containers, its sandbox can't be had.
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
			NO_AT_BRIDGE: '1',
			GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita'
		});
		const base = `http://127.0.0.1:${port}`;
		await listens(base);
		const { sessionId } = (await call(base, 'POST', '/session', {
			capabilities: {
				alwaysMatch: {
					browserName: 'MiniBrowser',
					timeouts: { script: 120_000, pageLoad: 120_000 },
					'webkitgtk:browserOptions': {
						binary,
						args: ['--automation', ...(webgl ? [] : ['--enable-webgl=false'])]
					}
				}
			}
		})) as { sessionId: string };
		const session: Call = (method, way, body) => call(`${base}/session/${sessionId}`, method, way, body);
		await fit(session, size);
		return viewOf(session, async () => {
			await session('DELETE', '');
			driver.kill();
		});
	},
	close: () => Promise.resolve()
});
