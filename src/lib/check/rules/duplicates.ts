/**
 * No id stands twice: what messages and states of charts can name shares one namespace; steps, with those that
 * have gone, have their own.
 */
import { pathText } from '../../story/path.ts';
import { OWN } from '../json/source.ts';
import type { Draft } from './draft.ts';

export function duplicates({ story, ids, fault }: Draft): void {
	const listed = story.steps.flatMap(({ id, formerIds = [] }, i) => [
		{ id, path: ['steps', i, 'id'] },
		...formerIds.map((former, j) => ({ id: former, path: ['steps', i, 'formerIds', j] }))
	]);
	for (const { id, path } of [...ids.named, ...listed]) {
		// Of keys it is told where the file is read.
		const isKey = path.at(-1) === id;
		if (isKey || !OWN.includes(id)) continue;
		fault(path, `"${id}" means something else to programs`, 'write another id');
	}
	const seen = new Map<string, string>();
	for (const { id, path } of ids.named) {
		const first = seen.get(id);
		if (first) {
			const mend =
				'give one of them another id; figures, claims, ratios, events, places and nodes are found by id alone';
			fault(
				path,
				`the id "${id}" stands twice, first at ${first}`,
				mend,
				path.at(-1) === 'id' ? 'value' : 'key'
			);
		} else seen.set(id, pathText(path));
	}
	const steps = new Map<string, number>();
	for (const [i, { id }] of story.steps.entries()) {
		const first = steps.get(id);
		if (first === undefined) steps.set(id, i);
		else
			fault(
				['steps', i, 'id'],
				`the id "${id}" stands twice, first at steps[${first}]`,
				'give this step another id'
			);
	}
	const gone = new Map<string, string>();
	for (const [i, { formerIds = [] }] of story.steps.entries()) {
		for (const [j, id] of formerIds.entries()) {
			const path = ['steps', i, 'formerIds', j];
			const first = steps.has(id) ? `steps[${steps.get(id)}]` : gone.get(id);
			if (first === undefined) gone.set(id, pathText(path));
			else {
				const mend = 'take it away, or give the id to one step alone';
				fault(path, `links to "${id}" already arrive at ${first}`, mend);
			}
		}
	}
}
