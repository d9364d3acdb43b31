/** The icon as the one file that browsers ask for by themselves, from the drawing that pages name. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** In px. */
const SIDE = 32;

/**
 * An .ico file with one picture in it: a head of 6 bytes, an entry of 16, and the PNG as it is.
 * @param {Uint8Array} png of SIDE x SIDE px
 */
function ico(png) {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(1, 4);
	head.writeUInt8(SIDE, 6);
	head.writeUInt8(SIDE, 7);
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}

/**
 * Writes favicon.ico beside favicon.svg.
 * @param {string} site the folder of the site
 */
export async function writeIcon(site) {
	const svg = await readFile(join(site, 'favicon.svg'), 'utf8');
	const png = new Resvg(svg, { fitTo: { mode: 'width', value: SIDE } }).render().asPng();
	await writeFile(join(site, 'favicon.ico'), ico(png));
}
