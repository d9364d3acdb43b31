/** Puts a Brotli copy beside every text file of the built site, which `npm start` and most hosts then send. */
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXT = /\.(?:html|css|m?js|json|svg|csv|xml|txt|webmanifest|topojson)$/;

/** Below this many bytes a smaller file saves no packet. */
const WORTH_IT = 1024;

const compress = promisify(brotliCompress);

/** @param {string} path */
async function compressFile(path) {
	const content = await readFile(path);
	const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_MAX_QUALITY } = constants;
	const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length };
	await writeFile(`${path}.br`, await compress(content, { params }));
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
