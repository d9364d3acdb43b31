/** What the documents name is there: files, folders, tests and commands. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const DOCUMENTS = [
	'README.md',
	...readdirSync('docs')
		.filter((name) => name.endsWith('.md'))
		.map((name) => `docs/${name}`)
];

describe.each(DOCUMENTS)('%s', (path) => {
	const text = readFileSync(path, 'utf8');

	test('leads only to what is there', () => {
		const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) =>
			join(dirname(path), link)
		);
		expect(links.filter((link) => !existsSync(link))).toEqual([]);
	});

	test('names tests, scripts and files of deploy/ that are there', () => {
		const names = [...text.matchAll(/\b(?:tests|scripts|deploy|LICENSES)\/[\w./-]*[\w/]/g)].map(
			([name]) => name
		);
		expect(names.filter((name) => !existsSync(name))).toEqual([]);
	});

	test('names commands that npm knows', () => {
		const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
		expect(commands.filter((name) => !(name in scripts))).toEqual([]);
	});
});
