/** What the licences of others ask of us: their notices and texts, in one file that is sent to readers with the site. */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { create } from 'fontkit';

const PACKAGE = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/;

/** @param {string} path a source map @returns {Promise<string[]>} */
const sourcesOf = async (path) => JSON.parse(await readFile(path, 'utf8')).sources;

/** @param {string} source @returns {string | undefined} the name of the package that it is of */
const packageOf = (source) => PACKAGE.exec(source.replaceAll('\\', '/'))?.[1];

/**
 * Every package of which something is in the programs that browsers get: as their source maps tell, and the maps of
 * packages that hold others inside.
 * @param {string} folder of the programs, with their maps
 * @returns {Promise<string[]>} names, sorted
 */
async function shippedPackages(folder) {
	/** @type {Set<string>} */
	const found = new Set();
	for (const name of await readdir(folder)) {
		if (!name.endsWith('.map')) continue;
		for (const source of await sourcesOf(join(folder, name))) {
			const outer = packageOf(source);
			if (outer === undefined) continue;
			found.add(outer);
			const inner = `${join(folder, source)}.map`;
			if (!existsSync(inner)) continue;
			for (const one of await sourcesOf(inner)) found.add(packageOf(one) ?? outer);
		}
	}
	return [...found].sort();
}

/**
 * The text of a package's licence: a file of its own, or the part of its read-me.
 * @param {string} folder
 * @returns {Promise<string>}
 * @throws where it has none
 */
async function licenceText(folder) {
	const names = (await readdir(folder))
		.filter((name) => /^(?:licen[cs]e|notice|copying)\b/i.test(name))
		.sort();
	if (names.length > 0) {
		const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
		return texts.map((text) => text.trim()).join('\n\n');
	}
	const readme = await readFile(join(folder, 'README.md'), 'utf8');
	const [, text] = /^#+ licen[cs]e[^\n]*\n([\s\S]+)$/im.exec(readme) ?? [];
	if (text === undefined)
		throw new Error(`${basename(folder)} has no licence text: find it, or do without the package.`);
	return text.trim();
}

/** @param {string} name */
async function packageNotice(name) {
	const folder = join('node_modules', name);
	const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	return `${name} ${version}, ${license}\nhttps://www.npmjs.com/package/${name}\n\n${await licenceText(folder)}`;
}

/** @returns {Promise<string[]>} the fonts that pages and the live map use, as files of the project */
async function fonts() {
	const folders = ['src', 'static'];
	const files = await Promise.all(
		folders.map(async (folder) =>
			(await readdir(folder, { recursive: true }))
				.filter((name) => name.endsWith('.woff2'))
				.map((name) => join(folder, name))
		)
	);
	return files.flat().sort();
}

/** @param {string} path @returns {Promise<string>} what the font says of its makers */
async function fontNotice(path) {
	const font = create(await readFile(path));
	if (!('copyright' in font) || !font.copyright) throw new Error(`${path} does not say who has made it.`);
	return `${basename(path)}: ${font.copyright}`;
}

/** @param {string} title */
const heading = (title) => `${title}\n${'='.repeat(title.length)}`;
const LINE = `\n\n${'-'.repeat(78)}\n\n`;

/**
 * Writes licences.txt into the site.
 * @param {string} site the folder of the site
 * @param {string} programs the folder of the programs that browsers get, with their source maps
 */
export async function writeLicences(site, programs) {
	const packages = await shippedPackages(programs);
	const parts = [
		`${heading('This project')}\n\n${(await readFile('LICENSE', 'utf8')).trim()}`,
		`${heading('Geographic data')}\n\n${(await readFile('LICENSES/geodata.md', 'utf8')).trim()}`,
		`${heading('Fonts')}\n\n${(await Promise.all((await fonts()).map(fontNotice))).join('\n')}\n\n${(await readFile('LICENSES/OFL-1.1.txt', 'utf8')).trim()}`,
		...(packages.length > 0
			? [
					`${heading('Programs by others, in the scripts of the live map')}\n\n${(await Promise.all(packages.map(packageNotice))).join(LINE)}`
				]
			: [])
	];
	await writeFile(join(site, 'licences.txt'), `${parts.join('\n\n\n')}\n`);
}
