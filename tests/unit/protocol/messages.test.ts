/** What embed and host say to each other: every dialect, and nothing else. */
import { expect, test } from 'vitest';
import {
	asksForHeight,
	heightMessages,
	hostFromAddress,
	type Host
} from '../../../src/lib/protocol/messages.ts';

const address = new URL('https://charts.example/embed/map/?childId=pym-0#?secret=a1B2');

test('a host that has not introduced itself hears the five dialects that need no name', () => {
	expect(heightMessages(538, 600, address, {})).toEqual([
		{ 'story-chart': 538 },
		{ sentinel: 'amp', type: 'embed-size', height: 538 },
		{ 'datawrapper-height': { '/embed/map/': 538 } },
		JSON.stringify({ src: address.href, context: 'iframe.resize', height: 538 }),
		{ type: 'iframe-resized', width: 600, height: 538 }
	]);
});

test('pym, WordPress and iframe-resizer hear theirs once they have', () => {
	const host: Host = hostFromAddress(address.searchParams, address.hash);
	expect(host).toEqual({ pym: 'pym-0', wordpress: 'a1B2' });
	expect(asksForHeight('[iFrameSizer]frame-7:8:false:false:32', host)).toBe(true);
	expect(heightMessages(538, 600, address, host).slice(5)).toEqual([
		'pymxPYMxpym-0xPYMxheightxPYMx538',
		{ message: 'height', value: 538, secret: 'a1B2' },
		'[iFrameSizer]frame-7:538:600:init'
	]);
});

test('a key that came with a question is in every height after it, also when others ask without one', () => {
	const host: Host = {};
	asksForHeight({ 'story-chart': 0, key: 0.25 }, host);
	asksForHeight({ 'story-chart': 0 }, host);
	expect(heightMessages(538, 600, address, host)[0]).toEqual({ 'story-chart': 538, key: 0.25 });
});

test('what is no question gives no key', () => {
	const host: Host = {};
	asksForHeight({ key: 0.25 }, host);
	expect(host).toEqual({});
});

test.each([
	[{ 'story-chart': 0 }],
	[{ sentinel: 'amp', type: 'frames-init' }],
	[{ type: 'iframe-child-init' }],
	[{ type: 'iframe-get-child-dimensions' }],
	[{ message: 'ready', secret: 'zz' }]
])('%j is a question', (data) => expect(asksForHeight(data, {})).toBe(true));

test.each([
	[null],
	[undefined],
	[0],
	['hello'],
	['[iFrameSizer]'],
	[[]],
	[{}],
	[{ type: 'story' }],
	[{ message: 'ready', secret: '<b>' }]
])('%j is none, and teaches nothing', (data) => {
	const host: Host = {};
	expect(asksForHeight(data, host)).toBe(false);
	expect(host).toEqual({});
});
