/** The bars as Observable Plot draws them. */
import { barX, plot, text } from '@observablehq/plot';
import { room, rows, SHARES } from './page.js';

room.append(
	plot({
		width: room.clientWidth,
		height: room.clientHeight,
		marginLeft: 200,
		marginRight: 36,
		x: { label: null, grid: true, ticks: 4 },
		y: { label: null, domain: rows.map(({ name }) => name) },
		marks: SHARES.toReversed().flatMap((one) => [
			barX(rows, { x: one.share, y: 'name', fill: one.color }),
			text(rows, { x: one.share, y: 'name', text: one.text, textAnchor: 'start', dx: 4 })
		])
	})
);
