/**
 * The loader for pages that embed our charts, served as /embed.js: gives each frame of ours the height it asks
 * for, and defines <story-chart src>. It knows only frames whose address is beside its own, believes only sane
 * heights, finds frames that come later, and does nothing when it is there already. Every byte of it is paid on
 * other people's pages: half a kilobyte is all it may weigh.
 */
import { MAX_HEIGHT, MIN_HEIGHT, OWN } from '../lib/embed/protocol.ts';

/** Every address of ours starts with this. */
const ours = new URL('embed/', (document.currentScript as HTMLScriptElement).src).href;
/** Where frames may stand: the page, its shadow roots as they are found, and those of our own elements. */
const roots = new Set<Document | ShadowRoot>([document]);
/** What a message claims; it may be anything, and a comparison tells. */
type Told = { readonly [OWN]?: number } | null | undefined;

const loaded = self as unknown as Record<string, 1 | undefined>;

/** Visits every frame of ours. Roots found on the way are visited in the same loop; those that are gone are forgotten. */
function eachFrame(visit: (window: Window, frame: HTMLIFrameElement) => void): void {
	for (const root of roots) {
		if (!root.isConnected) roots.delete(root);
		for (const element of root.querySelectorAll<HTMLIFrameElement>('*')) {
			if (element.shadowRoot) roots.add(element.shadowRoot);
			if (element.contentWindow && element.src.startsWith(ours)) visit(element.contentWindow, element);
		}
	}
}

/** <story-chart src title reserve>: a frame in a shadow root; its children stand until it is there. */
class StoryChart extends HTMLElement {
	root = this.attachShadow({ mode: 'open' });

	connectedCallback(): void {
		const frame = document.createElement('iframe');
		frame.src = this.getAttribute('src') ?? '';
		frame.loading = 'lazy';
		frame.title = this.title;
		frame.style = `display:block;width:100%;border:0;height:${this.getAttribute('reserve') ?? '600px'}`;
		this.style.cssText += 'display:block;container-type:inline-size';
		// No `javascript:` that a careless filter let through.
		if (frame.src.startsWith('http')) this.root.replaceChildren(frame);
		roots.add(this.root);
	}
}

if (!loaded[ours]) {
	loaded[ours] = 1;
	addEventListener('message', ({ data, source, origin }: MessageEvent<Told>) => {
		const height = data?.[OWN] ?? 0;
		// A sandboxed frame has no origin; then its window and its address must do.
		if (height >= MIN_HEIGHT && height <= MAX_HEIGHT && (origin === 'null' || ours.startsWith(`${origin}/`)))
			eachFrame((window, frame) => {
				if (window === source) frame.style.height = `${height}px`;
			});
	});
	eachFrame((window) => window.postMessage({ [OWN]: 0 }, '*'));
	if (!customElements.get(OWN)) customElements.define(OWN, StoryChart);
}
