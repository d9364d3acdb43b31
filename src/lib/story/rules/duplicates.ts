/** No id stands twice: figures, claims, ratios and events share one namespace, steps have their own. */
import { pathText } from '../faults.ts';
import type { Draft } from './draft.ts';

export function duplicates({ story, ids, fault }: Draft): void {
	const seen = new Map<string, string>();
	for (const { id, path } of ids.named) {
		const first = seen.get(id);
		if (first) {
			const mend =
				'give one of them another id; messages find figures, claims, ratios and events by id alone';
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
}
