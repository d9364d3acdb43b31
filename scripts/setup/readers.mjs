/** Gets the text browsers that show what readers without styles and scripts get: lynx and w3m. */
import { program } from './program.mjs';

const NAMES = ['lynx', 'w3m'];

const missing = () => NAMES.filter((name) => !program(name, ['-version'], { minutes: 1 }).ok);

/**
 * Debian's packages, where this user may install them. Where they can't be had the rest can still be tested, so it says
 * so and goes on.
 * @returns {string} what was done and what could not be, or an empty string when nothing was missing
 */
export function installReaders() {
	const wanted = missing();
	if (wanted.length === 0) return '';
	if (process.getuid?.() === 0 && program('apt-get', ['update']).ok) {
		console.error(`Set-up: installing ${wanted.join(' and ')} with apt-get, for the tests ...`);
		const env = { DEBIAN_FRONTEND: 'noninteractive' };
		program('apt-get', ['install', '-y', '--no-install-recommends', ...wanted], { env });
	}
	const left = missing();
	const got = wanted.filter((name) => !left.includes(name));
	return [
		got.length > 0 ? `${got.join(' and ')} installed by apt-get` : '',
		left.length > 0
			? `there is no ${left.join(' and no ')} (apt-get installs them, which takes root), so their tests are left out`
			: ''
	]
		.filter(Boolean)
		.join(', ');
}
