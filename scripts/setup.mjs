/**
 * Gets a fresh clone ready: `node scripts/setup.mjs [--browser | --engines] [--nginx] [--readers] [-- COMMAND]`. Plain Node,
 * no dependencies; does nothing when nothing is missing, then runs the command on the project's own Node. This file keeps to
 * syntax that an old Node can read, so that it can say that it is old.
 */
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
	console.error(
		'Set-up stopped: this is Node ' +
			process.versions.node +
			', and the project needs Node 20 or newer; install it from https://nodejs.org and run the command again.'
	);
	process.exit(1);
}
import('./setup/run.mjs').then(function (run) {
	const end = process.argv.indexOf('--');
	const options = process.argv.slice(2, end < 0 ? undefined : end);
	return run.setup({
		browser: options.includes('--browser'),
		engines: options.includes('--engines'),
		nginx: options.includes('--nginx'),
		readers: options.includes('--readers'),
		command: end < 0 ? [] : process.argv.slice(end + 1)
	});
});
