/** What is sent to readers comes with the licences and notices that it asks for: read against what is really sent. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { SITE, read } from './support/pages.ts';

interface Package {
	version: string;
	license: string;
	dependencies?: Record<string, string>;
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const PROGRAMS = '.client/app';
const LICENCES = read('licences.txt');
/** Licences that ask for a notice and for nothing of our own code. */
const WELCOME = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '(MIT OR Apache-2.0)'];

const nameOf = (source: string) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];

function sources(map: string): string[] {
	return (json(map) as { sources: string[] }).sources;
}

const maps = readdirSync(PROGRAMS).filter((name) => name.endsWith('.map'));
/** Files of packages that our own programs import. */
const imported = maps
	.flatMap((name) => sources(join(PROGRAMS, name)))
	.filter((source) => nameOf(source) !== undefined);
/** Those, and what they hold inside: libraries come with others built in. */
const shipped = new Set(
	imported.flatMap((source) => {
		const inner = `${join(PROGRAMS, source)}.map`;
		return [source, ...(existsSync(inner) ? sources(inner) : [])].flatMap((one) => nameOf(one) ?? []);
	})
);

/** The programs of this build; those of earlier ones, which stay for pages that are open, came with their own. */
const kept = existsSync(join(SITE, '.kept.json'))
	? Object.keys(JSON.parse(read('.kept.json')) as object)
	: [];
const programs = readdirSync(join(SITE, 'app')).filter(
	(name) => name.endsWith('.js') && !kept.includes(`app/${name}`)
);

describe('code of others', () => {
	test('every program that is sent has told what is in it', () => {
		expect(programs.map((name) => `${name}.map`).filter((name) => !maps.includes(name))).toEqual([]);
		expect(shipped.size).toBeGreaterThan(2);
	});

	test.each([...shipped])('%s: its licence stands in the file, whole, and is one that we may use', (name) => {
		const folder = join('node_modules', name);
		const { version, license } = json(join(folder, 'package.json')) as Package;
		expect(LICENCES).toContain(`${name} ${version}, ${license}`);
		expect(WELCOME).toContain(license);
		const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)\b/i.test(file));
		for (const file of files) expect(LICENCES).toContain(readFileSync(join(folder, file), 'utf8').trim());
		if (files.length === 0) {
			const [, text = ''] = readFileSync(join(folder, 'README.md'), 'utf8').split(/^#+ License.*$/im);
			expect(text).toMatch(/Copyright/);
			expect(LICENCES).toContain(text.trim());
		}
	});

	test('programs that hold it say where its licences stand', () => {
		for (const name of programs) {
			const isOurs = !sources(join(PROGRAMS, `${name}.map`)).some((source) => nameOf(source) !== undefined);
			expect(read(`app/${name}`).startsWith('/* Licences: ../licences.txt */'), name).toBe(!isOurs);
		}
	});

	test('is named in package.json apart from the tools of development', () => {
		const { dependencies } = json('package.json') as Package;
		expect(Object.keys(dependencies ?? {}).sort()).toEqual([...new Set(imported.map(nameOf))].sort());
	});

	test.each(['embed', 'use', 'host'])(
		'the program inside pages holds none: src/client/%s.ts',
		async (name) => {
			const built = await build({
				configFile: false,
				logLevel: 'error',
				build: { write: false, lib: { entry: `src/client/${name}.ts`, formats: ['iife'], name: 'program' } }
			});
			const modules = [built]
				.flat()
				.flatMap((one) => ('output' in one ? one.output : []))
				.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
			expect(modules.length).toBeGreaterThan(0);
			expect(modules.filter((id) => id.includes('node_modules'))).toEqual([]);
		}
	);
});

test('every font, alone or inside a page or style sheet, comes with the notice in it and with its licence', () => {
	const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
	const alone = files.filter((path) => path.endsWith('.woff2')).map((path) => readFileSync(join(SITE, path)));
	const inside = files
		.filter((path) => /\.(?:css|html|svg)$/.test(path))
		.flatMap((path) => [...read(path).matchAll(/data:font\/woff2;base64,([\w+/=]+)/g)])
		.map(([, code = '']) => Buffer.from(code, 'base64'));
	const fonts = new Set([...alone, ...inside].map((bytes) => bytes.toString('base64')));
	expect(fonts.size).toBeGreaterThan(1);
	for (const bytes of fonts) {
		const { copyright } = create(Buffer.from(bytes, 'base64')) as unknown as { copyright: string };
		expect(copyright).toMatch(/©|Copyright/);
		expect(LICENCES).toContain(copyright);
	}
	expect(LICENCES).toContain(readFileSync('LICENSES/OFL-1.1.txt', 'utf8').trim());
});

test('our own licence and the credits of the map are there too', () => {
	expect(LICENCES).toContain(readFileSync('LICENSE', 'utf8').trim());
	for (const credit of ['OpenStreetMap contributors', 'Natural Earth', 'GeoNames'])
		expect(LICENCES).toContain(credit);
});

test('the packages that run code when they are installed are those that are named, and explained', () => {
	const { packages } = json('package-lock.json') as {
		packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
	};
	const run = Object.entries(packages)
		.filter(([, { hasInstallScript, optional }]) => hasInstallScript && !optional)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
	expect(Object.keys((json('package.json') as { allowScripts: object }).allowScripts)).toEqual(run);
	const security = readFileSync('docs/security.md', 'utf8');
	for (const name of run) expect(security).toContain(`\`${name}\``);
});
