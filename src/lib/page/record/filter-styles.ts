/** Styles by which the target of a link shows a part of the record; where the script runs they step aside. */
import type { Selection } from './entries.ts';

const ATTRIBUTES = { figure: 'data-figure', claimant: 'data-claimant', year: 'data-day' } as const;

/** An id or a year needs no quoting beyond that of an attribute. */
export function filterStyles(selections: readonly Selection[]): string {
	return selections.map(({ name, kind, value }) => (kind === 'all' ? '' : rule(name, kind, value))).join('');
}

function rule(name: string, kind: keyof typeof ATTRIBUTES, value: string): string {
	const held = `[${ATTRIBUTES[kind]}${kind === 'year' ? '^' : ''}="${value}"]`;
	const there = `html:not([data-filters]):has(#${name}:target) `;
	const hidden =
		kind === 'figure'
			? `${there}.record:not(${held})`
			: `${there}.entry:not(${held}),${there}.record:not(:has(${held}))`;
	return `${hidden}{display:none}`;
}
