/** The program of "Use this chart": puts the choices into the preview and the snippets, and copies them. */
import { embedAddress, type Site } from '../lib/embed/address.ts';
import { THEMES, type EmbedOptions } from '../lib/embed/options.ts';
import { snippets, type SnippetChart } from '../lib/embed/snippets.ts';

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
			paper: choices.has('paper')
		}
	};
}

/** Puts what is chosen into the boxes and the preview. */
function offer(page: HTMLElement, form: HTMLFormElement, preview: HTMLIFrameElement): void {
	const { site, chart } = JSON.parse(page.dataset.offer ?? '') as { site: Site; chart: SnippetChart };
	const { edition, options } = chosen(form);
	for (const [kind, text] of Object.entries(snippets(site, { ...chart, edition }, options))) {
		for (const box of page.querySelectorAll<HTMLTextAreaElement>(`[data-snippet="${kind}"]`))
			box.value = String(text);
	}
	// The preview is this site's own page, wherever the site is served from.
	const { pathname, search } = new URL(embedAddress(site, { id: chart.id, edition }, options));
	preview.style.colorScheme = options.theme === 'auto' ? '' : (options.theme ?? '');
	preview.src = pathname + search;
}

async function copy(button: HTMLButtonElement, box: HTMLTextAreaElement): Promise<void> {
	const { textContent } = button;
	box.select();
	try {
		await navigator.clipboard.writeText(box.value);
		button.textContent = 'Copied';
	} catch {
		// No permission: what is selected can be copied by hand.
		button.textContent = 'Selected: copy it with your keyboard';
	}
	setTimeout(() => (button.textContent = textContent), DONE);
}

addEventListener('DOMContentLoaded', () => {
	const page = document.querySelector<HTMLElement>('[data-offer]');
	const form = page?.querySelector<HTMLFormElement>('[data-choices]');
	const preview = page?.querySelector<HTMLIFrameElement>('[data-preview]');
	if (!page || !form || !preview) return;
	form.addEventListener('input', () => {
		offer(page, form, preview);
	});
	for (const button of page.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		const box = button.parentElement?.querySelector('textarea');
		button.hidden = !box;
		if (box) button.addEventListener('click', () => void copy(button, box));
	}
});
