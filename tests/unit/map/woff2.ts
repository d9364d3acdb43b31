/** Reads which characters a WOFF2 font has, from the font itself: its directory, then its `cmap` table. */
import { brotliDecompressSync } from 'node:zlib';

/** The known tags of the format that come before or matter here; 63 stands for a tag written out. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;

/** Code points with a glyph. Throws where the font is no WOFF2 or has no `cmap` of format 4 or 12. */
export function charactersOf(font: Buffer): Set<number> {
	if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font');
	const tables = font.readUInt16BE(12);
	let at = 48;
	const number = () => {
		let value = 0;
		for (;;) {
			const byte = font.readUInt8(at);
			at += 1;
			value = value * 128 + (byte & 127);
			if (byte < 128) return value;
		}
	};
	let offset = 0;
	let cmap: { from: number; to: number } | undefined;
	for (let table = 0; table < tables; table += 1) {
		const flags = font.readUInt8(at);
		at += 1;
		const tag = flags & 63;
		if (tag === 63) at += 4;
		let length = number();
		const version = flags >> 6;
		const isTransformed = tag === GLYF || tag === LOCA ? version === 0 : version !== 0;
		if (isTransformed) length = number();
		if (tag === CMAP) cmap = { from: offset, to: offset + length };
		offset += length;
	}
	if (!cmap) throw new Error('the font has no cmap');
	const compressed = font.readUInt32BE(20);
	return read(brotliDecompressSync(font.subarray(at, at + compressed)).subarray(cmap.from, cmap.to));
}

function read(cmap: Buffer): Set<number> {
	const found = new Set<number>();
	for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
		const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
		const format = table.readUInt16BE(0);
		if (format === 4) for (const code of segments(table)) found.add(code);
		if (format === 12) for (const code of groups(table)) found.add(code);
	}
	if (found.size === 0) throw new Error('the font has no cmap of format 4 or 12');
	return found;
}

function* segments(table: Buffer): Generator<number> {
	const twice = table.readUInt16BE(6);
	for (let index = 0; index < twice; index += 2) {
		const end = table.readUInt16BE(14 + index);
		const start = table.readUInt16BE(16 + twice + index);
		for (let code = start; code <= end && code < 0xffff; code += 1) yield code;
	}
}

function* groups(table: Buffer): Generator<number> {
	for (let index = 0; index < table.readUInt32BE(12); index += 1) {
		const [start, end] = [table.readUInt32BE(16 + index * 12), table.readUInt32BE(20 + index * 12)];
		for (let code = start; code <= end; code += 1) yield code;
	}
}
