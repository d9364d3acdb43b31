/** The program of a day's page: from day to day by link, slider and key, marks that are read out and lead to their claims. */
import { controlDays } from './day-control.ts';
import { followMarks } from './mark-links.ts';
import { ON_PAGES, readMarks } from './marks.ts';

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
