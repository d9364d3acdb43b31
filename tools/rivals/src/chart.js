/** The bars as Chart.js draws them. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { room, rows, SHARES } from './page.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** Chart.js writes no numbers beside bars. */
const numbers = {
	id: 'numbers',
	afterDatasetsDraw(chart) {
		const { ctx } = chart;
		ctx.textBaseline = 'middle';
		SHARES.forEach(({ text }, index) => {
			chart.getDatasetMeta(index).data.forEach((bar, row) => {
				ctx.fillText(rows[row][text], bar.x + 4, bar.y);
			});
		});
	}
};

new Chart(room.appendChild(document.createElement('canvas')), {
	type: 'bar',
	data: {
		// in two lines, since an axis may take half the width at most
		labels: rows.map(({ name }) => name.split(', ')),
		datasets: SHARES.map(({ share, color }) => ({
			data: rows.map((row) => row[share]),
			backgroundColor: color,
			grouped: false
		}))
	},
	options: {
		indexAxis: 'y',
		animation: false,
		maintainAspectRatio: false,
		layout: { padding: { right: 36 } }
	},
	plugins: [numbers]
});
