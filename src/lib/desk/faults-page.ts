/** What the dev server shows in place of a page while the data file has faults. */
import type { Fault } from '../check/faults.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Characters of a line that are shown before and after the place of a fault. */
const AROUND = 60;

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}
code,pre{font:0.9rem/1.5 ui-monospace,monospace}pre{overflow-x:auto;margin:.25rem 0 0}
li{margin-block-end:1.5rem}mark{background:#f5d76e;color:#000}`;

/** @param text the data file */
export function faultsPage(faults: readonly Fault[], text: string): string {
	const lines = text.split('\n');
	const count = faults.length === 1 ? 'One thing' : `${faults.length} things`;
	const [file = ''] = faults.map((fault) => fault.file);
	return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${count} to mend in ${escape(file)}</title><style>${STYLE}</style></head>
<body>
<h1>${count} to mend in ${escape(file)}</h1>
<p>The page comes back by itself when the file is saved without faults.</p>
<ol>${faults.map((fault) => item(fault, lines[fault.line - 1] ?? '')).join('\n')}</ol>
</body>
</html>`;
}

function item({ file, line, column, path, what, mend }: Fault, text: string): string {
	const place = `${file}:${line}:${column}`;
	const open = `/__open-in-editor?file=${encodeURIComponent(place)}`;
	return `<li><strong>${escape(what)}</strong>; ${escape(mend)}<br>
<a href="${open}" onclick="fetch(this.href);return false">${escape(place)}</a> <code>${escape(path)}</code>
<pre>${excerpt(text, column - 1)}</pre></li>`;
}

/** The line around the place, with the place marked. */
function excerpt(line: string, at: number): string {
	const start = Math.max(0, at - AROUND);
	const before = line.slice(start, at).trimStart();
	const word = /^\S?[\w-]*/.exec(line.slice(at))?.[0] ?? '';
	const marked = word === '' ? ' ' : word;
	const after = line.slice(at + word.length, at + AROUND);
	const [head, tail] = [start > 0 ? '…' : '', line.length > at + AROUND ? '…' : ''];
	return `${head}${escape(before)}<mark>${escape(marked)}</mark>${escape(after)}${tail}`;
}
