/**
 * The loader for pages that embed our charts, served as /embed.js: gives each frame of ours the height it asks
 * for, and defines <story-chart src>. It knows only frames whose address is beside its own, believes only sane
 * heights, finds frames that come later, and does nothing when it is there already. It never throws on a page that is
 * not ours. Every byte of it is paid on other people's pages: it may weigh little more than a kilobyte.
 */
import { heightExpression, readReserve } from '../lib/protocol/height.ts';
import { MAX_HEIGHT, MIN_HEIGHT, OWN } from '../lib/protocol/messages.ts';

/** What the page remembers of one of our frames. */
interface Known {
	frame: HTMLIFrameElement;
	/** A sandboxed frame has no origin to know it by, and may be led elsewhere: its document is given a key once. */
	key: number;
	/** Has its document said the key? Then one that does not is another. */
	isKnown?: boolean;
}

/** ms between two searches of the page for frames that are not known: no flood of messages costs more than that. */
const PAUSE = 400;

/** Every address of ours starts with this; nothing where the script can't tell where it comes from. */
const ours = ((): string => {
	const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
	const src = String((script as HTMLScriptElement | null)?.src);
	return /^http.*\/embed\.js/.test(src) ? new URL('embed/', src).href : '';
})();
/** Where frames may stand: the page, its shadow roots as they are found, and those of our own elements. */
const roots = new Set<Document | ShadowRoot>([document]);
const known = new Map<MessageEventSource, Known>();
let searched = -PAUSE;

const loaded = self as unknown as Record<string, 1 | undefined>;

function ask(window: MessageEventSource, key: number): void {
	(window as Window).postMessage({ [OWN]: 0, key }, '*');
}

function remember(frame: HTMLIFrameElement): void {
	const window = frame.contentWindow;
	if (!window || known.has(window) || !frame.src.startsWith(ours)) return;
	const key = Math.random();
	known.set(window, { frame, key });
	ask(window, key);
}

/** Finds frames of ours. Roots found on the way are searched in the same loop; what is gone is forgotten. */
function search(): void {
	searched = performance.now();
	for (const [window, { frame }] of known) if (!frame.isConnected) known.delete(window);
	for (const root of roots) {
		if (!root.isConnected) roots.delete(root);
		for (const element of root.querySelectorAll<HTMLIFrameElement>('*')) {
			if (element.shadowRoot) roots.add(element.shadowRoot);
			if (element.localName === 'iframe') remember(element);
		}
	}
}

/** In boxes that are as wide as what they hold it is as wide as a column, or as a phone. */
const BOX =
	'display:block;width:100%;min-width:0;container-type:inline-size;contain-intrinsic-width:min(640px,86vw)';

function define(): void {
	/** <story-chart src title reserve>: a frame in a shadow root; its children stand until it is there. */
	class StoryChart extends HTMLElement {
		root = this.attachShadow({ mode: 'open' });

		connectedCallback(): void {
			const frame = document.createElement('iframe');
			frame.src = this.getAttribute('src') ?? '';
			if (!frame.src.startsWith(ours)) {
				console.warn(`${OWN}: src must start with ${ours}`);
				return;
			}
			const reserve = readReserve(this.getAttribute('reserve') ?? '');
			frame.loading = 'lazy';
			frame.title = this.title;
			const height = reserve ? heightExpression(reserve) : '600px';
			frame.style.cssText = `display:block;width:100%;border:0;height:${height}`;
			this.style.cssText += BOX;
			this.root.replaceChildren(frame);
			roots.add(this.root);
		}
	}
	if (!customElements.get(OWN)) customElements.define(OWN, StoryChart);
}

if (!ours) console.warn('embed.js must be loaded by <script src="https://.../embed.js">');
else if (!loaded[ours]) {
	loaded[ours] = 1;
	addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
		const said = data as Record<string, unknown> | null | undefined;
		const height = said?.[OWN];
		// A sandboxed frame has no origin; then its window, its address and its key must do.
		const isSandboxed = origin === 'null';
		if (
			!source ||
			typeof height !== 'number' ||
			!(height >= MIN_HEIGHT && height <= MAX_HEIGHT) ||
			!(isSandboxed || ours.startsWith(`${origin}/`))
		)
			return;
		if (!known.has(source) && performance.now() - searched > PAUSE) search();
		const one = known.get(source);
		if (!one?.frame.src.startsWith(ours)) return;
		if (isSandboxed) {
			if (said?.key === one.key) one.isKnown = true;
			else if (one.isKnown) return;
			else ask(source, one.key);
		}
		one.frame.style.height = `${height}px`;
	});
	// Printers wait for no frame that is out of sight.
	addEventListener('beforeprint', () => {
		search();
		for (const { frame } of known.values()) frame.loading = 'eager';
	});
	search();
	define();
}
