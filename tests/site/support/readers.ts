/** Programs that read a page without its styles and scripts: reader modes, converters, text browsers. */
import { spawnSync } from 'node:child_process';
import { Readability } from '@mozilla/readability';
import { convert } from 'html-to-text';
import { parseHTML } from 'linkedom';

/** The text of a page, as a program gives it to its reader. */
export type Reader = (html: string) => string;

/** Headings as they are written; addresses of links are no part of the text. */
const asText = (html: string): string =>
	convert(html, {
		wordwrap: false,
		selectors: [
			{ selector: 'a', options: { ignoreHref: true } },
			...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
			{ selector: 'img', format: 'skip' }
		]
	});

function asArticle(html: string): string {
	const article = new Readability(parseHTML(html).document).parse();
	return `${article?.title ?? ''}\n${asText(article?.content ?? '')}`;
}

/** A text browser that writes the page to its output; nothing where the set-up could not get it, and said so. */
function textBrowser(command: string, args: readonly string[]): Record<string, Reader> {
	if (spawnSync(command, ['-version']).error) return {};
	const reader = (html: string) => {
		const { status, stdout, stderr } = spawnSync(command, args, {
			input: html,
			encoding: 'utf8',
			maxBuffer: 1e8
		});
		if (status !== 0) throw new Error(`${command}: ${stderr}`);
		return stdout;
	};
	return { [command]: reader };
}

export const READERS: Readonly<Record<string, Reader>> = {
	'html-to-text': asText,
	Readability: asArticle,
	...textBrowser('w3m', ['-dump', '-T', 'text/html', '-I', 'utf-8', '-O', 'utf-8', '-cols', '3000']),
	...textBrowser('lynx', [
		'-dump',
		'-stdin',
		'-nolist',
		'-nonumbers',
		'-assume_charset=utf-8',
		'-display_charset=utf-8',
		'-width=1000'
	])
};
