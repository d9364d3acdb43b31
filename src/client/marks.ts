/**
 * Reads a drawing out in one line under it, mark by mark: arrow keys go from one to the next, a tap or the mouse
 * picks the one it meets, Escape ends it. The words are those of the mark's <title>; a drawing without such marks
 * is read by the rows of its table.
 */

const STEPS: Record<string, number> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	Home: -1e9,
	End: 1e9
};

/** px: how far from a mark a pointer may be to pick it. */
const REACH = 16;

/** What can be read: its words, and the mark in the drawing if it has one. */
interface Reading {
	words: string;
	mark?: Element | null;
}

const inMarks = (drawing: Element): Reading[] =>
	[...drawing.querySelectorAll('title')].map((title) => ({
		words: title.textContent,
		mark: title.parentElement
	}));

/** `Soldiers: Killed; Number: about 1,000`: the filled cells of each row, with the heads of their columns. */
function inRows(page: ParentNode): Reading[] {
	const heads = [...page.querySelectorAll('thead th')].map((head) => head.textContent);
	return [...page.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(({ cells }) => ({
		words: [...cells]
			.flatMap(({ textContent }, i) => (textContent ? `${heads[i]}: ${textContent}` : []))
			.join('; ')
	}));
}

/**
 * Makes the drawing of a page or a figure readable; the line comes in the place of the caption.
 * @returns forgets what was read
 */
export function readMarks(page: ParentNode): () => void {
	const drawing = page.querySelector<SVGSVGElement>('.drawing');
	if (!drawing) return () => undefined;
	const line = document.createElement('p');
	line.className = 'readout';
	line.ariaLive = 'polite';
	page.querySelector('.chart-captions')?.append(line);
	const marks = inMarks(drawing);
	const readings = marks.length ? marks : inRows(page);
	let current: Reading | undefined;

	const pick = (reading: Reading | undefined) => {
		current?.mark?.removeAttribute('data-current');
		current = reading;
		current?.mark?.setAttribute('data-current', '');
		line.textContent = current?.words ?? '';
	};
	/** A mark may belong to another width or state. */
	const isSeen = ({ mark }: Reading) => mark?.checkVisibility({ opacityProperty: true }) ?? true;
	const seen = () => readings.filter(isSeen);
	/** The mark nearest to the pointer, within reach of a finger. */
	const near = ({ clientX: x, clientY: y }: MouseEvent) => {
		let [nearest, least] = [undefined as Reading | undefined, REACH];
		for (const reading of seen()) {
			const box = reading.mark?.getBoundingClientRect();
			const away = box
				? Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) +
					Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y) / 1e3
				: REACH;
			if (away < least) [nearest, least] = [reading, away];
		}
		return nearest;
	};

	drawing.tabIndex = 0;
	// Its children are not announced on their own; what the keys reach is.
	drawing.role = 'application';
	drawing.addEventListener('keydown', (event) => {
		const step = STEPS[event.key];
		const list = seen();
		if (step)
			pick(list[Math.max(0, Math.min(list.length - 1, (current ? list.indexOf(current) : -1) + step))]);
		else if (event.key === 'Escape') pick(undefined);
		else return;
		event.preventDefault();
	});
	// The mouse moves while the page scrolls as well: only what it is on, without a measurement.
	drawing.addEventListener('pointerover', ({ target }) => {
		const on = readings.find(({ mark }) => mark?.contains(target as Node));
		if (on && isSeen(on)) pick(on);
	});
	drawing.addEventListener('click', (event) => pick(near(event)));
	return () => pick(undefined);
}
