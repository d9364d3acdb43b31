/** What the things of a page are called when people speak of them: by their tag, class or attribute. */

/** Names of what holds text, by class. */
const CLASSES: Readonly<Record<string, string>> = {
	standfirst: 'standfirst',
	byline: 'byline',
	'chapter-title': 'chapter title',
	'step-title': 'heading',
	'step-sources': 'sources',
	'chart-title': 'title',
	'chart-subtitle': 'subtitle',
	'at-large': 'subtitle',
	'chart-source': 'source line',
	'chart-empty': 'empty chart',
	'note-title': 'title',
	'note-value': 'value',
	'note-detail': 'remark',
	'embed-notice': 'notice',
	'use-heading': 'heading',
	'use-title': 'headline',
	'changed-note': 'note of changes',
	'embed-line': 'date line'
};

/** Names of what holds text, by tag. */
const TAGS: Readonly<Record<string, string>> = {
	title: 'page title',
	h1: 'headline',
	p: 'paragraph',
	li: 'list',
	tr: 'table row',
	caption: 'table caption',
	summary: 'disclosure',
	text: 'words in the drawing',
	'svg-title': 'what a mark says',
	textarea: 'snippet',
	option: 'choice'
};

/** Names of attributes that readers meet. */
export const ATTRIBUTES: Readonly<Record<string, string>> = {
	alt: 'alt text',
	'aria-label': 'alt text',
	'data-brief': 'short subtitle',
	title: 'tooltip',
	placeholder: 'placeholder'
};

/** What the card and search results take from the head of a page. */
const META: Readonly<Record<string, string>> = {
	description: 'description for search engines',
	'og:title': 'card: title',
	'og:description': 'card: description',
	'og:image:alt': 'card: alt text of the picture',
	'twitter:image:alt': 'card: alt text of the picture',
	'article:modified_time': 'date of the last change'
};

/** What an element that holds text is called. */
export function nameOf(tag: string, classes: readonly string[]): string {
	const known = classes.find((one) => CLASSES[one]);
	return (known && CLASSES[known]) ?? TAGS[tag] ?? classes[0] ?? tag;
}

/** What the content of a `<meta>` is called. */
export function metaName(name: string): string {
	return META[name] ?? name;
}

/** The part of the page that an element opens, if it opens one. */
export function placeOf(attributes: Readonly<Record<string, string>>): string | undefined {
	const { id = '', class: classes = '' } = attributes;
	const has = (name: string) => classes.split(/\s+/).includes(name);
	if (has('step')) return `step ${id}`;
	if (attributes['data-chart']) return figurePlace(attributes['data-chart'], id);
	if (has('chart-data')) return `chart ${id.replace(/^data-/, '')}`;
	if (has('note')) return `card of ${attributes['data-ref'] ?? ''}`;
	if (attributes['data-revision']) return 'list of changes';
	if (has('masthead')) return 'top of the page';
	if (has('chapters')) return 'list of chapters';
	if (has('colophon')) return 'end of the page';
	return undefined;
}

/** In the story each step has a figure of its own; in an embed a chart has one. */
function figurePlace(chart: string, id: string): string {
	const uid = id.replace(/^figure-/, '');
	return uid === 'embed' ? `chart ${chart}` : `step ${uid}, its graphic`;
}
