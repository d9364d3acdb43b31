/** The story's own script: the current step, keys, the address, the two views, cards and dialogs, the map when near. */
import { storyPage } from '../lib/words/client.ts';
import { keepAddress } from './browser.ts';
import { openCards, openDialogs } from './story/dialog.ts';
import { isStaged, listenToKeys, listenToViewSwitch } from './story/controls.ts';
import { startMapWhenNear } from './map-near.ts';
import { ON_PAGES, readMarks } from './marks.ts';
import { changeFigure } from './story/motion.ts';
import { followSteps } from './story/steps.ts';

/** Everything on the page that follows the current step. */
interface Stage {
	steps: readonly HTMLElement[];
	/** The figure of each step. */
	figures: readonly HTMLElement[];
	chapters: readonly HTMLElement[];
}

/** Sets or removes an attribute only where that changes something: style is recalculated for what changed. */
function mark(element: Element, name: string, value: string | undefined): void {
	if (value === undefined) element.removeAttribute(name);
	else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Shows one step: marks it in the text and in the list of chapters, and brings its figure onto the stage.
 * @param isFirst does the page come up with this step, so that nothing changes for its reader?
 */
function showStep({ steps, figures, chapters }: Stage, index: number, isFirst: boolean): void {
	const current = steps[index];
	const figure = figures[index];
	if (!current || !figure) return;
	for (const step of steps) mark(step, 'aria-current', step === current ? 'step' : undefined);
	for (const link of chapters)
		mark(link, 'aria-current', link.dataset.chapter === current.dataset.chapter ? 'true' : undefined);
	const before = figures.find((one) => one.hasAttribute('data-current'));
	changeFigure(isFirst || !isStaged() ? undefined : before, figure, () => {
		for (const one of figures) mark(one, 'data-current', one === figure ? '' : undefined);
	});
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

const stage: Stage = {
	steps: all('.step'),
	// Each scene holds a step and the figure that belongs to it.
	figures: all('.scene > [data-chart]'),
	chapters: all('.chapters a')
};
const { steps, figures } = stage;
let current = 0;
let isFirst = true;

/** Two tasks rather than one long one: what comes is laid out unseen, then takes its place. */
function bring(figure: HTMLElement, index: number): void {
	figure.setAttribute('data-coming', '');
	requestAnimationFrame(() =>
		setTimeout(() => {
			figure.removeAttribute('data-coming');
			// The reader may have gone on meanwhile.
			if (index === current) showStep(stage, index, false);
		})
	);
}

/**
 * ms of rest before a change is told and the address follows: a reader who scrolls on hears only where they stop, and
 * each change of the address makes browsers ask for the page's icon anew.
 */
const REST = 700;
let resting = 0;

function rest(step: HTMLElement, figure: HTMLElement): void {
	keepAddress(`#${step.id}`);
	const title = figure.querySelector('.chart-title')?.textContent.trim() ?? '';
	// Its text is changed, not replaced: a child that goes would have the styles of the whole page matched anew (`:has`).
	const words = document.querySelector('#told')?.firstChild;
	if (words && isStaged()) words.nodeValue = storyPage.graphic(title);
}

function follow(): void {
	followSteps(steps, (index) => {
		current = index;
		const [step, figure] = [steps[index], figures[index]];
		if (isFirst || !figure || !isStaged()) showStep(stage, index, isFirst);
		else bring(figure, index);
		// The first report comes from where the browser put the page; only a reader's own scrolling is told and kept.
		clearTimeout(resting);
		if (step && figure && !isFirst) resting = window.setTimeout(() => rest(step, figure), REST);
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
