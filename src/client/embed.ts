/**
 * The program inside each embed page, inlined in its head: tells the host the height, takes options from the
 * address, and reads marks out to keyboard, touch and mouse. Without it the page shows the same chart.
 */
import { heightAt, LEAST_DRAWING } from '../lib/protocol/height.ts';
import { asksForHeight, heightMessages, hostFromAddress } from '../lib/protocol/messages.ts';
import { IN_EMBEDS, readMarks } from './marks.ts';

const root = document.documentElement;
const query = new URLSearchParams(location.search);
const host = hostFromAddress(query, location.hash);
let told = 0;
/** px: the drawing, since nothing was open. */
let drawn = 0;
let pending: ReturnType<typeof setTimeout> | undefined;

/**
 * The height that the page would have of its own, in px: what was reserved, and what the reader has opened; more where
 * the words need it. Its true height is always that of its frame.
 */
function naturalHeight(): number {
	const main = document.querySelector('main')!;
	const board = document.querySelector<HTMLElement>('.board')!;
	let open = 0;
	for (const one of document.querySelectorAll<HTMLDetailsElement>('[open]'))
		open += one.offsetHeight - (one.firstElementChild as HTMLElement).offsetHeight;
	const words = main.offsetHeight - board.offsetHeight - open;
	const [narrow, column, wide] = main.dataset.reserve!.split(' ').map(Number) as [number, number, number];
	const reserve = heightAt({ narrow, column, wide }, innerWidth);
	// The drawing stays as it is while something is open; if that was so from the first, as it would be otherwise.
	if (!open || !drawn) {
		drawn = open ? reserve - words : board.offsetHeight;
		root.style.setProperty('--board', `${drawn}px`);
	}
	const least = Math.max(LEAST_DRAWING, open && drawn);
	return Math.ceil(open + Math.max(reserve, words + least));
}

/** Tells the height if it is new, or if the host asked. A frame that is not laid out (in a closed tab) says nothing. */
function tell(again: boolean): void {
	if (!innerWidth || !root.clientWidth) return;
	const height = naturalHeight();
	if (height === told && !again) return;
	told = height;
	for (const message of heightMessages(height, innerWidth, location, host)) parent.postMessage(message, '*');
}

/** Answers a host that asks, however often it asks, ten times a second at most. */
function answer(event: MessageEvent): void {
	if (event.source !== parent || !asksForHeight(event.data, host) || pending) return;
	pending = setTimeout(() => {
		pending = undefined;
		tell(true);
	}, 100);
}

/** WordPress's sandbox opens no windows, but goes itself to addresses on the embed's own host when it is asked. */
function follow({ target }: Event): void {
	const value = (target as Element).closest('a')?.href;
	if (value && host.wordpress) parent.postMessage({ message: 'link', value, secret: host.wordpress }, '*');
}

// The options stand on the root as `&theme=dark&title=0&`, where the style sheet finds them.
root.dataset.options = `&${query}&`;
const theme = query.get('theme');
if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;

addEventListener('DOMContentLoaded', () => {
	readMarks(document, IN_EMBEDS);
	// The way to other days, where the host asks for it, in the same frame with the same options.
	const days = document.querySelector<HTMLElement>('[hidden]');
	if (days && query.get('days') === '1') {
		days.hidden = false;
		for (const link of days.querySelectorAll('a')) link.href += location.search + location.hash;
	}
	if (parent === window) return;
	addEventListener('message', answer);
	addEventListener('click', follow);
	// Tells the first height too, once it is laid out anyway. What opens changes the height of its row.
	if ('ResizeObserver' in self) {
		const observer = new ResizeObserver(() => tell(false));
		for (const part of document.querySelectorAll('main, .more')) observer.observe(part);
	}
	// Frames out of sight are not laid out, and some hosts come late and ask nothing: so again, a few times only.
	for (const wait of [500, 1500, 4000]) setTimeout(tell, wait, true);
});
