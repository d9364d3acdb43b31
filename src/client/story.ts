/** The story's own script: the current step, keys, the address, the two views, cards and dialogs, the map when near. */
import { keepAddress } from './browser.ts';
import { openCards, openDialogs } from './story/dialog.ts';
import { listenToKeys, listenToViewSwitch } from './story/controls.ts';
import { startMapWhenNear } from './map-near.ts';
import { ON_PAGES, readMarks } from './marks.ts';
import { showStep, type Stage } from './story/stage.ts';
import { followSteps } from './story/steps.ts';

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

const stage: Stage = {
	steps: all('.step'),
	// Each scene holds a step and the figure that belongs to it.
	figures: all('.scene > [data-chart]'),
	chapters: all('.chapters a'),
	spoken: document.querySelector<HTMLElement>('#told')
};
const { steps, figures } = stage;
let current = 0;
let isFirst = true;

function follow(): void {
	followSteps(steps, (index) => {
		current = index;
		showStep(stage, index, isFirst);
		const id = steps[index]?.id;
		// The first report comes from where the browser put the page; only a reader's own scrolling writes the address.
		if (id && !isFirst) keepAddress(`#${id}`);
		isFirst = false;
		// From here on the page believes in its scroll view (page/inline.ts).
		document.documentElement.dataset.story = 'runs';
	});
}

/** What a browser can't do is missing for its readers, and nothing else is. */
function attempt(part: () => void, orElse?: () => void): void {
	try {
		part();
	} catch (reason) {
		console.warn('A part of this page does not work in this browser.', reason);
		orElse?.();
	}
}

attempt(follow, () => delete document.documentElement.dataset.view);
listenToKeys(steps, () => current);
listenToViewSwitch(() => steps[current]);
openCards();
openDialogs();
for (const figure of figures) attempt(() => readMarks(figure, ON_PAGES));

const maps = figures.filter((figure) => figure.dataset.chart === 'map');
const status = document.querySelector<HTMLElement>('[data-map]');
// In the scroll view a reader comes near a step; all figures lie in one place there.
if (status)
	attempt(() =>
		startMapWhenNear([...maps, ...steps.filter(({ dataset }) => dataset.graphic === 'map')], maps, status)
	);
