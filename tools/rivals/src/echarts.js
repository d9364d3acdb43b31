/** The bars as ECharts draws them. */
import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { room, rows, SHARES } from './page.js';

use([BarChart, GridComponent, SVGRenderer]);

init(room, null, { renderer: 'svg' }).setOption({
	animation: false,
	grid: { left: 190, right: 36, top: 8, bottom: 24 },
	xAxis: { type: 'value', splitNumber: 4 },
	yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name) },
	series: SHARES.toReversed().map(({ share, text, color }) => ({
		type: 'bar',
		barGap: '-100%',
		color,
		label: { show: true, position: 'right', formatter: ({ dataIndex }) => rows[dataIndex][text] },
		data: rows.map((row) => row[share])
	}))
});
