/** Custom properties that differ by state, shared by all marks that change in the same way. */
import type { StateRules } from '../types.ts';

export interface StateValues {
	/**
	 * What a presentation attribute reads: a plain number where all states agree, else `var(--x,first)`, so
	 * that a drawing without any rules shows the first state.
	 */
	of: (value: (state: string) => number) => string;
	/** What each state sets. Complete once every attribute has been asked for. */
	rules: () => StateRules;
}

/** @param prefix what the custom properties are called, before their number: `--cc` gives `--cc1` */
export function stateValues(prefix: string, states: readonly string[]): StateValues {
	const names = new Map<string, { name: string; values: readonly number[] }>();
	return {
		of(value) {
			const values = states.map((state) => Number(value(state).toFixed(2)));
			const first = values[0] ?? 1;
			if (values.every((other) => other === first)) return String(first);
			const key = values.join(' ');
			const known = names.get(key) ?? { name: `${prefix}${names.size + 1}`, values };
			names.set(key, known);
			return `var(${known.name},${first})`;
		},
		rules: () =>
			Object.fromEntries(
				states.map((state, i) => [
					state,
					Object.fromEntries([...names.values()].map(({ name, values }) => [name, values[i] ?? 1]))
				])
			)
	};
}
