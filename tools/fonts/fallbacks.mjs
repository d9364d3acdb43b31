/**
 * Prints how the system's faces must be stretched, so that text set in them takes the room of the page's own fonts.
 * Tinos and Arimo are as wide as Times New Roman and Arial. Usage: node fallbacks.mjs; the numbers stand in fonts.css.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { convert } from 'fontverter';

const require = createRequire(import.meta.url);
const story = JSON.parse(readFileSync(new URL('../../data/story.json', import.meta.url), 'utf8'));
// As the letters come in the story: every text of its data file.
const texts = [];
JSON.stringify(story, (_, value) => {
	if (typeof value === 'string' && value.includes(' ')) texts.push(value);
	return value;
});
const sample = texts.join(' ').replaceAll(/[^ -~]/g, '');

const open = async (/** @type {string} */ file) =>
	create(Buffer.from(await convert(readFileSync(file), 'truetype')));
const width = (/** @type {import('fontkit').Font} */ font) =>
	font.layout(sample).advanceWidth / font.unitsPerEm;
const percent = (/** @type {number} */ part) => `${(part * 100).toFixed(1)}%`;

for (const [name, like] of [
	['serif', 'tinos'],
	['sans', 'arimo']
]) {
	for (const [weight, bold] of [
		[400, 400],
		[600, 700]
	]) {
		const base = await open(new URL(`../../src/lib/drawing/fonts/${name}.woff2`, import.meta.url).pathname);
		const font = base.getVariation({ wght: weight });
		const fallback = await open(
			require.resolve(`@fontsource/${like}/files/${like}-latin-${bold}-normal.woff2`)
		);
		const adjust = width(font) / width(fallback);
		const ascent = base.ascent / base.unitsPerEm / adjust;
		const descent = -base.descent / base.unitsPerEm / adjust;
		console.log(name, weight, `size-adjust: ${percent(adjust)};`);
		console.log(`  ascent-override: ${percent(ascent)}; descent-override: ${percent(descent)};`);
	}
}
