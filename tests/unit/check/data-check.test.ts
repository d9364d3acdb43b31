/** The command that editors run: its lines, its end, and never a stack trace. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyText } from '../story/fixture.ts';
import { placeOf } from './place.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(content: string | Buffer | undefined, name = 'story.json') {
	const file = join(folder, name);
	if (content !== undefined) writeFileSync(file, content);
	const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/data-check.ts', file], {
		encoding: 'utf8'
	});
	return { status, stdout, stderr, file };
}

describe('data:check', () => {
	it('sums up what is right', () => {
		expect(check(tinyText())).toMatchObject({
			status: 0,
			stdout: `${join(folder, 'story.json')} is right: 5 figures, 7 claims, 3 sources, 2 steps, 1 chart; 0 warnings.\n`,
			stderr: ''
		});
	});

	it('lists what is suspicious, and still ends well', () => {
		const text = tinyText().replace('"value": 600', '"value": 299');
		const { status, stdout, file } = check(text);
		const { line, column } = placeOf(text, '299');
		expect(status).toBe(0);
		expect(stdout).toContain(
			`${file}:${line}:${column}  figures.killed.claims[2].value  warning: the toll falls`
		);
		expect(stdout).toContain('; 1 warning.');
	});

	it('lists what is wrong, a line each, and ends with 1', () => {
		const text = tinyText()
			.replace('"claimant": "afp"', '"claimant": "apf"')
			.replace('"low": 800', '"low": 8000');
		const { status, stdout, stderr, file } = check(text);
		const low = placeOf(text, '8000');
		const name = placeOf(text, '"apf"');
		const path = 'figures.area-held.claims[0]';
		expect(status).toBe(1);
		expect(stderr).toBe('');
		expect(stdout.trimEnd().split('\n')).toEqual([
			`${file}:${low.line}:${low.column}  ${path}.low  low (8000) is above high (1300); write "low": 1300 and "high": 8000`,
			`${file}:${name.line}:${name.column}  ${path}.claimant  there is no claimant "apf"; write "afp"`
		]);
	});

	it.each([
		['an empty file', '', 'the file is empty'],
		['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0, 1]), 'the file is not text in UTF-8'],
		['another kind of text', 'hello\n', 'the text hello has no quotes'],
		['a byte order mark', `\ufeff${tinyText()}`, 'the file starts with an invisible mark']
	])('says what is wrong with %s', (_name, content, what) => {
		const { status, stdout, stderr } = check(content);
		expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
		expect(stdout).toContain(what);
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
	});

	it('says what is wrong with a file that is not there, or no file', () => {
		expect(check(undefined, 'gone.json').stdout).toContain(
			'gone.json:1:1  $  there is no such file; check the name'
		);
		expect(check(undefined, '.').stdout).toContain('this is a folder; name the file in it');
		expect(check(undefined, 'gone.json')).toMatchObject({ status: 1, stderr: '' });
	});

	it('says what is wrong with an address that leads through a file', () => {
		check(tinyText());
		expect(check(undefined, 'story.json/x').stdout).toContain('part of the address is a file, not a folder');
	});

	it('checks the story of this site without a name', () => {
		const { status, stdout } = spawnSync(process.execPath, ['scripts/data-check.ts'], { encoding: 'utf8' });
		expect(stdout).toContain('data/story.json is right');
		expect(status).toBe(0);
	});
});
