/** The program of a day's page: keys for the days before and after, marks that are read out and lead to their claims. */
import { followMarks } from './mark-links.ts';
import { readMarks } from './marks.ts';

/** Where the arrows have a meaning of their own. */
const OWN = 'input, textarea, select, [role="group"], [role="region"], details[open] > .months';

const DAYS: Readonly<Record<string, string>> = { ArrowLeft: 'prev', ArrowRight: 'next' };

addEventListener('keydown', (event) => {
	if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
	const target = event.target instanceof Element ? event.target : document.body;
	const way = DAYS[event.key];
	if (way && !target.closest(OWN)) document.querySelector<HTMLAnchorElement>(`a[rel="${way}"]`)?.click();
});

const record = document.querySelector<HTMLAnchorElement>('a[data-record]')?.href;

followMarks((id) => {
	if (record) location.href = `${record}#${id}`;
});

for (const figure of document.querySelectorAll('[data-chart]')) readMarks(figure);
