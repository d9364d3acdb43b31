/** Options travel to the embed and back; what is unknown is ignored. */
import { expect, test } from 'vitest';
import { oembed } from '../../../src/lib/embed/oembed.ts';
import { optionsDataset, optionsQuery } from '../../../src/lib/protocol/options.ts';

test('only what differs from the default is written', () => {
	expect(optionsQuery({})).toBe('');
	expect(optionsQuery({ theme: 'auto', title: true, sources: true, paper: true })).toBe('');
	expect(optionsQuery({ theme: 'light', title: false, sources: false, paper: false })).toBe(
		'?theme=light&title=0&sources=0&paper=0'
	);
});

test('the embed reads what was written, and nothing else', () => {
	expect(optionsDataset('?theme=dark&title=0&paper=0')).toEqual({ theme: 'dark', noTitle: '', noPaper: '' });
	expect(optionsDataset('?theme=auto&title=1&sources=&x=0&__proto__=0')).toEqual({});
	expect(optionsDataset('?theme=<b>')).toEqual({});
});

test('the oEmbed answer holds a height for phones too, and what the specification asks of rich, with the thumbnail triple', () => {
	const answer = oembed(
		{ origin: 'https://charts.example', base: '' },
		{
			id: 'map',
			version: '0123456789',
			edition: '2025-01-31',
			title: 'A "map" & more',
			alt: 'Words.',
			step: 'kursk',
			reserve: { narrow: 640, column: 560, wide: 600 },
			picture: { width: 720, height: 560 }
		},
		'How many?',
		'Explainer'
	);
	expect(answer).toMatchObject({
		version: '1.0',
		type: 'rich',
		title: 'A "map" & more',
		author_name: 'Explainer',
		provider_name: 'How many?',
		width: 480,
		height: 640
	});
	expect(answer.html).toBe(
		'<iframe src="https://charts.example/embed/map/2025-01-31/" title="A &quot;map&quot; &amp; more" width="100%" height="640" loading="lazy" frameborder="0"></iframe><p>Chart: <a href="https://charts.example/#kursk">A &quot;map&quot; &amp; more</a></p>'
	);
	expect(answer).toMatchObject({
		thumbnail_url: 'https://charts.example/embed/map/2025-01-31.png',
		thumbnail_width: 720,
		thumbnail_height: 560
	});
	expect(answer.cache_age).toBeGreaterThan(0);
});
