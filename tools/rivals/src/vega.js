/** The bars as Vega-Embed draws them. */
import embed from 'vega-embed';
import { room, rows, SHARES } from './page.js';

const spec = {
	$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
	width: room.clientWidth,
	height: room.clientHeight,
	autosize: { type: 'fit', contains: 'padding' },
	data: { values: rows },
	encoding: {
		y: {
			field: 'name',
			type: 'nominal',
			sort: rows.map(({ name }) => name),
			title: null,
			axis: { labelLimit: 0 }
		}
	},
	layer: SHARES.toReversed().flatMap(({ share, text, color }) => {
		const x = { field: share, type: 'quantitative', title: null, axis: { tickCount: 4 } };
		return [
			{ mark: { type: 'bar', color }, encoding: { x } },
			{ mark: { type: 'text', align: 'left', dx: 4 }, encoding: { x, text: { field: text } } }
		];
	})
};

await embed(room, spec, { actions: false, renderer: 'svg' });
