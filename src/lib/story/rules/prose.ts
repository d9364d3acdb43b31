/** Every message parses, names what is there, and says what the data says. */
import { messages } from '../messages.ts';
import { UnknownId, examine } from '../prose.ts';
import type { Draft } from './draft.ts';

export function prose({ story, ids, fault }: Draft): void {
	const written = new Set(ids.named.map(({ id }) => id));
	for (const { path, message } of messages(story)) {
		for (const problem of examine(story, message).problems) {
			// Something has that id, but it is out of shape, which is said in its own place.
			if (problem instanceof UnknownId && written.has(problem.id)) continue;
			fault(path, problem.what, problem.mend, { inside: problem.place });
		}
	}
}
