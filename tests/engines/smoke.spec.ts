/**
 * The one suite for every engine: what a reader sees is measured, since attributes were right while the map was a speck.
 * Every step of both walks is kept as a picture under test-results/engines/.
 */
import type { Paint } from './support/picture.ts';
import type { Measured, Reader } from './support/reader.ts';
import { FRAMES, type Site } from './support/site.ts';
import { test } from './support/test.ts';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** A map of one colour shows no land; a chart of one colour shows nothing. Shares of the drawing's box. */
const MOST_GROUND = { map: 0.85, chart: 0.995 };
const FEWEST_COLOURS = 3;
/** How often a drawing that seems empty is looked at again. */
const LOOKS = 10;

type Step = Measured<'steps'>[number];

const placeOf = (step: Step) => `step ${step.id} (${step.chart}, ${step.state})`;

/** Opens the story at its first step: above it stands the title, with the graphic still to come. */
async function openStory(reader: Reader, site: Site): Promise<Step[]> {
	await reader.goto(`${site.origin}/`);
	await reader.until('a current step', 'stage', ({ id }) => !id.includes('current steps'));
	const steps = await reader.measure('steps');
	await reader.measure('jump', steps[0]!.id);
	return steps;
}

/** Looks at a drawing: is there more in it than its ground? */
async function lookAt(
	reader: Reader,
	name: string,
	where: string,
	chart: string,
	{ box }: Pick<Measured<'map'>, 'box'>
): Promise<void> {
	const most = chart === 'map' ? MOST_GROUND.map : MOST_GROUND.chart;
	const isDrawn = ({ ground, colours }: Paint) => ground <= most && colours >= FEWEST_COLOURS;
	let paint = await reader.look(name, box);
	// A picture can be taken before the engine has painted what it has laid out.
	for (let again = 0; again < LOOKS && !isDrawn(paint); again++) paint = await reader.look(name, box);
	if (isDrawn(paint)) return;
	const share = (paint.ground * 100).toFixed(1);
	reader.note(where, [`${share} % of the drawing is of one colour, and it has ${paint.colours} colours`]);
}

/** Waits until a step is current with its graphic, and nothing moves. */
const arrive = (reader: Reader, step: Step) =>
	reader.until(
		`${placeOf(step)} at rest`,
		'stage',
		({ id, chart, state, map, isMoving }) =>
			id === step.id && chart === step.chart && state === step.state && map !== 'loading' && !isMoving
	);

/** Waits until a step is at rest; then measures and pictures it. */
async function expectStep(reader: Reader, step: Step, index: number): Promise<void> {
	const where = placeOf(step);
	await arrive(reader, step);
	const measured = await reader.measure('current');
	reader.note(where, measured.faults);
	await lookAt(reader, `${String(index + 1).padStart(2, '0')}-${step.id}`, where, step.chart, measured);
}

test('by key: each step is current with its graphic, drawn whole', async ({ read, site }) => {
	await read({ size: WIDE }, async (reader) => {
		const steps = await openStory(reader, site);
		for (const [index, step] of steps.entries()) {
			if (index > 0) await reader.press('ArrowRight');
			await expectStep(reader, step, index);
		}
	});
});

test('by scroll on a phone: each step is met in order with its graphic, drawn whole', async ({
	read,
	site
}) => {
	await read({ size: PHONE }, async (reader) => {
		const steps = await openStory(reader, site);
		const met: string[] = [];
		do {
			const { id } = await reader.measure('stage');
			if (id === met.at(-1)) continue;
			met.push(id);
			const index = steps.findIndex((step) => step.id === id);
			if (index >= 0) await expectStep(reader, steps[index]!, index);
		} while (await reader.measure('turn', 0.25));
		const wanted = steps.map(({ id }) => id);
		if (met.join() !== wanted.join())
			reader.note('the whole story', [`met ${met.join(', ')}; wanted ${wanted.join(', ')}`]);
	});
});

for (const size of [WIDE, PHONE]) {
	test(`${size.width} wide: every number looks like one and opens its note in the window`, async ({
		read,
		site
	}) => {
		await read({ size }, async (reader) => {
			await openStory(reader, site);
			const numbers = await reader.measure('numbers');
			if (numbers.length < 10) reader.note('the story', [`only ${numbers.length} numbers open a note`]);
			for (const { note, index } of numbers) {
				const where = `the number of ${note}`;
				reader.note(where, await reader.measure('numberLook', index));
				if (!(await reader.click(where, '.number', index))) continue;
				const [card] = await reader.until(`${where} to open`, 'opened', (cards) => cards.length === 1);
				reader.note(where, card!.faults);
				if (card!.words < 20) reader.note(where, [`the note has ${card!.words} letters`]);
				await reader.press('Escape');
				await reader.until(`${where} to close`, 'opened', (cards) => cards.length === 0);
			}
		});
	});
}

test('what a figure offers opens: its notes, its table, its snippets', async ({ read, site }) => {
	await read({ size: WIDE }, async (reader) => {
		const steps = await openStory(reader, site);
		// The last step of each chart: by then its figure has come to stand where it stays.
		for (const step of new Map(steps.map((one) => [one.chart, one])).values()) {
			await reader.measure('jump', step.id);
			const where = placeOf(step);
			await arrive(reader, step);
			const controls = await reader.measure('controls');
			if (controls.length === 0) reader.note(where, ['no table and no notes can be opened']);
			for (const control of controls) {
				const what = `${where}, “${control.words}”`;
				if (!(await reader.click(what, 'a', control.index))) continue;
				const [dialog] = await reader.until(`${what} to open`, 'opened', (open) => open.length === 1);
				reader.note(what, dialog!.faults);
				await reader.press('Escape');
				await reader.until(`${what} to close`, 'opened', (open) => open.length === 0);
			}
		}
	});
});

test('unrolled: each step is followed by its drawing', async ({ read, site }) => {
	await read({ size: WIDE }, async (reader) => {
		await reader.goto(`${site.origin}/?view=unrolled`);
		for (const [index, step] of (await reader.measure('steps')).entries()) {
			const where = `unrolled, ${placeOf(step)}`;
			const measured = await reader.measure('unrolled', step.id);
			reader.note(where, measured.faults);
			await lookAt(reader, `unrolled/${index + 1}-${step.id}`, where, step.chart, measured);
		}
	});
});

test('with its scripts refused the story is there, each step with its drawing', async ({ read, site }) => {
	await read({ size: PHONE }, async (reader) => {
		await reader.goto(`${site.unscripted}/`);
		for (const [index, step] of (await reader.measure('steps')).entries()) {
			const where = `without script, ${placeOf(step)}`;
			const measured = await reader.measure('unrolled', step.id);
			reader.note(where, measured.faults);
			await lookAt(reader, `unscripted/${index + 1}-${step.id}`, where, step.chart, measured);
		}
	});
});

for (const webgl of [true, false]) {
	test(webgl ? 'the live map starts' : 'without WebGL the drawn map stays', async ({ read, site }) => {
		await read({ size: WIDE, webgl }, async (reader) => {
			const steps = await openStory(reader, site);
			const step = steps.find(({ chart }) => chart === 'map')!;
			await reader.measure('jump', step.id);
			await arrive(reader, step);
			const canBeLive = await reader.measure('hasWebGL');
			if (canBeLive !== webgl) reader.note('the engine', [`WebGL is ${canBeLive ? 'there' : 'missing'}`]);
			const ends = webgl ? ['live'] : ['static', 'failed'];
			const { map } = await reader.until(`a map that is ${ends.join(' or ')}`, 'stage', (stage) =>
				ends.includes(stage.map)
			);
			const measured = await reader.measure('map');
			const where = `${placeOf(step)}, ${map} map`;
			reader.note(where, measured.faults);
			await lookAt(reader, `${map}-map`, where, 'map', measured);
		});
	});
}

test('dark: the page and its drawings are dark, and something is to be seen', async ({ read, site }) => {
	await read({ size: WIDE, scheme: 'dark' }, async (reader) => {
		const steps = await openStory(reader, site);
		const first = new Map(steps.map((step) => [step.chart, step]));
		for (const step of first.values()) {
			const where = placeOf(step);
			await reader.measure('jump', step.id);
			await arrive(reader, step);
			const measured = await reader.measure('current');
			reader.note(where, measured.faults);
			await lookAt(reader, step.chart, where, step.chart, measured);
			const { light } = await reader.look(step.chart, {
				left: 0,
				top: 0,
				right: WIDE.width,
				bottom: WIDE.height
			});
			if (light > 0.4) reader.note(where, [`the window is light (${light.toFixed(2)} of 1)`]);
		}
	});
});

test('every chart in a frame: drawn at two widths, and sized by the loader', async ({ read, site }) => {
	await read({ size: { width: 700, height: 1100 } }, async (reader) => {
		await reader.goto(`${site.origin}/embed/`);
		const charts = await reader.measure('chartIds');
		if (charts.length < 6) reader.note('the catalogue', [`only ${charts.length} charts`]);
		for (const chart of charts) {
			await reader.goto(site.host(chart));
			for (const width of FRAMES) {
				const [where, frame] = [`${chart} in ${width} px`, `#frame-${width}`];
				const fits = ({ frame, content }: Measured<'framed'>) =>
					content > 150 && Math.abs(frame - content) <= 2;
				const before = await reader.until(`${where} as high as its content`, 'framed', fits, frame);
				await reader.measure('bring', frame, 0);
				const measured = await reader.measure('embedded', frame);
				reader.note(where, measured.faults);
				await lookAt(reader, `embeds/${chart}-${width}`, where, chart, measured);
				const opened = await reader.measure('openInFrame', frame);
				await reader.until(
					`${where} higher with “${opened}” open`,
					'framed',
					(now) => now.frame > before.frame + 40 && fits(now),
					frame
				);
			}
		}
	});
});
