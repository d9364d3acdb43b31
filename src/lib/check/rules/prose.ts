/** Every message parses, names what is there, and says what the data says. */
import { messages } from '../../story/message/messages.ts';
import { UnknownId, Untrue, examine, plain } from '../../story/message/prose.ts';
import type { Draft } from './draft.ts';
import type { Kind } from './ids.ts';

/** What a message can name. */
const NAMED: readonly Kind[] = ['figures', 'claims', 'ratios', 'events'];

export function prose({ story, ids, fault }: Draft): void {
	const written = (id: string) => NAMED.some((kind) => ids.of[kind].has(id));
	for (const { path, message } of messages(story)) {
		const { parts, problems } = examine(story, message);
		if (problems.length === 0 && message.trim() !== '' && plain(parts).trim() === '') {
			fault(
				path,
				'readers see nothing of this text',
				'write it, or leave the key out where it may be left out'
			);
		}
		for (const problem of problems) {
			// Something has that id, but it is out of shape, which is said in its own place.
			if (problem instanceof UnknownId && written(problem.id)) continue;
			const sentence = problem instanceof Untrue ? `, in "${plain(parts)}"` : '';
			fault(path, problem.what + sentence, problem.mend, { inside: problem.place });
		}
	}
}
