/** The snippets in words: what each is, and when it is the right one. */
import type { Snippets } from '../protocol/snippets.ts';

export const SNIPPET_KINDS: readonly { kind: keyof Snippets; title: string; when: string }[] = [
	{
		kind: 'script',
		title: 'Frame and script',
		when: 'For most sites. The script keeps the frame exactly as high as the chart, also when a reader opens the table.'
	},
	{
		kind: 'plain',
		title: 'Frame alone',
		when: 'For sites that allow no scripts of others. The height is reserved for every column width.'
	},
	{
		kind: 'picture',
		title: 'Picture with a link',
		when: 'For newsletters, AMP, Apple News and print. It carries the numbers as alternative text.'
	},
	{
		kind: 'address',
		title: 'Address',
		when: 'For systems that make an embed or a card of an address: WordPress, and whatever reads oEmbed or Open Graph.'
	},
	{
		kind: 'element',
		title: 'Custom element',
		when: 'For developers. What stands inside shows until the frame is there.'
	}
];
