/** The set-up on machines that lack things, played with programs that only pretend. */
import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let clone: string;
let programs: string;

/** A program on the only PATH there is, where nothing of this machine can be found; it notes how it was called. */
function pretend(name: string, script: string): void {
	const path = join(programs, name);
	writeFileSync(path, `#!/bin/sh\necho "${name} $*" >> "${clone}/calls"\n${script}\n`);
	chmodSync(path, 0o755);
}

const calls = () => (existsSync(join(clone, 'calls')) ? readFileSync(join(clone, 'calls'), 'utf8') : '');

function setup(...args: string[]) {
	const run = spawnSync(process.execPath, [join(clone, 'scripts', 'setup.mjs'), ...args], {
		encoding: 'utf8',
		env: { PATH: programs, HOME: clone }
	});
	return {
		code: run.status,
		said: run.stdout + run.stderr,
		last: (run.stdout + run.stderr).trim().split('\n').at(-1)
	};
}

/** As npm leaves it: every package at its version, and the Node that the project pins. */
const INSTALL = (version: string) => `
/bin/mkdir -p node_modules/.bin node_modules/left
printf '{"packages":{"node_modules/left":{"version":"1.0.0"},"node_modules/node":{"version":"24.0.0"}}}' > node_modules/.package-lock.json
printf '#!/bin/sh\\necho v${version}\\n' > node_modules/.bin/node
/bin/chmod +x node_modules/.bin/node`;

const CHROMIUM = 'echo Chromium 150.0.1';

/** What a program does that puts a Chromium on the PATH. */
const putChromium = () =>
	`printf '#!/bin/sh\\n${CHROMIUM}\\n' > "${programs}/chromium"; /bin/chmod +x "${programs}/chromium"`;

beforeEach(() => {
	clone = mkdtempSync(join(tmpdir(), 'setup-'));
	programs = join(clone, 'programs');
	mkdirSync(programs);
	mkdirSync(join(clone, 'scripts'));
	cpSync('scripts/setup.mjs', join(clone, 'scripts', 'setup.mjs'));
	cpSync('scripts/setup', join(clone, 'scripts', 'setup'), { recursive: true });
	for (const file of ['find-browsers.mjs']) cpSync(join('scripts', file), join(clone, 'scripts', file));
	writeFileSync(join(clone, 'package.json'), '{"type":"module","devDependencies":{"node":"24.0.0"}}');
	writeFileSync(
		join(clone, 'package-lock.json'),
		JSON.stringify({
			packages: {
				'': {},
				'node_modules/left': { version: '1.0.0' },
				'node_modules/node': { version: '24.0.0' },
				'node_modules/other-platform': { version: '1.0.0', optional: true }
			}
		})
	);
	pretend('npm', INSTALL('24.0.0'));
	pretend('apt-get', 'exit 100');
	pretend('npx', 'exit 1');
});

afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('packages', () => {
	test('are installed once; the second run calls nothing and says so in one line', () => {
		const first = setup();
		expect(first.code).toBe(0);
		expect(first.last).toBe('Set-up: 2 packages installed.');
		expect(calls()).toMatch(/^npm ci /);
		rmSync(join(clone, 'calls'));
		expect(setup()).toEqual({
			code: 0,
			said: 'Set-up: nothing is missing.\n',
			last: 'Set-up: nothing is missing.'
		});
		expect(calls()).toBe('');
	});

	test('are installed again when the lockfile names another version', () => {
		setup();
		const lock = join(clone, 'package-lock.json');
		writeFileSync(lock, readFileSync(lock, 'utf8').replace('"1.0.0"', '"1.0.1"'));
		rmSync(join(clone, 'calls'));
		setup();
		expect(calls()).toMatch(/^npm ci /);
	});

	test.each([
		[
			'no network',
			'echo "npm error code ENOTFOUND" >&2; exit 1',
			/could not reach its registry: check the network/
		],
		['no rights', 'echo "npm error code EACCES" >&2; exit 1', /may not write to/],
		['a full disk', 'echo "npm error code ENOSPC" >&2; exit 1', /disk is full/],
		['something else', 'echo "npm error broken" >&2; exit 1', /npm ci failed as shown above/]
	])('%s ends in one sentence with the mend', (_name, script, sentence) => {
		pretend('npm', script);
		const { code, last } = setup();
		expect(code).toBe(1);
		expect(last).toMatch(/^Set-up stopped: /);
		expect(last).toMatch(sentence);
	});

	test('a missing npm is named', () => {
		rmSync(join(programs, 'npm'));
		expect(setup().last).toMatch(/npm is not on the PATH/);
	});
});

describe('a command after --', () => {
	test('runs on the pinned Node at once, says alone what it says, and gives its exit code', () => {
		writeFileSync(join(programs, 'node'), '#!/bin/sh\necho an old Node\n', { mode: 0o755 });
		expect(setup('--', 'node', '--version').said).toMatch(/packages installed\.\nv24\.0\.0\n$|^v24\.0\.0\n/);
		expect(setup('--', 'node', '--version')).toEqual({ code: 0, said: 'v24.0.0\n', last: 'v24.0.0' });
		pretend('fails', 'exit 3');
		expect(setup('--', 'fails').code).toBe(3);
	});

	test('does not run when the set-up has stopped', () => {
		pretend('npm', 'exit 1');
		pretend('after', 'exit 0');
		expect(setup('--', 'after').code).toBe(1);
		expect(calls()).not.toMatch(/after/);
	});
});

describe('the pinned Node', () => {
	test('is fetched when npm was not allowed to', () => {
		pretend('npm', `if [ "$1" = ci ]; then ${INSTALL('20.0.0')}\nelse ${INSTALL('24.0.0')}\nfi`);
		const { code, last } = setup();
		expect(code).toBe(0);
		expect(last).toBe('Set-up: 2 packages installed, Node 24.0.0 fetched.');
		expect(calls()).toMatch(/npm rebuild node/);
	});

	test('that cannot be fetched ends in one sentence with the mend', () => {
		pretend('npm', INSTALL('20.0.0'));
		const { code, last } = setup();
		expect(code).toBe(1);
		expect(last).toMatch(
			/^Set-up stopped: the project's Node 24\.0\.0 could not be fetched: run `npm rebuild node`/
		);
	});
});

describe('the browser', () => {
	beforeEach(() => setup());

	test('is not looked for unless asked', () => {
		expect(calls()).not.toMatch(/npx|apt/);
	});

	test.each(['chromium', 'chromium-browser', 'google-chrome'])('that is there is used: %s', (name) => {
		pretend(name, CHROMIUM);
		expect(setup('--browser')).toMatchObject({ code: 0, said: 'Set-up: nothing is missing.\n' });
	});

	test('that does not start is no browser', () => {
		pretend('chromium-browser', 'echo "requires the snap" >&2; exit 1');
		expect(setup('--browser').code).toBe(1);
		expect(calls()).toMatch(/npx .*playwright install chromium/);
	});

	test('comes from Playwright where that can be reached', () => {
		pretend('npx', putChromium());
		expect(setup('--browser')).toMatchObject({ code: 0, last: 'Set-up: Chromium downloaded by Playwright.' });
		expect(calls()).not.toMatch(/apt-get (?:update|install)/);
	});

	test('comes from apt where Playwright cannot be reached', () => {
		pretend('apt-get', `[ "$1" = install ] && { ${putChromium()}; }; exit 0`);
		pretend('sudo', 'shift; exec "$@"');
		expect(setup('--browser')).toMatchObject({ code: 0, last: 'Set-up: Chromium installed by apt-get.' });
		expect(calls()).toMatch(/apt-get update[\s\S]*apt-get install -y .*chromium/);
	});

	test.each([
		[
			'no rights',
			'echo "sudo: a password is required" >&2; exit 1',
			/needs rights that this user lacks: run `sudo apt-get install chromium`/
		],
		[
			'no network',
			'case $1 in --version) exit 0;; esac; echo "Failed to fetch" >&2; exit 100',
			/check the network, or install Chromium/
		],
		['no apt', 'exit 127', /Playwright could not download a Chromium that starts here: check the network/]
	])('%s ends in one sentence with the mend', (_name, script, sentence) => {
		pretend('apt-get', _name === 'no rights' ? `[ "$1" = --version ] && exit 0; ${script}` : script);
		pretend('sudo', _name === 'no rights' ? script : 'shift; exec "$@"');
		const { code, last } = setup('--browser');
		expect(code).toBe(1);
		expect(last).toMatch(/^Set-up stopped: /);
		expect(last).toMatch(sentence);
	});
});

describe('the engines for the tests', () => {
	const FIREFOX = 'echo Mozilla Firefox 153.0.1';

	/** What a program does that puts a Firefox and a display on the PATH. */
	const putFirefox = () =>
		['firefox-esr', 'Xvfb']
			.map(
				(name) =>
					`printf '#!/bin/sh\\n${FIREFOX}\\n' > "${programs}/${name}"; /bin/chmod +x "${programs}/${name}"`
			)
			.join('; ');

	beforeEach(() => {
		setup();
		pretend('chromium', CHROMIUM);
	});

	test('are not looked for unless asked', () => {
		expect(setup('--browser')).toMatchObject({ code: 0, said: 'Set-up: nothing is missing.\n' });
	});

	// Only root may install packages, so only there is it tried.
	if (process.getuid?.() === 0) {
		test('come from apt, each by itself, before Playwright is asked', () => {
			pretend('apt-get', `case "$*" in *firefox-esr*) ${putFirefox()};; *webkit*) exit 100;; esac; exit 0`);
			const { code, last } = setup('--engines');
			expect(code).toBe(0);
			expect(calls()).toMatch(
				/apt-get install .*firefox-esr xvfb\n[\s\S]*apt-get install .*webkit2gtk-driver xvfb\n/
			);
			expect(calls()).toMatch(/npx .*playwright install webkit\n/);
			expect(last).toMatch(
				/^Set-up: Firefox installed by apt-get, WebKit could be had neither .*, so their tests are left out\.$/
			);
		});
	}

	test('that cannot be had are named in one sentence, and the rest goes on', () => {
		const { code, last } = setup('--engines');
		expect(code).toBe(0);
		expect(last).toMatch(
			/^Set-up: Firefox and WebKit could be had neither .* so their tests are left out\.$/
		);
		expect(calls()).toMatch(/npx .*playwright install firefox webkit/);
	});
});

describe('text browsers, for what readers without styles get,', () => {
	test('are left out with a sentence where they cannot be had', () => {
		setup();
		pretend('lynx', 'exit 0');
		const { code, last } = setup('--readers');
		expect(code).toBe(0);
		expect(last).toBe(
			'Set-up: there is no w3m (apt-get installs them, which takes root), so their tests are left out.'
		);
	});

	// Only root may install packages, so only there is it tried.
	if (process.getuid?.() === 0)
		test('come from apt', () => {
			setup();
			const put = (name: string) =>
				`printf '#!/bin/sh\\n' > "${programs}/${name}"; /bin/chmod +x "${programs}/${name}"`;
			pretend('apt-get', `case "$*" in *install*lynx*w3m*) ${put('lynx')}; ${put('w3m')};; esac; exit 0`);
			expect(setup('--readers')).toMatchObject({ code: 0 });
			expect(calls()).toMatch(/apt-get install .*lynx w3m\n/);
			expect(setup('--readers').said).toBe('Set-up: nothing is missing.\n');
		});
});

test('nginx, for the tests of deploy/, is fetched where it can be, and nothing stops where it cannot', () => {
	setup();
	const { code, said } = setup('--nginx');
	expect(code).toBe(0);
	expect(said).toMatch(/^Set-up: (?:nothing is missing\.|there is no nginx here, [^\n]* skipped\.\n.*)\n$/);
	expect(calls()).not.toMatch(/apt-get install|sudo/);
});
