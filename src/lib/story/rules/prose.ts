/** Every message parses, names what is there, and says what the data says. */
import { messages } from '../messages.ts';
import { UnknownId, Untrue, examine, plain } from '../prose.ts';
import type { Draft } from './draft.ts';

export function prose({ story, ids, fault }: Draft): void {
	const written = new Set(ids.named.map(({ id }) => id));
	for (const { path, message } of messages(story)) {
		const { parts, problems } = examine(story, message);
		for (const problem of problems) {
			// Something has that id, but it is out of shape, which is said in its own place.
			if (problem instanceof UnknownId && written.has(problem.id)) continue;
			const sentence = problem instanceof Untrue ? `, in "${plain(parts)}"` : '';
			fault(path, problem.what + sentence, problem.mend, { inside: problem.place });
		}
	}
}
