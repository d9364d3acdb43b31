/**
 * What is measured in a page. All of it runs there, in any of the engines: `inPage` is sent as text, so it may use
 * nothing from outside itself. It relies on the public interface of the page alone, and on what is drawn.
 */
export function inPage() {
	interface Box {
		left: number;
		top: number;
		right: number;
		bottom: number;
	}
	interface Drawn {
		/** Of the drawing, in the window's px. */
		box: Box;
		/** Visible lines of text in it. */
		texts: number;
		faults: string[];
	}

	const NOWHERE: Box = { left: 0, top: 0, right: 0, bottom: 0 };
	/** What may stick out or overlap before it is seen, in px. */
	const SLACK = 2;
	const SMALLEST = { width: 240, height: 140 };
	/** Two lines of text touch where they share more than this part of the lower one's height: boxes have air in them. */
	const AIR = 0.3;
	/** The part of the drawing's width and height that the land of a map has to fill. */
	const LAND = 0.6;

	const px = (value: number) => String(Math.round(value));
	const boxText = ({ left, top, right, bottom }: Box) =>
		`${px(right - left)} x ${px(bottom - top)} px at ${px(left)}, ${px(top)}`;
	const shared = (a: Box, b: Box): Box => ({
		left: Math.max(a.left, b.left),
		top: Math.max(a.top, b.top),
		right: Math.min(a.right, b.right),
		bottom: Math.min(a.bottom, b.bottom)
	});
	const plain = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });
	const windowOf = (element: Element): Box => {
		const view = element.ownerDocument.defaultView!;
		return { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
	};
	const isInside = (inner: Box, outer: Box) =>
		inner.left >= outer.left - SLACK &&
		inner.top >= outer.top - SLACK &&
		inner.right <= outer.right + SLACK &&
		inner.bottom <= outer.bottom + SLACK;

	/** Can it be seen? Chromium says so of text whose group has `display: none`, so every ancestor is asked. */
	function isSeen(element: Element): boolean {
		if (!element.checkVisibility({ visibilityProperty: true })) return false;
		let opacity = 1;
		for (let at: Element | null = element; at; at = at.parentElement) {
			const style = getComputedStyle(at);
			if (style.display === 'none') return false;
			opacity *= Number(style.opacity);
		}
		return opacity > 0.3;
	}

	/** The drawing of a figure: its largest outermost svg that is shown. */
	function drawingOf(figure: Element): SVGSVGElement | undefined {
		const area = (svg: Element) => svg.getBoundingClientRect().width * svg.getBoundingClientRect().height;
		return [...figure.querySelectorAll('svg')]
			.filter((svg) => !svg.parentElement?.closest('svg') && isSeen(svg))
			.sort((a, b) => area(b) - area(a))[0];
	}

	/** The box in the window that letters of a text fill, from the first up to the last, which is left out. */
	function boxOfLetters(text: SVGTextElement, first: number, last: number): Box {
		const toWindow = text.getScreenCTM()!;
		const corners = [];
		// White space at the end counts as a letter in some engines alone.
		for (let at = first; at < Math.min(last, text.getNumberOfChars()); at++) {
			const { x, y, width, height } = text.getExtentOfChar(at);
			for (const corner of [new DOMPoint(x, y), new DOMPoint(x + width, y + height)])
				corners.push(corner.matrixTransform(toWindow));
		}
		const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
		return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
	}

	/** The same of all letters in WebKit, whose letters leave out what `textLength` does to them. */
	function boxOfText(text: SVGTextElement): Box {
		const { x, y, width, height } = text.getBBox();
		const toWindow = text.getScreenCTM()!;
		const from = new DOMPoint(x, y).matrixTransform(toWindow);
		const to = new DOMPoint(x + width, y + height).matrixTransform(toWindow);
		return { left: from.x, top: from.y, right: to.x, bottom: to.y };
	}

	/** The lines of text of a drawing, each with its words and the box that its letters fill. */
	function linesOf(svg: Element): { words: string; box: Box; of: Element }[] {
		const lines = [];
		for (const text of svg.querySelectorAll('text')) {
			if (text.closest('defs') || !isSeen(text)) continue;
			const walker = svg.ownerDocument.createTreeWalker(text, NodeFilter.SHOW_TEXT);
			const isWebKit = navigator.vendor.startsWith('Apple');
			let next = 0;
			while (walker.nextNode()) {
				if (walker.currentNode.parentElement?.closest('title, desc')) continue;
				const said = walker.currentNode.textContent ?? '';
				const words = said.trim();
				const first = next + said.length - said.trimStart().length;
				next += said.length;
				if (words !== '')
					lines.push({
						words,
						box: isWebKit ? boxOfText(text) : boxOfLetters(text, first, first + words.length),
						of: text
					});
			}
		}
		return lines;
	}

	function textFaults(svg: Element): { texts: number; faults: string[] } {
		const outer = svg.getBoundingClientRect();
		const lines = linesOf(svg);
		const faults = lines
			.filter(({ box }) => !isInside(box, outer))
			.map(({ words, box }) => `“${words}” (${boxText(box)}) leaves the drawing (${boxText(outer)})`);
		lines.forEach((one, index) => {
			for (const other of lines.slice(index + 1)) {
				const both = shared(one.box, other.box);
				const low = Math.min(one.box.bottom - one.box.top, other.box.bottom - other.box.top);
				if (one.of === other.of || both.right - both.left <= SLACK || both.bottom - both.top <= AIR * low)
					continue;
				faults.push(`“${one.words}” and “${other.words}” lie on each other (${boxText(both)})`);
			}
		});
		return { texts: lines.length, faults };
	}

	/** The largest filled shape of a map, against its drawing. */
	function landFaults(svg: Element): string[] {
		// Live ground is a canvas below the drawing; the picture of it is looked at instead.
		if (svg.closest('[data-live]')) return [];
		const outer = svg.getBoundingClientRect();
		const [width, height] = [outer.right - outer.left, outer.bottom - outer.top];
		const shares = [...svg.querySelectorAll('path, polygon')]
			.filter((shape) => !shape.closest('defs') && getComputedStyle(shape).fill !== 'none' && isSeen(shape))
			.map((shape) => shared(shape.getBoundingClientRect(), outer))
			.map(({ left, top, right, bottom }) => [
				Math.max(0, right - left) / width,
				Math.max(0, bottom - top) / height
			]);
		const [wide = 0, high = 0] = shares.sort((a, b) => b[0]! * b[1]! - a[0]! * a[1]!)[0] ?? [];
		if (wide >= LAND && high >= LAND) return [];
		return [`the land fills ${px(wide * 100)} % of the map's width and ${px(high * 100)} % of its height`];
	}

	function drawn(figure: Element, isMap: boolean): Drawn {
		const svg = drawingOf(figure);
		if (!svg) return { box: NOWHERE, texts: 0, faults: ['no drawing is shown'] };
		const box = plain(svg.getBoundingClientRect());
		const [width, height] = [box.right - box.left, box.bottom - box.top];
		const faults = isMap ? landFaults(svg) : [];
		if (width < SMALLEST.width || height < SMALLEST.height)
			faults.push(`the drawing is only ${boxText(box)}`);
		const view = windowOf(svg);
		if (box.left < -SLACK || box.right > view.right + SLACK)
			faults.push(`the drawing (${boxText(box)}) is wider than the window (${px(view.right)} px)`);
		const text = textFaults(svg);
		return { box, texts: text.texts, faults: [...faults, ...text.faults] };
	}

	/** Text of the story that is painted over the drawing of the current figure. */
	function coverFaults(box: Box): string[] {
		const faults = [];
		for (const paragraph of document.querySelectorAll('.step p, .step h2, .step h3')) {
			const both = shared(shared(paragraph.getBoundingClientRect(), box), windowOf(paragraph));
			if (both.right - both.left <= SLACK || both.bottom - both.top <= SLACK || !isSeen(paragraph)) continue;
			const hit = document.elementFromPoint((both.left + both.right) / 2, (both.top + both.bottom) / 2);
			if (hit && paragraph.contains(hit))
				faults.push(
					`“${paragraph.textContent.trim().slice(0, 30)}” lies over the drawing (${boxText(both)})`
				);
		}
		return faults;
	}

	const currentFigure = () => document.querySelector('[data-chart][data-current]');

	/** The figure that belongs to a step in the unrolled view: in the step, or right after it. */
	function figureAfter(step: Element): Element | null {
		const next = step.nextElementSibling;
		return step.querySelector('[data-still], [data-chart]') ?? (next?.matches('[data-chart]') ? next : null);
	}

	const chartOf = (figure: Element) =>
		figure.getAttribute('data-chart') ?? figure.getAttribute('data-still') ?? '';

	/** The document in a frame, or the page's own. */
	const documentIn = (frame: string | null) =>
		frame === null ? document : document.querySelector<HTMLIFrameElement>(frame)?.contentDocument;

	const sidewaysFaults = (root: Document): string[] => {
		const { scrollWidth, clientWidth } = root.documentElement;
		return scrollWidth > clientWidth
			? [`the page is ${px(scrollWidth)} px wide in ${px(clientWidth)} px`]
			: [];
	};

	return {
		/** The steps as the page names them, in order. */
		steps: () =>
			[...document.querySelectorAll<HTMLElement>('.step')].map(({ id, dataset }) => ({
				id,
				chart: dataset.graphic ?? '',
				state: dataset.graphicState ?? ''
			})),

		/** What has to stand on paper for each step: how its paragraphs begin, and the line under its graphic's title. */
		scenes: () =>
			[...document.querySelectorAll('.scene')].map((scene) => {
				const line = scene.querySelector('.chart-subtitle');
				return {
					id: scene.querySelector('.step')?.id ?? '',
					paragraphs: [...scene.querySelectorAll('.words > p:not(.step-sources)')].map(
						(paragraph) => paragraph.firstChild?.textContent?.trim() ?? ''
					),
					graphic: line?.getAttribute('data-brief') ?? line?.textContent.trim() ?? ''
				};
			}),

		/** What the reader has before them, and whether anything still moves. */
		stage() {
			const steps = document.querySelectorAll('[aria-current="step"]');
			const figures = document.querySelectorAll('[data-chart][data-current]');
			const figure = figures[0];
			return {
				id: steps.length === 1 ? steps[0]!.id : `${px(steps.length)} current steps`,
				chart:
					figures.length === 1
						? (figure!.getAttribute('data-chart') ?? '')
						: `${px(figures.length)} current figures`,
				state: figure?.getAttribute('data-state') ?? '',
				map: document.querySelector('[data-map]')?.getAttribute('data-map') ?? '',
				// One that has run out and is still listed: WebKit shows its last frame until the next is drawn.
				isMoving: document.getAnimations().length > 0
			};
		},

		/** The drawing of the current figure: whole in the window, its labels readable, no text of the story over it. */
		current(): Drawn {
			const figure = currentFigure();
			if (!figure) return { box: NOWHERE, texts: 0, faults: ['no figure is current'] };
			const { box, texts, faults } = drawn(figure, chartOf(figure) === 'map');
			if (texts === 0) faults.push('the drawing has no text');
			if (!isInside(box, windowOf(figure)))
				faults.push(`the drawing (${boxText(box)}) is not whole in the window`);
			return { box, texts, faults: [...sidewaysFaults(document), ...coverFaults(box), ...faults] };
		},

		/** Brings a step into the window as a link to it does. */
		jump: (id: string) =>
			document.getElementById(id)!.scrollIntoView({ block: 'start', behavior: 'instant' }),

		/** Turns the page by a part of the window's height. @returns is there more below? */
		async turn(part: number) {
			scrollBy({ top: innerHeight * part, behavior: 'instant' });
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
			return scrollY + innerHeight < document.documentElement.scrollHeight - 1;
		},

		/**
		 * Brings an element into the window, unless it is there, where it can be pressed.
		 * @returns the middle of its first line, and whether a press there would reach it
		 */
		async bring(selector: string, index: number) {
			const element = document.querySelectorAll(selector)[index]!;
			const middle = () => {
				const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
				const at = { x: left + width / 2, y: top + height / 2 };
				return { ...at, isHit: element.contains(document.elementFromPoint(at.x, at.y)) };
			};
			const here = middle();
			if (here.isHit) return here;
			element.scrollIntoView({ block: 'center', behavior: 'instant' });
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
			return middle();
		},

		/** The numbers of the text that open a note, one for each note: their places among all, and their notes. */
		numbers() {
			const seen = new Map<string, number>();
			[...document.querySelectorAll('.number')].forEach((number, index) => {
				const note =
					number.getAttribute('popovertarget') ?? number.getAttribute('href')?.replace(/^.*#/, '') ?? '';
				if (!seen.has(note) && isSeen(number)) seen.set(note, index);
			});
			return [...seen].map(([note, index]) => ({ note, index }));
		},

		/** Does what can be pressed look like it? A number in plain text has a line under it or is of another colour. */
		numberLook(index: number): string[] {
			const number = document.querySelectorAll('.number')[index]!;
			const style = getComputedStyle(number);
			const around = getComputedStyle(number.parentElement!);
			const hasLine = style.textDecorationLine !== 'none' || parseFloat(style.borderBottomWidth) > 0;
			const isOther = style.color !== around.color || style.backgroundColor !== around.backgroundColor;
			return hasLine || isOther || style.backgroundImage !== 'none'
				? []
				: ['nothing shows that the number can be pressed'];
		},

		/** The notes or dialogs that are open, with what is wrong with their place. */
		opened() {
			return [...document.querySelectorAll(':popover-open, dialog[open]')].map((card) => {
				const box = card.getBoundingClientRect();
				const faults = isInside(box, windowOf(card)) ? [] : [`it is outside the window (${boxText(box)})`];
				if (box.width < 120 || box.height < 40) faults.push(`it is only ${boxText(box)}`);
				if (!isSeen(card)) faults.push('it is not visible');
				return { id: card.id, words: card.textContent.trim().length, faults };
			});
		},

		/** The places of the links of the current figure that open more of it, among all links of the page. */
		controls() {
			const figure = currentFigure();
			return [...document.querySelectorAll('a')]
				.map((link, index) => ({ link, index }))
				.filter(
					({ link }) => figure?.contains(link) && link.matches('[data-dialog], [data-use]') && isSeen(link)
				)
				.map(({ link, index }) => ({ index, words: link.textContent.trim() }));
		},

		/** A step of the unrolled page and the figure beside it, brought into the window. */
		async unrolled(id: string): Promise<Drawn> {
			const step = document.getElementById(id)!;
			const figure = figureAfter(step);
			if (!figure) return { box: NOWHERE, texts: 0, faults: ['no figure follows it'] };
			figure.scrollIntoView({ block: 'center', behavior: 'instant' });
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
			const measured = drawn(figure, chartOf(figure) === 'map');
			const words = [...step.querySelectorAll('p')].filter((paragraph) => isSeen(paragraph));
			if (words.length === 0) measured.faults.push('no paragraph of it is shown');
			return { ...measured, faults: [...measured.faults, ...sidewaysFaults(document)] };
		},

		/** The drawing of the map, where it stands. */
		map(): Drawn & { state: string } {
			const figure = document.querySelector('[data-map]')!;
			const measured = drawn(figure, true);
			return { ...measured, state: figure.getAttribute('data-map') ?? '' };
		},

		hasForcedColors: () => matchMedia('(forced-colors: active)').matches,

		hasWebGL: () => document.createElement('canvas').getContext('webgl2') !== null,

		/** Is a framed chart there: loaded, and as high as its frame? */
		framed(selector: string) {
			const frame = document.querySelector<HTMLIFrameElement>(selector)!;
			const root = frame.contentDocument;
			const high = root?.querySelector('[data-chart]')
				? root.documentElement.getBoundingClientRect().height
				: 0;
			return { frame: frame.getBoundingClientRect().height, content: high };
		},

		/** A chart in a frame: drawn, and nothing sideways. */
		embedded(selector: string): Drawn {
			const root = documentIn(selector)!;
			const figure = root.querySelector('[data-chart]')!;
			const measured = drawn(figure, chartOf(figure) === 'map');
			if (measured.texts === 0) measured.faults.push('the drawing has no text');
			const { left, top } = document.querySelector(selector)!.getBoundingClientRect();
			const { box } = measured;
			return {
				...measured,
				box: { left: box.left + left, top: box.top + top, right: box.right + left, bottom: box.bottom + top },
				faults: [...measured.faults, ...sidewaysFaults(root)]
			};
		},

		/** Opens the table of a framed chart, as its reader does. */
		openInFrame(selector: string) {
			const summary = [...documentIn(selector)!.querySelectorAll<HTMLElement>('details > summary')].at(-1);
			summary?.click();
			return summary?.textContent.trim() ?? '';
		},

		chartIds: async () => {
			const response = await fetch('/embed/index.json');
			const { charts } = (await response.json()) as { charts: { id: string }[] };
			return charts.map(({ id }) => id);
		}
	};
}

export type Measures = ReturnType<typeof inPage>;
