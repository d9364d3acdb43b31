/** Options as a query, and the oEmbed answer. */
import { expect, test } from 'vitest';
import { oembed } from '../../../src/lib/embed/oembed.ts';
import { optionsQuery } from '../../../src/lib/protocol/address.ts';

test('only what differs from the default is written', () => {
	expect(optionsQuery({})).toBe('');
	expect(optionsQuery({ theme: 'auto', title: true, sources: true, paper: true, days: false })).toBe('');
	expect(optionsQuery({ theme: 'light', title: false, sources: false, paper: false, days: true })).toBe(
		'?theme=light&title=0&sources=0&paper=0&days=1'
	);
});

test('the oEmbed answer holds a height for phones too, and what the specification asks of rich, with the thumbnail triple', () => {
	const answer = oembed(
		{ origin: 'https://charts.example', base: '' },
		{
			id: 'map',
			version: '0123456789',
			hasPictures: true,
			edition: '2025-01-31',
			title: 'A "map" & more',
			alt: 'Words.',
			step: 'kursk',
			reserve: { narrow: 640, column: 560, wide: 600 },
			picture: { width: 720, height: 560 }
		},
		'How many?',
		'Explainer',
		{ beforeLink: 'Chart:' }
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
