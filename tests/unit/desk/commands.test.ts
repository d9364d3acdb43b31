/** The commands as people run them: what they print, how they end, what they leave on the disk. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const TEXT = readFileSync('data/story.json', 'utf8');
/** The impact is worked out by Vite, which takes its time to start. */
const SLOW = 300_000;
const CLAIM = [
	'killed',
	...['--value', '1,050', '--qualifier', 'about', '--claimant', 'western-officials'],
	...['--as-of', '2025-02-10', '--published', '2025-02-12', '--source', 'bbc-2025-01-31'],
	...['--reason', 'The officials raised their count.', '--recorded', '2026-12-01']
];
let folder = '';
let file = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'desk-'));
	file = join(folder, 'story.json');
});
beforeEach(() => writeFileSync(file, TEXT));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
		encoding: 'utf8',
		input: '',
		maxBuffer: 2 ** 26
	});
	return { status, stdout, stderr };
}
const revise = (...args: readonly string[]) => run('data-revise', ...args, '--file', file);
const impact = (...args: readonly string[]) => run('data-impact', ...args, '--file', file);
const git = (...args: readonly string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' });

describe('data:revise', () => {
	it('lists all that is missing, and the flag for each', () => {
		const { status, stdout, stderr } = revise('killed');
		expect([status, stderr]).toEqual([1, '']);
		for (const flag of ['--value N', '--claimant ID', '--as-of', '--source ID', '--published', '--reason']) {
			expect(stdout).toMatch(new RegExp(`^missing: .*; write ${flag}`, 'm'));
		}
		expect(readFileSync(file, 'utf8')).toBe(TEXT);
	});

	it('names the nearest id', () => {
		expect(revise('kiled').stdout).toContain('there is no figure "kiled"; write killed');
	});

	it('writes nothing that would be wrong, and says what to mend', () => {
		const { status, stdout, stderr } = revise(...CLAIM, '--value=4200', '--headline');
		expect([status, stderr]).toEqual([1, '']);
		expect(stdout).toContain('--value stands twice');
		const wrong = revise(...CLAIM.map((arg) => (arg === '1,050' ? '2000' : arg)), '--headline');
		expect(wrong.status).toBe(1);
		expect(wrong.stdout).toMatch(/"about a quarter" is not true: \$killed-of-casualties is 50%/);
		expect(wrong.stdout).toContain('add --draft');
		expect(readFileSync(file, 'utf8')).toBe(TEXT);
	});

	it('writes it all the same as a draft, for the words to be mended by hand', () => {
		const draft = revise(...CLAIM.map((arg) => (arg === '1,050' ? '2000' : arg)), '--headline', '--draft');
		expect(draft.status).toBe(1);
		expect(draft.stdout).toContain('The site cannot be built until these lines are mended.');
		expect(readFileSync(file, 'utf8')).toContain('killed-western-officials-2025-02-10');
	});

	it('refuses to work on a file with faults', () => {
		writeFileSync(file, TEXT.replace('"measure": "killed",', '"measure": "kiled",'));
		const { status, stdout } = revise(...CLAIM);
		expect(status).toBe(1);
		expect(stdout).toContain('The file has to be right before it can be revised.');
	});

	it(
		'shows the difference and the impact of a dry run, and writes nothing',
		() => {
			const { status, stdout, stderr } = revise(...CLAIM, '--dry-run');
			expect([status, stderr]).toEqual([0, '']);
			expect(stdout).toMatch(/^\+ {11}"value": 1050,$/m);
			expect(stdout).not.toMatch(/^- .*"value"/m);
			expect(stdout).toContain('Nothing is written.');
			expect(stdout).toContain('taken over from killed-western-officials-2025-01-15: of');
			expect(stdout).toMatch(/chart casualty-claims: .*table row/);
			expect(readFileSync(file, 'utf8')).toBe(TEXT);
		},
		SLOW
	);
});

describe('data:impact', () => {
	it(
		'compares with the last commit, and tells what a revision changed as JSON',
		() => {
			git('init', '-q');
			git('add', '.');
			git('-c', 'user.name=x', '-c', 'user.email=x@example.org', 'commit', '-qm', 'x');
			expect(revise(...CLAIM, '--headline').status).toBe(0);
			const { status, stdout, stderr } = impact('--json');
			expect([status, stderr]).toEqual([0, '']);
			const told = JSON.parse(stdout) as {
				against: string;
				figures: string[];
				pages: { address: string; changes: { where: string; before?: string; after?: string }[] }[];
			};
			expect(told.against).toMatch(/^HEAD:/);
			expect(told.figures[0]).toMatch(/^killed: the headline was about 1,000 .* and is about 1,050/);
			const story = told.pages.find(({ address }) => address === '/');
			const standfirst = story?.changes.find(({ where }) => where === 'top of the page: standfirst');
			expect(standfirst?.before).toContain('about 1,000');
			expect(standfirst?.after).toContain('about 1,050');
		},
		SLOW
	);

	it(
		'finds nothing in a file that was only set anew',
		() => {
			const other = join(folder, 'other.json');
			writeFileSync(other, JSON.stringify(JSON.parse(TEXT)));
			const { status, stdout } = impact(other);
			expect(status).toBe(0);
			expect(stdout.trim().split('\n').at(-1)).toBe('Nothing changes for readers.');
		},
		SLOW
	);

	it('says what it cannot compare with', () => {
		const { status, stdout, stderr } = impact('no-such-branch');
		expect([status, stderr]).toEqual([1, '']);
		expect(stdout).toMatch(/"no-such-branch" is neither a file nor a commit|is in no git repository/);
		expect(impact('--jsn').stdout).toContain('write npm run data:impact');
		writeFileSync(file, '{');
		expect(impact(file).stdout).toContain('Only a file without faults can be compared.');
	});
});
