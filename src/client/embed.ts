/**
 * The program inside each embed page, inlined in its head: tells the host the height, takes options from the
 * address, and reads marks out to keyboard, touch and mouse. Without it the page shows the same chart.
 */
import { asksForHeight, heightMessages, hostFromAddress } from '../lib/embed/protocol.ts';
import { optionsDataset } from '../lib/embed/options.ts';
import { readMarks } from './marks.ts';

const root = document.documentElement;
const host = hostFromAddress(location.search, location.hash);
let told = 0;
let pending = 0;

/** Tells the height if it is new, or if the host asked. A frame that is not laid out (in a closed tab) says nothing. */
function tell(again: boolean): void {
	const height = Math.ceil(root.getBoundingClientRect().height);
	if (!innerWidth || !height || (height === told && !again)) return;
	told = height;
	for (const message of heightMessages(height, innerWidth, location, host)) parent.postMessage(message, '*');
}

/** Answers a host that asks, however often it asks, ten times a second at most. */
function answer(event: MessageEvent): void {
	if (event.source !== parent || !asksForHeight(event.data, host) || pending) return;
	pending = window.setTimeout(() => {
		pending = 0;
		tell(true);
	}, 100);
}

/** WordPress's sandbox opens no windows, but goes itself to addresses on the embed's own host when it is asked. */
function follow({ target }: Event): void {
	const value = (target as Element).closest('a')?.href;
	if (value && host.wordpress) parent.postMessage({ message: 'link', value, secret: host.wordpress }, '*');
}

Object.assign(root.dataset, optionsDataset(location.search));
root.style.colorScheme = root.dataset.theme ?? '';

addEventListener('DOMContentLoaded', () => {
	readMarks(document);
	if (parent === window) return;
	addEventListener('message', answer);
	addEventListener('click', follow);
	// Tells the first height too, once it is laid out anyway.
	new ResizeObserver(() => tell(false)).observe(root);
	// Frames out of sight are not laid out, and some hosts come late and ask nothing: so again, a few times only.
	for (const wait of [500, 1500, 4000]) setTimeout(tell, wait, true);
});
