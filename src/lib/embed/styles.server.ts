/** The styles of an embed as text: what all charts share, what this chart adds, and those of the page. */
import charts from '../charts/charts.css?inline';
import labels from '../page/labels.css?inline';
import tokens from '../page/tokens.css?inline';
import page from './embed.css?inline';

const own = import.meta.glob<string>(['../charts/*/*.css', '../map/*.css'], {
	query: '?inline',
	import: 'default',
	eager: true
});

/** The folder of a chart's room: `charts/ID`, or `map`. */
const isOf = (id: string) => (path: string) =>
	path.startsWith(`../charts/${id}/`) || path.startsWith(`../${id}/`);

export function stylesOf(id: string): string {
	const drawing = Object.keys(own)
		.filter(isOf(id))
		.sort()
		.map((path) => own[path]);
	return [tokens, labels, charts, ...drawing, page].join('\n');
}
