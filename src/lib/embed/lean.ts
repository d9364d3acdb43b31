/** Leaves out of a style sheet what cannot apply to a page: an embed carries its styles with it, every time. */
import postcss, { type AtRule } from 'postcss';

/** Set by the embed's own program or by its address, so not in the markup. */
const BY_PROGRAM = /^(readout|data-(lit|options))$/;

/**
 * The style sheet without rules that name a class, an id or a chart the markup does not have, without custom
 * properties that nothing reads, without transitions (nothing on these pages changes its state), comments, spaces.
 * @param markup the page's HTML, as it comes from the server
 */
export function leanStyles(css: string, markup: string): string {
	const sheet = postcss.parse(css);
	const words = wordsIn(markup);
	sheet.walkComments((comment) => void comment.remove());
	sheet.walkRules((rule) => {
		if ((rule.parent as AtRule | undefined)?.name === 'keyframes') return;
		const selectors = rule.selectors.filter((selector) => mayMatch(selector, words));
		if (selectors.length) rule.selectors = selectors;
		else rule.remove();
	});
	sheet.walkDecls(/^transition/, (declaration) => void declaration.remove());
	dropUnread(sheet, markup);
	dropEmpty(sheet);
	squeeze(sheet);
	return sheet.toString();
}

/** Custom properties that nothing reads, directly or by way of others. */
function dropUnread(sheet: postcss.Root, markup: string): void {
	for (;;) {
		const read = new Set(
			`${sheet.toString()} ${markup}`.match(/var\(\s*--[\w-]+/g)?.map((use) => use.slice(use.indexOf('--')))
		);
		const unread: postcss.ChildNode[] = [];
		sheet.walkDecls(/^--/, (declaration) => {
			if (!read.has(declaration.prop)) unread.push(declaration);
		});
		sheet.walkAtRules('property', (rule) => {
			if (!read.has(rule.params)) unread.push(rule);
		});
		if (!unread.length) return;
		for (const node of unread) node.remove();
	}
}

/** Rules without declarations, and what held only them. */
function dropEmpty(sheet: postcss.Root): void {
	for (let found = true; found;) {
		found = false;
		sheet.walk((node) => {
			if ((node.type === 'rule' || node.type === 'atrule') && node.nodes?.length === 0) {
				node.remove();
				found = true;
			}
		});
	}
}

/** Every class, id and `data-name="value"` of the markup. */
function wordsIn(markup: string): ReadonlySet<string> {
	const words = new Set<string>();
	for (const [, name = '', value = ''] of markup.matchAll(/\s([\w-]+)="([^"]*)"/g)) {
		if (name === 'class') for (const one of value.split(/\s+/)) words.add(`.${one}`);
		else if (name === 'id') words.add(`#${value}`);
		else if (name.startsWith('data-')) words.add(`[${name}]`).add(`[${name}="${value}"]`);
	}
	for (const [, name = ''] of markup.matchAll(/\s(data-[\w-]+)(?=[\s>])/g)) words.add(`[${name}]`);
	return words;
}

/** Could anything on the page match? Unsure means yes. What stands in :not() and :has() says nothing. */
function mayMatch(selector: string, words: ReadonlySet<string>): boolean {
	const choices = /:(?:is|where)\(([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(selector);
	if (choices?.[1] !== undefined) {
		const rest = selector.replace(choices[0], '');
		return mayMatch(rest, words) && postcss.list.comma(choices[1]).some((one) => mayMatch(one, words));
	}
	const plain = selector.replace(/:(?:not|has)\((?:[^()]|\([^()]*\))*\)/g, '');
	const named = plain.match(/\.[\w-]+|#[\w-]+|\[data-[^\]]*\]/g) ?? [];
	return named.every((one) => {
		const asked = one.replace(/=["']?([^"'\]]*)["']?\]/, '="$1"]');
		return words.has(asked) || BY_PROGRAM.test(asked.replace(/^[.[]|\*?=.*$|\]$/g, ''));
	});
}

/** No spaces where none are needed. */
function squeeze(sheet: postcss.Root): void {
	sheet.walk((node) => {
		node.raws.before = '';
		if (node.type === 'decl') {
			node.raws.between = ':';
			node.value = node.value.replace(/\s+/g, ' ').replaceAll(', ', ',');
		} else if (node.type === 'rule' || node.type === 'atrule') {
			node.raws.after = '';
			node.raws.semicolon = false;
			node.raws.between = '';
			if (node.type === 'rule')
				node.selector = node.selector.replace(/\s+/g, ' ').replace(/ ?([>,]) ?/g, '$1');
		}
	});
	sheet.raws.after = '';
}
