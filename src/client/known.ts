/** The program of a day's page: from day to day by link, slider and key, marks that are read out and lead to their claims. */
import { followMarks } from './mark-links.ts';
import { ON_PAGES, readMarks } from './marks.ts';

/** What differs from day to day. The slider stays where it is, so that it can be moved on. */
const PARTS = ['.masthead', '.day-steps', '.day-control > svg', '.days', '.own-day-line', '#record-start'];

/** How long a slider rests before a day is fetched, in ms. */
const REST = 120;

const KEYS: Readonly<Record<string, number>> = {
	ArrowRight: 1,
	ArrowUp: 1,
	ArrowLeft: -1,
	ArrowDown: -1,
	PageUp: 5,
	PageDown: -5,
	Home: -Infinity,
	End: Infinity
};

interface Day {
	href: string;
	/** The day and what it brought. */
	words: string;
	/** Days since the first. */
	at: number;
}

/**
 * Goes from day to day without loading a page: what differs is taken from the other day's page and put in place. A slider
 * moves along the days. Where anything is in the way, the links lead there as they do without a script.
 * @param onShow called when another day is shown
 */
function controlDays(onShow: () => void): void {
	const control = document.querySelector('.day-control');
	const slider = control?.querySelector<HTMLInputElement>('input[type="range"]');
	const told = control?.querySelector('output');
	if (!control || !slider || !told) return;
	const days = daysIn(control);
	const [first, last] = [days[0], days.at(-1)];
	if (!first || !last || first === last) return;
	/** The day that is shown, or whose page is under way: who presses on before it has come goes on from there. */
	let wanted = days.findIndex(({ href }) => href === pathOf(location));
	let asked: AbortController | undefined;

	/** Puts the slider on a day and says which; the page may still be under way. */
	const point = (index: number) => {
		const day = days[index];
		if (!day) return;
		slider.value = String(day.at);
		slider.setAttribute('aria-valuetext', day.words);
		told.textContent = day.words;
	};
	const show = async (index: number) => {
		const day = days[index];
		if (!day || index === wanted) return;
		wanted = index;
		asked?.abort();
		const { signal } = (asked = new AbortController());
		point(index);
		try {
			const response = await fetch(day.href, { signal });
			if (!response.ok) throw new Error(`${day.href} answered ${response.status}.`);
			const other = new DOMParser().parseFromString(await response.text(), 'text/html');
			if (signal.aborted) return;
			put(other);
			onShow();
		} catch (reason) {
			if (signal.aborted) return;
			console.warn('The day could not be put in place, so its page is loaded.', reason);
			location.href = day.href;
		}
	};
	/** @param how a link makes an entry of its own in the history; a slider that is moved along would fill it */
	const go = (index: number, how: 'pushState' | 'replaceState') => {
		const to = Math.min(days.length - 1, Math.max(0, index));
		const day = days[to];
		if (!day || to === wanted) return;
		try {
			history[how](null, '', day.href);
		} catch {
			// Some frames have no history of their own: the day is shown all the same.
		}
		void show(to);
	};

	slider.min = '0';
	slider.max = String(last.at);
	slider.step = '1';
	slider.hidden = false;
	point(wanted);
	let resting: ReturnType<typeof setTimeout> | undefined;
	slider.addEventListener('input', () => {
		const index = nearest(days, Number(slider.value));
		told.textContent = days[index]?.words ?? '';
		clearTimeout(resting);
		resting = setTimeout(() => go(index, 'replaceState'), REST);
	});
	slider.addEventListener('change', () => point(nearest(days, Number(slider.value))));
	slider.addEventListener('keydown', (event) => {
		const move = KEYS[event.key];
		if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		go(wanted + move, 'replaceState');
	});
	document.addEventListener('click', (event) => {
		if (event.defaultPrevented || event.button || event.altKey || event.ctrlKey || event.metaKey) return;
		const link = event.shiftKey ? null : (event.target as Element).closest<HTMLAnchorElement>('a');
		if (!link?.closest('main') || link.origin !== location.origin || link.hash) return;
		const index = days.findIndex(({ href }) => href === pathOf(link));
		if (index < 0) return;
		event.preventDefault();
		go(index, 'pushState');
	});
	addEventListener('popstate', () => void show(days.findIndex(({ href }) => href === pathOf(location))));
}

const pathOf = ({ pathname }: Pick<Location, 'pathname'>) => pathname;

function daysIn(control: Element): Day[] {
	const links = [...control.querySelectorAll<HTMLAnchorElement>('.months a')];
	const time = (link: HTMLAnchorElement) => Date.parse(/[\d-]+(?=\/$)/.exec(pathOf(link))?.[0] ?? '');
	return links.map((link) => ({
		href: pathOf(link),
		words: link.ariaLabel ?? link.textContent,
		at: Math.round((time(link) - time(links[0] ?? link)) / 86_400_000)
	}));
}

/** The index of the day that lies nearest. */
function nearest(days: readonly Day[], at: number): number {
	const off = days.map((day) => Math.abs(day.at - at));
	return off.indexOf(Math.min(...off));
}

/** Puts another day in the place of the one that is shown, and leaves the focus where it was. */
function put(other: Document): void {
	const { activeElement } = document;
	const rel = activeElement?.getAttribute('rel');
	const isOpen = document.querySelector('.days')?.hasAttribute('open');
	for (const part of PARTS) {
		const [before, after] = [document.querySelector(part), other.querySelector(part)];
		if (!before || !after) throw new Error(`A day has no "${part}".`);
		before.replaceWith(document.adoptNode(after));
	}
	document.title = other.title;
	if (isOpen) document.querySelector('.days')?.setAttribute('open', '');
	if (activeElement?.isConnected) return;
	const again = rel ? document.querySelector<HTMLElement>(`.day-steps a[rel="${rel}"]`) : null;
	(again ?? document.querySelector<HTMLElement>('.day-steps a'))?.focus({ preventScroll: true });
}

/** Where the arrows have a meaning of their own. */
const OWN = 'input, textarea, select, [role="group"], [role="region"], details[open] > .months';

const DAYS: Readonly<Record<string, string>> = { ArrowLeft: 'prev', ArrowRight: 'next' };

addEventListener('keydown', (event) => {
	if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const target = event.target instanceof Element ? event.target : document.body;
	const way = DAYS[event.key];
	if (way && !target.closest(OWN)) document.querySelector<HTMLAnchorElement>(`a[rel="${way}"]`)?.click();
});

followMarks((id) => {
	const record = document.querySelector<HTMLAnchorElement>('a[data-record]')?.href;
	if (record) location.href = `${record}#${id}`;
});

const readAll = () => {
	for (const figure of document.querySelectorAll('[data-chart]')) readMarks(figure, ON_PAGES);
};
readAll();
controlDays(readAll);
