/** The set-up in order: packages, the project's Node, a browser if asked for. */
import { installBrowser } from './browser.mjs';
import { installDependencies } from './dependencies.mjs';
import { installNode } from './node.mjs';
import { SetupStop } from './stop.mjs';

/** @param {{ browser: boolean }} wanted */
export async function setup({ browser }) {
	try {
		const done = [installDependencies(), installNode(), browser ? await installBrowser() : ''].filter(
			Boolean
		);
		console.log(`Set-up: ${done.length === 0 ? 'nothing is missing' : done.join(', ')}.`);
	} catch (error) {
		if (!(error instanceof SetupStop)) throw error;
		console.error(`Set-up stopped: ${error.message}`);
		process.exitCode = 1;
	}
}
