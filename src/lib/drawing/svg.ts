/**
 * Writes a drawing as SVG. The same drawing serves the page, the embed and the picture: they differ in how colours
 * are named, in whether the type is sure to be ours, and in how marks say what they are.
 */
import {
	boxOf,
	type Box,
	short,
	type Drawing,
	type Paint,
	type PathShape,
	type Shape,
	type TextShape
} from './shapes.ts';
import { textWidth } from './text-width.ts';
import { TOKENS, type Token } from './tokens.ts';

export interface Writing {
	/** Starts the ids in the drawing: unique on its page. */
	id: string;
	/** What it shows, for readers who can't see it; nothing where the element around it says so. */
	label?: string;
	/** A plain colour scheme instead of the page's custom properties. */
	scheme?: 'light' | 'dark';
	/**
	 * For where another face may be set in place of ours, and the room may have other proportions: each text is held
	 * to its measured width, and spare room stands around the drawing.
	 */
	fit?: boolean;
	/**
	 * How marks say what they are: as titles that browsers show, for a drawing that stands alone; or as `data-says`,
	 * which costs a page no nodes, beside what the scripts of the page need to know of each shape.
	 */
	says?: 'title' | 'data';
	/**
	 * For a file that programs of all kinds read, without our fonts and with half of SVG: the serif face as a plain list
	 * of families; the texts of a line follow one another, however wide they come out; a halo is a thing of its own.
	 */
	file?: { serif: string };
	/** Writes each text by other means, such as outlines. Colours are plain or custom properties, as all others are. */
	text?: (shape: TextShape, look: { fill: string; halo?: string }) => string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes a text safe in XML and HTML, in elements and in attributes. */
export function escapeXml(words: string): string {
	return words.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
}

/**
 * The drawing as an SVG element. Texts end with their lines: who reads them without drawing them, as text browsers do,
 * would else read two numbers as one.
 */
export function svgOf(drawing: Drawing, writing: Writing): string {
	const { width, height, size } = drawing;
	const { defs, inner } = shapesAsSvg(drawing.shapes, writing, width);
	const box = `0 0 ${short(width)} ${short(height)}`;
	const name =
		writing.label === undefined
			? ' aria-hidden="true"'
			: ` role="img" aria-label="${escapeXml(writing.label)}"`;
	const place = writing.fit ? '' : ' preserveAspectRatio="xMinYMin"';
	const data = Object.entries(drawing.data ?? {}).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
	return `<svg class="drawing"${place} viewBox="${box}" data-size="${size}"${data.join('')}${name}>${defs}<g aria-hidden="true">${inner}</g></svg>`;
}

/**
 * Shapes as the content of an SVG element, and the definitions that they refer to.
 * @param width of the board they stand on, in px
 */
export function shapesAsSvg(
	shapes: readonly Shape[],
	writing: Writing,
	width = Infinity
): { defs: string; inner: string } {
	const writer = new Writer(writing, width);
	const inner = writer.all(shapes);
	return { defs: writer.defs(), inner };
}

/** px between the lines of a hatch, and how thick they are. */
const HATCH = { gap: 7, width: 1.3 };

/** How much wider a text may get where each letter has whole pixels. */
const ROUNDING = 1.05;

class Writer {
	readonly #writing: Writing;
	readonly #width: number;
	readonly #hatches = new Set<Token>();
	readonly #fades = new Set<Token>();
	readonly #clips = new Map<string, Box>();
	#lines = 0;

	constructor(writing: Writing, width: number) {
		this.#writing = writing;
		this.#width = width;
	}

	/** The patterns, gradients and boxes that the shapes written so far refer to. */
	defs(): string {
		const { gap, width } = HATCH;
		const patterns = [...this.#hatches].map(
			(token) =>
				`<pattern id="${this.#hatchId(token)}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0v${gap}" stroke="${this.#colour(token)}" stroke-width="${2 * width}" opacity=".5"/></pattern>`
		);
		const clips = [...this.#clips].map(
			([id, { x, y, width, height }]) =>
				`<clipPath id="${id}"><path d="M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z"/></clipPath>`
		);
		const fades = [...this.#fades].map((token) => {
			const colour = this.#colour(token);
			return `<linearGradient id="${this.#fadeId(token)}"><stop stop-color="${colour}" stop-opacity="0"/><stop offset=".5" stop-color="${colour}"/></linearGradient>`;
		});
		const all = [...patterns, ...fades, ...clips];
		return all.length ? `<defs>${all.join('')}</defs>` : '';
	}

	all(shapes: readonly Shape[]): string {
		if (!this.#writing.file) return shapes.map((shape) => this.#shape(shape)).join('');
		return linesIn(shapes, this.#width)
			.map((one) => ('kind' in one ? this.#shape(one) : this.#line(one)))
			.join('');
	}

	#shape(shape: Shape): string {
		switch (shape.kind) {
			case 'group':
				return this.#element(
					'g',
					{
						transform: shape.transform,
						opacity: shape.opacity,
						'clip-path': shape.clip && this.#clip(shape.clip)
					},
					shape,
					this.all(shape.children)
				);
			case 'text':
				return this.#text(shape);
			case 'circle':
				return this.#element(
					'circle',
					{ cx: half(shape.x), cy: half(shape.y), r: shape.radius, ...this.#look(shape) },
					shape
				);
			case 'rect':
				return this.#element(
					'rect',
					{
						x: shape.x,
						y: shape.y,
						width: Math.max(0, shape.width),
						height: Math.max(0, shape.height),
						rx: shape.radius,
						...this.#look(shape)
					},
					shape
				);
			case 'path':
				return this.#path(shape);
		}
	}

	/** A path that moves from drawing to drawing keeps its own transform inside a group, which is what moves. */
	#path(shape: PathShape): string {
		const { d, transform } = shape;
		const look = { d, transform, ...this.#look(shape) };
		if (!shape.key || !transform) return this.#element('path', look, shape);
		const bare = { ...shape, key: undefined, refs: undefined, says: undefined, mark: false };
		return this.#element('g', {}, shape, this.#element('path', look, bare));
	}

	#text(shape: TextShape): string {
		const { text: words, size, anchor = 'start' } = shape;
		const length = lengthOf(shape);
		const { text: write } = this.#writing;
		if (write) {
			const halo = shape.halo && { halo: this.#paint(shape.halo) };
			return write(shape, { fill: this.#paint(shape.fill ?? 'ink'), ...halo });
		}
		const held = this.#writing.fit === true || this.#isTight(shape, length);
		return this.#element(
			'text',
			{
				x: Math.round(shape.x),
				y: half(shape.y),
				transform: shape.turned ? `rotate(-90 ${short(shape.x)} ${short(shape.y)})` : undefined,
				...this.#type(shape),
				'text-anchor': anchor === 'start' ? undefined : anchor,
				...(shape.halo && { ...this.#halo(shape.halo, size), 'paint-order': 'stroke' }),
				textLength: held ? length : undefined,
				// Spacing alone paints each letter by itself, and its halo over the one before.
				lengthAdjust: held && (this.#writing.fit || shape.halo) ? 'spacingAndGlyphs' : undefined
			},
			shape,
			// Inside, where no renderer shows it: beside each text it would be a node of its own.
			`${escapeXml(words)}\n`
		);
	}

	/**
	 * The texts of a line as one: they keep their spaces and their order, however wide they come out. Its halo is the same
	 * letters once more beneath, by reference, since many a program paints the halo over the letters.
	 */
	#line({ texts, x, length, anchor }: Line): string {
		const [first] = texts;
		const size = Math.max(...texts.map((text) => text.size));
		const id = first.halo && `${this.#writing.id}-line-${this.#lines++}`;
		const halo = id && first.halo ? this.#attributes(this.#halo(first.halo, size)) : '';
		const place = this.#attributes({
			id,
			x,
			y: first.y,
			transform: first.turned ? `rotate(-90 ${short(x)} ${short(first.y)})` : undefined,
			'text-anchor': anchor === 'start' ? undefined : anchor,
			textLength: length,
			lengthAdjust: 'spacingAndGlyphs'
		});
		// Ends with its line, which between the title and the letters would be drawn.
		const says = first.says ? `<title>${escapeXml(first.says)}\n</title>` : '';
		const runs = texts.map((text, i) => {
			const words = escapeXml(spaced(text, texts[i + 1]));
			return `<tspan${this.#attributes(this.#type(text))}>${words}</tspan>`;
		});
		const line =
			texts.length === 1
				? `<text${place}${this.#attributes(this.#type(first))}>${says}${escapeXml(first.text)}</text>\n`
				: `<text xml:space="preserve"${place}>${says}${runs.join('')}</text>\n`;
		return (id ? `<use href="#${id}"${halo}/>` : '') + line;
	}

	#type({ size, weight = 400, face, spacing, fill = 'ink' }: TextShape) {
		return {
			'font-size': size,
			'font-weight': weight === 400 ? undefined : weight,
			'font-family': face === 'serif' ? (this.#writing.file?.serif ?? 'var(--text)') : undefined,
			'letter-spacing': spacing,
			fill: this.#paint(fill)
		};
	}

	#halo(halo: Token, size: number) {
		return { stroke: this.#paint(halo), 'stroke-width': haloWidth(size), 'stroke-linejoin': 'round' };
	}

	/** Would it touch a neighbour or the edge in an engine that rounds the width of each letter, as WebKitGTK does? */
	#isTight({ x, anchor = 'start', followed, turned }: TextShape, length: number): boolean {
		if (turned) return false;
		const rounded = length * ROUNDING;
		const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? rounded / 2 : rounded);
		return followed === true || left < 0 || left + rounded > this.#width;
	}

	#look(shape: Extract<Shape, { kind: 'path' | 'rect' | 'circle' }>) {
		const { fill, stroke, thickness, dash, cap, join, opacity } = shape;
		return {
			fill: fill ? this.#paint(fill) : 'none',
			stroke: stroke && this.#paint(stroke),
			'stroke-width': stroke && thickness !== 1 ? thickness : undefined,
			'stroke-dasharray': dash,
			'stroke-linecap': cap,
			'stroke-linejoin': join,
			opacity
		};
	}

	#element(
		name: string,
		attributes: Readonly<Record<string, string | number | undefined>>,
		shape: Shape,
		content = ''
	): string {
		const { key, refs, says } = shape;
		// Circles and rectangles say where they are; of a path a script can't tell.
		const box = key && shape.kind === 'path' ? boxOf(shape) : undefined;
		const asTitle = this.#writing.says === 'title';
		const all: Readonly<Record<string, string | number | undefined>> = {
			...attributes,
			...(!asTitle && {
				// What stands for one thing is known by its name.
				'data-key': key === refs?.[0] && shape.kind !== 'text' ? undefined : key,
				'data-box': box && [box.x, box.y, box.width, box.height].map(short).join(' '),
				'data-refs': refs?.join(' '),
				'data-says': says
			})
		};
		const written = this.#attributes(all);
		const inner = (asTitle && says ? `<title>${escapeXml(says)}</title>\n` : '') + content;
		return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
	}

	#attributes(all: Readonly<Record<string, string | number | undefined>>): string {
		return Object.entries(all)
			.map(([name, value]) => (value === undefined ? '' : ` ${name}="${writtenValue(value)}"`))
			.join('');
	}

	#paint(paint: Paint): string {
		if (isHatch(paint)) {
			const token = paint.slice('hatch-'.length) as Token;
			this.#hatches.add(token);
			return `url(#${this.#hatchId(token)})`;
		}
		if (isFade(paint)) {
			const token = paint.slice('fade-'.length) as Token;
			this.#fades.add(token);
			return `url(#${this.#fadeId(token)})`;
		}
		return this.#colour(paint);
	}

	#clip(box: Box): string {
		const id = `${this.#writing.id}-clip-${this.#clips.size}`;
		this.#clips.set(id, box);
		return `url(#${id})`;
	}

	#hatchId(token: Token): string {
		return `${this.#writing.id}-hatch-${token}`;
	}

	#fadeId(token: Token): string {
		return `${this.#writing.id}-fade-${token}`;
	}

	#colour(token: Token): string {
		const { scheme } = this.#writing;
		return scheme ? TOKENS[token][scheme === 'light' ? 0 : 1] : `var(--${token})`;
	}
}

const lengthOf = ({ text, size, weight, face, spacing = 0 }: TextShape) =>
	textWidth(text, size, weight, face) + spacing * Array.from(text).length;

/** Texts that are read as one line, with the spaces between them. */
interface Line {
	texts: readonly [TextShape, ...TextShape[]];
	/** Of what stays where it is, which `anchor` names. */
	x: number;
	length: number;
	anchor: 'start' | 'middle' | 'end';
}

/** How much wider a line may come out in a program that has only wide faces and holds no text to its width. */
const WIDEST = 1.4;

/** Shapes in their order; neighbours that follow one another in a line are one, where that line has room to grow. */
function linesIn(shapes: readonly Shape[], width: number): (Line | Exclude<Shape, TextShape>)[] {
	const all: (Line | Exclude<Shape, TextShape>)[] = [];
	let open: [TextShape, ...TextShape[]] | undefined;
	const close = () => {
		if (!open) return;
		const line = lineOf(open);
		const grows = line.x + line.length * WIDEST <= width;
		all.push(...(grows ? [line] : open.map((text) => lineOf([text]))));
		open = undefined;
	};
	for (const shape of shapes) {
		const last = open?.at(-1);
		if (open && shape.kind === 'text' && last?.followed && last.y === shape.y) {
			open.push(shape);
			continue;
		}
		close();
		if (shape.kind === 'text') open = [shape];
		else all.push(shape);
	}
	close();
	return all;
}

/**
 * One text stays where it was set. Several begin where they were set: some programs anchor each by itself, and would
 * set one on the other.
 */
function lineOf(texts: readonly [TextShape, ...TextShape[]]): Line {
	const [first] = texts;
	const last = texts.at(-1) ?? first;
	const length = last.x + lengthOf(last) - first.x;
	if (first.anchor) return { texts, x: first.x, length, anchor: first.anchor };
	const alone = texts.length === 1 && !first.followed;
	const holds = (alone ? first.holds : undefined) ?? 'start';
	const ahead = { start: 0, middle: length / 2, end: length }[holds];
	return { texts, x: first.x + ahead, length, anchor: holds };
}

/** A space at the end of a text was taken off when the text was placed; it shows as a gap before the next. */
const spaced = (text: TextShape, next?: TextShape) =>
	next && next.x - text.x - lengthOf(text) > text.size / 20 ? `${text.text} ` : text.text;

/**
 * To half a px, and the start of a text to a whole one: finer places are not seen, and each costs a byte in every
 * drawing of every step.
 */
const half = (px: number) => Math.round(px * 2) / 2;

/** A halo that keeps lines off the letters: large letters have larger gaps between them. */
const haloWidth = (size: number) => Math.max(4, Math.round(size / 5));

const isHatch = (paint: Paint): paint is `hatch-${Token}` => paint.startsWith('hatch-');

const isFade = (paint: Paint): paint is `fade-${Token}` => paint.startsWith('fade-');

/** Thin lines, small dots and opacities need a decimal more than places do. */
const writtenValue = (value: string | number) => {
	if (typeof value === 'string') return escapeXml(value);
	return Math.abs(value) < 2 ? String(Math.round(value * 100) / 100) : short(value);
};
