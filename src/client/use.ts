/** The program of "Use this chart": puts the choices into the preview and the snippets, and copies them. */
import { embedAddress, type Site } from '../lib/embed/address.ts';
import type { EmbedOptions, Theme } from '../lib/embed/options.ts';
import { snippets, type SnippetChart, type Snippets } from '../lib/embed/snippets.ts';

const DONE = 2000;

function chosen(form: HTMLFormElement): { edition?: string | undefined; options: EmbedOptions } {
	const choices = new FormData(form);
	return {
		edition: String(choices.get('edition')) || undefined,
		options: {
			theme: choices.get('theme') as Theme,
			title: choices.has('title'),
			sources: choices.has('sources'),
			paper: choices.has('paper')
		}
	};
}

addEventListener('DOMContentLoaded', () => {
	const form = document.querySelector<HTMLFormElement>('[data-choices]')!;
	const preview = document.querySelector<HTMLIFrameElement>('[data-preview]')!;
	const data = document.querySelector('#use-data')!;
	const { site, chart } = JSON.parse(data.textContent!) as { site: Site; chart: SnippetChart };
	const box = (kind: string) => document.querySelector<HTMLTextAreaElement>(`[data-snippet="${kind}"]`)!;

	form.addEventListener('input', () => {
		const { edition, options } = chosen(form);
		const texts = snippets(site, { ...chart, edition }, options);
		for (const kind of Object.keys(texts) as (keyof Snippets)[]) box(kind).value = texts[kind];
		// The preview is this site's own page, wherever the site is served from.
		const { pathname, search } = new URL(embedAddress(site, { id: chart.id, edition }, options));
		preview.style.colorScheme = options.theme === 'auto' ? '' : options.theme!;
		preview.src = pathname + search;
	});

	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
		button.hidden = false;
		button.addEventListener('click', async () => {
			const area = box(button.dataset['copy']!);
			area.select();
			try {
				await navigator.clipboard.writeText(area.value);
				button.textContent = 'Copied';
			} catch {
				// No permission: what is selected can be copied by hand.
				button.textContent = 'Selected: copy it with your keyboard';
			}
			setTimeout(() => (button.textContent = 'Copy'), DONE);
		});
	}
});
