/** Puts a Brotli and a gzip copy beside every text file of the built site, for servers that send what is there. */
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(?:html|css|m?js|json|svg|csv|xml|txt|webmanifest|topojson|geojson)$/;

/** Below this many bytes a smaller file saves no packet. */
const WORTH_IT = 1024;

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY, Z_BEST_COMPRESSION } = constants;
const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Pages of single days are many and seldom read: the last twentieth of their size is not worth half the build. */
const OF_DAYS = /[/\\]known[/\\]/;
const QUICK = 9;

/** @param {string} path */
async function compressFile(path) {
	const content = await readFile(path);
	const params = {
		[BROTLI_PARAM_QUALITY]: OF_DAYS.test(path) ? QUICK : BROTLI_MAX_QUALITY,
		[BROTLI_PARAM_SIZE_HINT]: content.length
	};
	const copies = await Promise.all([
		brotlied(content, { params }),
		gzipped(content, { level: Z_BEST_COMPRESSION })
	]);
	await Promise.all([writeFile(`${path}.br`, copies[0]), writeFile(`${path}.gz`, copies[1])]);
}

/**
 * @param {string} folder
 * @returns {Promise<number>} how many files were compressed
 */
export async function compressSite(folder) {
	const names = await readdir(folder, { recursive: true });
	const paths = names.filter((name) => TEXT.test(name)).map((name) => join(folder, name));
	const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
	const worthIt = paths.filter((_, index) => (sizes[index] ?? 0) >= WORTH_IT);
	await Promise.all(worthIt.map(compressFile));
	return worthIt.length;
}
