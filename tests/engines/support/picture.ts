/** What a picture of the window shows: the only witness for a canvas, and one that no markup can deceive. */
import { inflateSync } from 'node:zlib';

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface Picture {
	width: number;
	height: number;
	/** 3 or 4 bytes a pixel. */
	channels: number;
	pixels: Uint8Array;
}

/** Bytes before the first chunk, and around the data of each. */
const SIGNATURE = 8;
const HEAD = 8;
const CHECKSUM = 4;

const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

function paeth(left: number, above: number, corner: number): number {
	const guess = left + above - corner;
	const [byLeft, byAbove, byCorner] = [
		Math.abs(guess - left),
		Math.abs(guess - above),
		Math.abs(guess - corner)
	];
	if (byLeft <= byAbove && byLeft <= byCorner) return left;
	return byAbove <= byCorner ? above : corner;
}

/** Undoes the filters by which PNG stores each row as differences from its neighbours. */
function unfilter(data: Uint8Array, height: number, row: number, channels: number): Uint8Array {
	const pixels = new Uint8Array(row * height);
	for (let y = 0; y < height; y++) {
		const filter = data[y * (row + 1)];
		const from = y * (row + 1) + 1;
		const to = y * row;
		for (let x = 0; x < row; x++) {
			const left = x >= channels ? pixels[to + x - channels]! : 0;
			const above = y > 0 ? pixels[to + x - row]! : 0;
			const corner = x >= channels && y > 0 ? pixels[to + x - row - channels]! : 0;
			let guess = 0;
			if (filter === 1) guess = left;
			else if (filter === 2) guess = above;
			else if (filter === 3) guess = (left + above) >> 1;
			else if (filter === 4) guess = paeth(left, above, corner);
			pixels[to + x] = data[from + x]! + guess;
		}
	}
	return pixels;
}

/** @throws on kinds of PNG that no browser makes of a window: palettes, grey, 16 bits, interlaced */
export function readPng(png: Buffer): Picture {
	const width = png.readUInt32BE(SIGNATURE + HEAD);
	const height = png.readUInt32BE(SIGNATURE + HEAD + 4);
	const [depth, kind, , , interlaced] = png.subarray(SIGNATURE + HEAD + 8, SIGNATURE + HEAD + 13);
	const channels = CHANNELS[kind ?? 0];
	if (depth !== 8 || !channels || interlaced !== 0) throw new Error('A PNG of another kind than expected');
	const parts: Buffer[] = [];
	for (let at = SIGNATURE; at < png.length;) {
		const length = png.readUInt32BE(at);
		if (png.toString('latin1', at + 4, at + HEAD) === 'IDAT')
			parts.push(png.subarray(at + HEAD, at + HEAD + length));
		at += HEAD + length + CHECKSUM;
	}
	const data = inflateSync(Buffer.concat(parts));
	return { width, height, channels, pixels: unfilter(data, height, width * channels, channels) };
}

export interface Paint {
	/** The share of the most common colour, 0 to 1: paper under a chart, water around a lost map. */
	ground: number;
	/** How many colours cover at least a thousandth of the box. */
	colours: number;
	/** The mean lightness, 0 (black) to 1 (white). */
	light: number;
}

/** @param box in px of the picture; what lies outside the picture is left out */
export function paintIn({ width, height, channels, pixels }: Picture, box: Box): Paint {
	const counts = new Map<number, number>();
	let [all, light] = [0, 0];
	for (let y = Math.max(0, Math.ceil(box.top)); y < Math.min(height, Math.floor(box.bottom)); y++) {
		for (let x = Math.max(0, Math.ceil(box.left)); x < Math.min(width, Math.floor(box.right)); x++) {
			const at = (y * width + x) * channels;
			const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
			// Steps of 8, so that one colour with its rounding counts as one.
			const colour = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
			counts.set(colour, (counts.get(colour) ?? 0) + 1);
			light += (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
			all++;
		}
	}
	const shares = [...counts.values()].map((count) => count / all);
	return {
		ground: Math.max(0, ...shares),
		colours: shares.filter((share) => share >= 0.001).length,
		light: all > 0 ? light / all : 0
	};
}
