/**
 * The program of the record: shows the claims that the form asks for at once, keeps the choice in the address, and
 * makes the download of exactly what is shown. Without it the links of the page do the same, one choice at a time.
 */

import { record as say } from '../lib/words/client.ts';
import { followMarks } from './mark-links.ts';

const CHOICES = ['figure', 'claimant', 'from', 'to'] as const;
type Choice = Record<(typeof CHOICES)[number], string>;

/** The links of the page without script: what their targets begin with. */
const TARGETS: readonly [RegExp, (value: string) => Partial<Choice>][] = [
	[/^#only_(.+)$/, (figure) => ({ figure })],
	[/^#by_(.+)$/, (claimant) => ({ claimant })],
	[/^#in_(\d{4})$/, (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })]
];

const NONE: Choice = { figure: '', claimant: '', from: '', to: '' };

/** The rows of a CSV text, as they stand in it: a line end within quotes ends no row. */
const rowsOf = (text: string): string[] => text.match(/(?:"[^"]*"|[^"\r\n])+\r\n/g) ?? [];

function start(form: HTMLFormElement, state: HTMLElement, all: HTMLElement, csv: HTMLAnchorElement): void {
	const records = [...document.querySelectorAll<HTMLElement>('.record')];
	const whole = csv.href;
	let choice = fromAddress();
	let download = '';

	/** Puts the choice into the form; a day that is none of the form's is the next one within. */
	function fill(): void {
		for (const name of CHOICES) {
			const select = form.elements.namedItem(name);
			if (!(select instanceof HTMLSelectElement)) continue;
			const days = [...select.options].map(({ value }) => value);
			let value = choice[name];
			if (name === 'from' && value) value = days.find((day) => day >= value) ?? '';
			if (name === 'to' && value) value = days.findLast((day) => day !== '' && day <= value) ?? '';
			select.value = value;
			choice[name] = select.value;
		}
	}

	function show(): void {
		const shown: string[] = [];
		for (const record of records) {
			const isFigure = !choice.figure || record.dataset.figure === choice.figure;
			let holds = false;
			for (const entry of record.querySelectorAll<HTMLElement>('.entry')) {
				const { claimant = '', day = '' } = entry.dataset;
				const isShown =
					isFigure &&
					(!choice.claimant || claimant === choice.claimant) &&
					(!choice.from || day >= choice.from) &&
					(!choice.to || day <= choice.to);
				entry.hidden = !isShown;
				if (isShown) shown.push(entry.id);
				holds ||= isShown;
			}
			record.hidden = !holds;
		}
		const isAll = CHOICES.every((name) => !choice[name]);
		state.hidden = isAll;
		all.hidden = !isAll;
		if (isAll) return;
		if (shown.length === 0) {
			state.textContent = say.none;
			return;
		}
		const link = document.createElement('a');
		link.download = 'claims.csv';
		link.href = whole;
		link.textContent = say.download;
		link.addEventListener('click', (event) => {
			if (link.href !== whole) return;
			event.preventDefault();
			void rowsShown(shown).then((address) => {
				link.href = address;
				link.click();
			});
		});
		state.replaceChildren(`${counted(shown.length)} `, link);
	}

	/** The rows that are shown, as an address within this page. */
	async function rowsShown(shown: readonly string[]): Promise<string> {
		const [head = '', ...rows] = rowsOf(await (await fetch(whole)).text());
		const ids = new Set(shown);
		const text = head + rows.filter((row) => ids.has(row.slice(0, row.indexOf(',')))).join('');
		URL.revokeObjectURL(download);
		download = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
		return download;
	}

	function keep(): void {
		const query = new URLSearchParams(
			CHOICES.flatMap((name) => (choice[name] ? [[name, choice[name]]] : []))
		);
		const address = `${location.pathname}${query.size ? `?${query}` : ''}`;
		try {
			history.replaceState(history.state, '', address);
		} catch (reason) {
			// In a sandbox the address stays as it is, and the choice holds all the same.
			console.info('The address stays as it is.', reason);
		}
	}

	function choose(next: Choice): void {
		choice = next;
		fill();
		show();
		keep();
	}

	form.addEventListener('input', () => {
		const asked = (name: string) => {
			const select = form.elements.namedItem(name);
			return select instanceof HTMLSelectElement ? select.value : '';
		};
		choose({ figure: asked('figure'), claimant: asked('claimant'), from: asked('from'), to: asked('to') });
	});
	document.querySelector('#record-reset')?.addEventListener('click', () => choose({ ...NONE }));
	addEventListener('hashchange', () => {
		const target = targeted();
		if (target) choose({ ...NONE, ...target });
		else reveal();
	});

	/** A link to a claim shows it, whatever is chosen. */
	function reveal(): void {
		const target = location.hash && document.getElementById(location.hash.slice(1));
		if (!target || !target.closest('[hidden]')) return;
		choice = { ...NONE };
		fill();
		show();
		target.scrollIntoView();
	}

	document.documentElement.dataset.filters = '';
	form.hidden = false;
	fill();
	show();
	if (targeted()) keep();
	else reveal();
	followMarks((id) => (location.hash = id));
}

/** How many are shown, in the form that goes with the number. */
function counted(count: number): string {
	const { lang } = document.documentElement;
	const form = say.shown[new Intl.PluralRules(lang).select(count)] ?? '';
	return form.replace('#', count.toLocaleString(lang));
}

function targeted(): Partial<Choice> | undefined {
	for (const [pattern, choose] of TARGETS) {
		const value = pattern.exec(decodeURIComponent(location.hash))?.[1];
		if (value) return choose(value);
	}
	return undefined;
}

function fromAddress(): Choice {
	const query = new URLSearchParams(location.search);
	const asked = Object.fromEntries(CHOICES.map((name) => [name, query.get(name) ?? ''])) as Choice;
	return { ...asked, ...targeted() };
}

const form = document.querySelector<HTMLFormElement>('#record-form');
const state = document.querySelector<HTMLElement>('#record-state');
const all = document.querySelector<HTMLElement>('#record-all');
const csv = document.querySelector<HTMLAnchorElement>('#record-csv');
if (form && state && all && csv) start(form, state, all, csv);
