/** In the reader's own colours, in the engines that know them: WebKit does not. */
import { test } from './support/test.ts';

/** Of a drawing's box, painted in one colour. */
const MOST_GROUND = 0.995;
const FEWEST_COLOURS = 3;

test('in forced colours every graphic keeps its marks and its words', async ({ read, site }) => {
	await read({ forcedColors: true }, async (reader) => {
		await reader.goto(`${site.origin}/`);
		await reader.until('a current step', 'stage', ({ id }) => !id.includes('current steps'));
		if (!(await reader.measure('hasForcedColors'))) reader.note('the engine', ['no colours are forced']);
		const steps = await reader.measure('steps');
		for (const { id, chart, state } of new Map(steps.map((step) => [step.chart, step])).values()) {
			await reader.measure('jump', id);
			await reader.until(
				`${id} at rest`,
				'stage',
				(stage) => stage.id === id && stage.chart === chart && !stage.isMoving
			);
			const { box, faults } = await reader.measure('current');
			reader.note(`${chart}, ${state}`, faults);
			const { ground, colours } = await reader.look(chart, box);
			if (ground > MOST_GROUND || colours < FEWEST_COLOURS)
				reader.note(`${chart}, ${state}`, [`there is hardly anything in it: ${colours} colours`]);
		}
	});
});
