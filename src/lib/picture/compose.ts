/** Whole pictures as plain shapes: title, subtitle, the drawing, and a line with sources, date and licence. */
import { group, rect, short, type Drawing, type Shape } from '../drawing/shapes.ts';
import { blockSize, setBlock, wrap, type Run, type TextBlock } from '../drawing/type.ts';

/** What is written on the pictures of a chart. */
export interface PictureTexts {
	title: string;
	subtitle: string;
	/** One line at the foot: sources, date, licence. */
	foot: string;
	/** For those who cannot see it. */
	description: string;
	/** Of the data. */
	version: string;
}

export interface Picture {
	/** px */
	width: number;
	/** px */
	height: number;
	shapes: readonly Shape[];
	texts: PictureTexts;
}

/** The picture for cards, in px, as Open Graph and Twitter ask for it. */
export const CARD = { width: 1200, height: 630 } as const;

/** px around everything. */
export const MARGIN = 24;
const CARD_MARGIN = 44;
/** px of a card that the words have at most; the drawing takes the rest. */
const CARD_WORDS = 480;

type Type = Omit<Run, 'text'>;
const TITLE: Type = { size: 28, weight: 600, face: 'serif' };
const SUBTITLE: Type = { size: 16, fill: 'soft' };
const FOOT: Type = { size: 13, fill: 'soft' };
const CARD_TITLES = [46, 42, 38, 34, 30];
const CARD_SUBTITLE: Type = { size: 22, fill: 'soft' };
const CARD_FOOT: Type = { size: 16, fill: 'soft' };

/**
 * Programs without our fonts set wider ones, and few of them hold a text to its width: lines are broken as if all
 * letters were so much wider, and so are never cut off.
 */
const WIDER = 1.28;

const lines = (words: string, width: number, type: Type): TextBlock =>
	words === '' ? [] : wrap(words, width / WIDER, type);

/** The picture for articles: as wide as its drawing, as high as its words ask for. */
export function pictureOf(texts: PictureTexts, drawing: Drawing): Picture {
	const width = drawing.width + 2 * MARGIN;
	const shapes: Shape[] = [];
	let y = MARGIN - 4;
	const write = (block: TextBlock, after: number) => {
		shapes.push(...setBlock(block, { x: MARGIN, y }).shapes);
		y += blockSize(block).height + after;
	};
	write(lines(texts.title, drawing.width, TITLE), 6);
	write(lines(texts.subtitle, drawing.width, SUBTITLE), 18);
	shapes.push(placed(drawing, MARGIN, y, 1));
	y += drawing.height + 20;
	write(lines(texts.foot, drawing.width, FOOT), MARGIN - 6);
	return framed(texts, { width, height: Math.ceil(y) }, shapes);
}

/** The picture for cards: words at the left, the drawing at the right, as large as it can be. */
export function cardOf(texts: PictureTexts, drawing: Drawing): Picture {
	const { width, height } = CARD;
	const inner = { width: width - 2 * CARD_MARGIN, height: height - 2 * CARD_MARGIN };
	const beside = inner.width - CARD_WORDS - CARD_MARGIN;
	const scale = Math.min(beside / drawing.width, inner.height / drawing.height);
	const words = inner.width - CARD_MARGIN - drawing.width * scale;
	const foot = lines(texts.foot, words, CARD_FOOT);
	const subtitle = lines(texts.subtitle, words, CARD_SUBTITLE);
	const footTop = height - CARD_MARGIN - blockSize(foot).height;
	const room = footTop - CARD_MARGIN - blockSize(subtitle).height - 40;
	const titles = CARD_TITLES.map((size) => lines(texts.title, words, { ...TITLE, size }));
	const title = titles.find((block) => blockSize(block).height <= room) ?? titles.at(-1) ?? [];
	const subtitleTop = CARD_MARGIN + blockSize(title).height + 16;
	const drawingTop = (height - drawing.height * scale) / 2;
	return framed(texts, CARD, [
		...setBlock(title, { x: CARD_MARGIN, y: CARD_MARGIN }).shapes,
		...setBlock(subtitle, { x: CARD_MARGIN, y: subtitleTop }).shapes,
		...setBlock(foot, { x: CARD_MARGIN, y: footTop }).shapes,
		placed(drawing, width - CARD_MARGIN - drawing.width * scale, drawingTop, scale)
	]);
}

const placed = ({ shapes }: Drawing, x: number, y: number, scale: number): Shape =>
	group(shapes, {
		transform: `translate(${short(x)} ${short(y)})${scale === 1 ? '' : `scale(${scale.toFixed(4)})`}`
	});

function framed(
	texts: PictureTexts,
	{ width, height }: { width: number; height: number },
	shapes: readonly Shape[]
): Picture {
	return {
		width,
		height,
		texts,
		shapes: [rect({ x: 0, y: 0, width, height }, { fill: 'paper' }), ...shapes]
	};
}
