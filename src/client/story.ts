/** The story's own script: the current step, keys, the address, the switch of views, and the map when near. */
import { keepAddress } from './story/address.ts';
import { listenToKeys } from './story/keys.ts';
import { startMapWhenNear } from './story/map-near.ts';
import { readOut } from './story/read-out.ts';
import { keepStepOnResize } from './story/resize.ts';
import { showStep, type Stage } from './story/stage.ts';
import { followSteps } from './story/steps.ts';
import { openUseInDialog } from './story/use-dialog.ts';
import { listenToViewSwitch, view } from './story/view.ts';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

const stage: Stage = {
	steps: all('.step'),
	figures: all('.stage [data-chart]'),
	chapters: all('.chapters a')
};
const { steps } = stage;
let current = 0;
let isFirst = true;

followSteps(steps, (index) => {
	current = index;
	showStep(stage, index);
	const id = steps[index]?.id;
	// The first report comes from where the browser put the page; only a reader's own scrolling writes the address.
	if (id && !isFirst) keepAddress(id);
	isFirst = false;
});
listenToKeys(
	steps,
	() => current,
	() => view() === 'scroll'
);
listenToViewSwitch(() => steps[current]);
keepStepOnResize(steps, () => current);

openUseInDialog([...document.querySelectorAll<HTMLAnchorElement>('[data-use]')]);

readOut(stage.figures.filter((figure) => figure.dataset.chart !== 'map'));

const map = stage.figures.find((figure) => figure.dataset.chart === 'map');
if (map) {
	startMapWhenNear(
		map,
		steps.filter((step) => step.dataset.graphic === 'map')
	);
}
