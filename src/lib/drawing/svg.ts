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
	/** The serif face as a plain list of families, for files that have no styles. */
	serif?: string;
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
	const inner = shapes.map((shape) => writer.shape(shape)).join('');
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
	readonly #clips = new Map<string, Box>();

	constructor(writing: Writing, width: number) {
		this.#writing = writing;
		this.#width = width;
	}

	/** The patterns and boxes that the shapes written so far refer to. */
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
		const all = [...patterns, ...clips];
		return all.length ? `<defs>${all.join('')}</defs>` : '';
	}

	shape(shape: Shape): string {
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
					shape.children.map((child) => this.shape(child)).join('')
				);
			case 'text':
				return this.#text(shape);
			case 'circle':
				return this.#element(
					'circle',
					{ cx: shape.x, cy: shape.y, r: shape.radius, ...this.#look(shape) },
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
		const { text: words, size, weight = 400, face = 'sans', anchor = 'start' } = shape;
		const length = textWidth(words, size, weight, face) + (shape.spacing ?? 0) * Array.from(words).length;
		const { text: write, serif = 'var(--text)' } = this.#writing;
		if (write) {
			const halo = shape.halo && { halo: this.#paint(shape.halo) };
			return write(shape, { fill: this.#paint(shape.fill ?? 'ink'), ...halo });
		}
		const held = this.#writing.fit || this.#isTight(shape, length);
		return this.#element(
			'text',
			{
				x: shape.x,
				y: shape.y,
				transform: shape.turned ? `rotate(-90 ${short(shape.x)} ${short(shape.y)})` : undefined,
				'font-size': size,
				'font-weight': weight === 400 ? undefined : weight,
				'font-family': face === 'serif' ? serif : undefined,
				'text-anchor': anchor === 'start' ? undefined : anchor,
				'letter-spacing': shape.spacing,
				fill: this.#paint(shape.fill ?? 'ink'),
				...(shape.halo && {
					stroke: this.#paint(shape.halo),
					'stroke-width': haloWidth(size),
					'stroke-linejoin': 'round',
					'paint-order': 'stroke'
				}),
				textLength: held ? length : undefined,
				// Spacing alone paints each letter by itself, and its halo over the one before.
				lengthAdjust: held && (this.#writing.fit || shape.halo) ? 'spacingAndGlyphs' : undefined
			},
			shape,
			// Inside, where no renderer shows it: beside each text it would be a node of its own.
			`${escapeXml(words)}\n`
		);
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
		const written = Object.entries(all)
			.map(([attribute, value]) => (value === undefined ? '' : ` ${attribute}="${writtenValue(value)}"`))
			.join('');
		const inner = (asTitle && says ? `<title>${escapeXml(says)}</title>\n` : '') + content;
		return inner ? `<${name}${written}>${inner}</${name}>` : `<${name}${written}/>`;
	}

	#paint(paint: Paint): string {
		if (!isHatch(paint)) return this.#colour(paint);
		const token = paint.slice('hatch-'.length) as Token;
		this.#hatches.add(token);
		return `url(#${this.#hatchId(token)})`;
	}

	#clip(box: Box): string {
		const id = `${this.#writing.id}-clip-${this.#clips.size}`;
		this.#clips.set(id, box);
		return `url(#${id})`;
	}

	#hatchId(token: Token): string {
		return `${this.#writing.id}-hatch-${token}`;
	}

	#colour(token: Token): string {
		const { scheme } = this.#writing;
		return scheme ? TOKENS[token][scheme === 'light' ? 0 : 1] : `var(--${token})`;
	}
}

/** A halo that keeps lines off the letters: large letters have larger gaps between them. */
const haloWidth = (size: number) => Math.max(4, Math.round(size / 5));

const isHatch = (paint: Paint): paint is `hatch-${Token}` => paint.startsWith('hatch-');

/** Thin lines, small dots and opacities need a decimal more than places do. */
const writtenValue = (value: string | number) => {
	if (typeof value === 'string') return escapeXml(value);
	return Math.abs(value) < 2 ? String(Math.round(value * 100) / 100) : short(value);
};
