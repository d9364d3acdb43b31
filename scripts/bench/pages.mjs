/** The bare pages that ours are measured against, each made from the built page itself. */
import { load } from 'cheerio';

/**
 * The story as HTML and CSS alone, in the same view.
 * @param {string} html the built story
 */
export function withoutScript(html) {
	const $ = load(html);
	$('script').remove();
	$('meta[http-equiv]').remove();
	$('html').attr('data-view', 'scroll');
	return $.html();
}

/**
 * An embed bare: its words and its drawings, and the colours without which these would be black shapes.
 * @param {string} html a built embed page
 */
export function bareEmbed(html) {
	const colours = /<style>(:root\{[^}]*\})/.exec(html)?.[1] ?? '';
	return html
		.replace(/<script>[\s\S]*?<\/script>/g, '')
		.replace(/<meta (?!charset|name="viewport")[^>]*>|<link[^>]*>|<base[^>]*>/g, '')
		.replace(/<style>[\s\S]*?<\/style>/g, `<style>${colours}</style>`);
}

/**
 * A page with as many words as ours and nothing else: no style sheet, no script, no picture.
 * @param {string} html the built story
 */
export function plainText(html) {
	const $ = load(html);
	const paragraphs = $('p, h1, h2, h3, td, th')
		.toArray()
		.map((element) => `<p>${$(element).text()}</p>`);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Text</title><body>${paragraphs.join('')}`;
}

/** A host page with these frames, one under the other. @param {readonly string[]} urls */
export function hostPage(urls) {
	const frames = urls.map(
		(url, index) => `<iframe title="Chart ${index}" src="${url}" width="640" height="520"></iframe>`
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>${frames.join('')}`;
}
