/** A sentence of ours with markup in it: each tag is set by its part, wherever the language puts it. */
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Say from '../../../src/lib/page/Say.svelte';

const italic = createRawSnippet((words: () => string) => ({ render: () => `<i>${words()}</i>` }));
const day = createRawSnippet(() => ({ render: () => '<time>1 May</time>' }));

function said(text: string, parts: Record<string, typeof italic>): string {
	return render(Say, { props: { text, parts } }).body.replace(/<!--.*?-->/g, '');
}

test('tags are set where they stand, with the words in them or without', () => {
	expect(said('Changed on <day/>: <see>what changed</see>.', { day, see: italic })).toBe(
		'Changed on <time>1 May</time>: <i>what changed</i>.'
	);
	expect(said('<see>Was sich änderte</see>, am <day/>', { day, see: italic })).toBe(
		'<i>Was sich änderte</i>, am <time>1 May</time>'
	);
});

test('other markup is text', () => {
	expect(said('5 < 6 & <see>7 > 6</see>', { see: italic })).toBe('5 &lt; 6 &amp; <i>7 > 6</i>');
});

test('a tag that nothing sets, and a part that the sentence lacks, are errors that name the sentence', () => {
	expect(() => said('See <file>the data</file>.', {})).toThrow('Nothing sets <file> in: See <file>');
	expect(() => said('See the data.', { file: italic })).toThrow('There is no <file> in: See the data.');
});
