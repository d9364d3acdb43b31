/** The style rules of a chart that follow from the data: its states, its captions, its height. */
import type { Story } from '../../story/read.ts';
import type { ChartModule, StateRules } from '../types.ts';

/**
 * What each state changes, as CSS text for an inline `<style>`: custom properties for the figure and the stills
 * in that state, which the drawing inherits, and the one caption that shows.
 */
export function ruleText(id: string, rules: StateRules): string {
	return Object.entries(rules)
		.map(([state, properties]) => {
			const at = `[data-state="${state}"]`;
			const body = Object.entries(properties)
				.map(([name, value]) => `${name}:${value}`)
				.join(';');
			const look = body ? `[data-chart="${id}"]${at},[data-still="${id}"]${at}{${body}}` : '';
			return `${look}[data-chart="${id}"]${at} [data-caption="${state}"]{visibility:inherit}`;
		})
		.join('\n');
}

/** All rules of a chart: `ruleText` and the heights of its drawing. */
export function chartStyle(story: Story, id: string, module: ChartModule): string {
	const { narrow, wide } = module.height;
	const height = `[data-chart="${id}"],[data-still="${id}"]{--drawing-narrow:${narrow}px;--drawing-wide:${wide}px}`;
	return `${height}\n${ruleText(id, module.rules(story))}`;
}
