/** The program of "Use this chart": puts the choices into the preview and the snippets, and copies them. */
import { embedAddress, THEMES, type EmbedOptions } from '../lib/protocol/address.ts';
import { snippets, type Offer } from '../lib/protocol/snippets.ts';
import { copying, snippet } from '../lib/words/client.ts';

/** ms that a button says what it did. */
const DONE = 2000;

function chosen(form: HTMLFormElement): { edition?: string | undefined; options: EmbedOptions } {
	const choices = new FormData(form);
	const edition = choices.get('edition');
	return {
		edition: typeof edition === 'string' && edition ? edition : undefined,
		options: {
			theme: THEMES.find((theme) => theme === choices.get('theme')) ?? 'auto',
			title: choices.has('title'),
			sources: choices.has('sources'),
			paper: choices.has('paper'),
			days: choices.has('days')
		}
	};
}

/** Puts what is chosen into the boxes and the preview. */
function offer(page: HTMLElement, form: HTMLFormElement, preview: HTMLIFrameElement): void {
	const { site, charts } = JSON.parse(page.dataset.offer ?? '') as Offer;
	const { edition, options } = chosen(form);
	const chart = charts.find((one) => one.edition === edition);
	if (!chart) return;
	for (const [kind, text] of Object.entries(snippets(site, chart, snippet, options))) {
		for (const box of page.querySelectorAll<HTMLTextAreaElement>(`[data-snippet="${kind}"]`))
			box.value = String(text);
	}
	// The preview is this site's own page, wherever the site is served from.
	const { pathname, search } = new URL(embedAddress(site, chart, options));
	preview.style.colorScheme = options.theme === 'auto' ? '' : (options.theme ?? '');
	// In place of the page that it shows: choices are no steps that Back should go through one by one.
	try {
		preview.contentWindow?.location.replace(pathname + search);
	} catch {
		preview.src = pathname + search;
	}
}

async function copy(button: HTMLButtonElement, box: HTMLTextAreaElement): Promise<void> {
	box.select();
	try {
		await navigator.clipboard.writeText(box.value);
		say(button, copying.done);
	} catch {
		// No permission: what is selected can be copied by hand.
		say(button, copying.byHand);
	}
}

const saying = new WeakMap<HTMLButtonElement, ReturnType<typeof setTimeout>>();

/** The button says what it did, for a while after it was last pressed. */
function say(button: HTMLButtonElement, words: string): void {
	const label = (button.dataset.label ??= button.textContent);
	clearTimeout(saying.get(button));
	button.textContent = words;
	saying.set(
		button,
		setTimeout(() => (button.textContent = label), DONE)
	);
}

addEventListener('DOMContentLoaded', () => {
	const page = document.querySelector<HTMLElement>('[data-offer]');
	const form = page?.querySelector<HTMLFormElement>('[data-choices]');
	const preview = page?.querySelector<HTMLIFrameElement>('[data-preview]');
	if (!page || !form || !preview) return;
	const update = () => offer(page, form, preview);
	form.addEventListener('input', update);
	// A browser that comes back to the page sets the choices as they were left, and tells no one.
	addEventListener('pageshow', () => {
		if (form.matches(':has(:checked:not([checked]), [type=checkbox][checked]:not(:checked))')) update();
	});
	for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		const box = button.parentElement?.querySelector('textarea');
		button.hidden = !box;
		if (box) button.addEventListener('click', () => void copy(button, box));
	}
});
