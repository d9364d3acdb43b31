/** A chart's drawing as text that can be kept and compared: one element a line, its states on top. */
import { render } from 'svelte/server';
import type { ChartModule } from '../../../src/lib/charts/types.ts';
import type { Story } from '../../../src/lib/story/read.ts';

/** An SVG file: what each state sets as comments, then the drawing without what Svelte adds for itself. */
export function svgText(module: ChartModule, story: Story): string {
	const empty = module.empty(story);
	if (empty !== undefined) return `<!-- ${empty} -->\n`;
	const { body } = render(module.Drawing, { props: { story } });
	const states = Object.entries(module.rules(story)).map(
		([state, values]) => `<!-- ${state}: ${JSON.stringify(values).replaceAll(/[{"}]|--/g, '')} -->`
	);
	return [
		'<svg xmlns="http://www.w3.org/2000/svg" width="360" height="360">',
		...states,
		...lines(body),
		'</svg>',
		''
	].join('\n');
}

function lines(html: string): string[] {
	return html
		.replace(/<!--.*?-->/g, '')
		.replace(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
		.replace(/>\s*</g, '>\n<')
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
}
