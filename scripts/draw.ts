/**
 * Draws charts for the eye: `node scripts/draw.ts [--story FILE] [--dark] [--day YYYY-MM-DD] [--out DIR] [NAME ...]`
 * writes each drawing whose name (`killed-ratio-one-in-S`) contains one of the words as SVG, a sheet of all of them
 * as HTML, and says what can't be read in them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ChartModule } from '../src/lib/charts/types.ts';
import { textsOf } from '../src/lib/charts/frame/view.ts';
import { readStory } from '../src/lib/check/read.ts';
import { CONTRACT } from '../src/lib/contract/index.ts';
import { SIZES, type Size } from '../src/lib/drawing/artboard.ts';
import { illegible } from '../src/lib/drawing/legibility.ts';
import { escapeXml, svgOf } from '../src/lib/drawing/svg.ts';
import { tokenStyles } from '../src/lib/drawing/tokens.ts';
import { graphics } from '../src/lib/page/graphics.ts';
import { edition } from '../src/lib/story/editions.ts';
import type { Story } from '../src/lib/story/schema.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		story: { type: 'string', default: 'data/story.json' },
		dark: { type: 'boolean', default: false },
		day: { type: 'string' },
		unchecked: { type: 'boolean', default: false },
		out: { type: 'string', default: 'test-results/drawings' }
	}
});

const text = readFileSync(values.story, 'utf8');
const whole = values.unchecked ? (JSON.parse(text) as Story) : readStory(text, CONTRACT, values.story);
const story = values.day ? edition(whole, values.day) : whole;
mkdirSync(values.out, { recursive: true });

const font = (file: string) => resolve('src/lib/drawing/fonts', file);
const styles = `${tokenStyles}
@font-face{font-family:'Story Sans';font-weight:400 600;src:url(file://${font('sans.woff2')})}
@font-face{font-family:'Story Serif';font-weight:400 600;src:url(file://${font('serif.woff2')})}
:root{color-scheme:${values.dark ? 'dark' : 'light'};--text:'Story Serif'}
body{margin:16px;background:var(--paper);color:var(--ink);display:flex;flex-wrap:wrap;gap:28px;align-items:start}
figure{margin:0}h3{font:600 19px/1.2 'Story Serif';margin:0}p{font:400 14px/1.3 'Story Sans';margin:2px 0 8px;color:var(--soft)}
svg{display:block;font-family:'Story Sans';width:100%}`;

/** Title and subtitle; the state's name where an edition can't tell it yet. */
function headOf(chart: string, state: string, size: Size, key: ChartModule['key']): string {
	try {
		const { title, subtitle, brief } = textsOf(story, chart, state, key);
		return `<h3>${escapeXml(title)}</h3><p>${escapeXml(size === 'S' ? brief : subtitle)}</p>`;
	} catch {
		return `<h3>${state}</h3>`;
	}
}

const figures: string[] = [];
for (const [chart, module] of Object.entries(graphics)) {
	for (const state of Object.keys(story.charts[chart]?.states ?? {})) {
		for (const size of SIZES) {
			const name = `${chart}-${state}-${size}`;
			if (positionals.length && !positionals.some((word) => name.includes(word))) continue;
			const drawing = module.place(story, state, size);
			for (const fault of illegible(drawing)) console.log(`${name}: ${fault}`);
			const svg = svgOf(drawing, { id: name, says: 'title' });
			const head = headOf(chart, state, size, module.key);
			const page = (body: string) => `<!doctype html><meta charset="utf-8"><style>${styles}</style>${body}`;
			const figure = `<figure style="width:${drawing.width}px">${head}${svg}</figure>`;
			writeFileSync(join(values.out, `${name}.html`), page(figure));
			figures.push(figure);
		}
	}
}
writeFileSync(
	join(values.out, 'sheet.html'),
	`<!doctype html><meta charset="utf-8"><style>${styles}</style>${figures.join('')}`
);
console.log(`${figures.length} drawings in ${values.out}`);
