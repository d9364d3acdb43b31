/** No id stands twice: neither in the file, nor on a page. */
import { pathText } from '../../story/path.ts';
import type { Path } from '../../story/path.ts';
import { OWN } from '../json/source.ts';
import type { Draft } from './draft.ts';
import type { Story } from '../../story/schema.ts';

/**
 * No id stands twice: what messages and states of charts can name shares one namespace; steps, with those that
 * have gone, have their own.
 */
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

/**
 * The ids by which a page finds its parts are its own: no step has one of them, or that of a chart. Nor had one that
 * has gone: links to it would arrive at that part of the page.
 */
export function pageIds({ story, contract, fault }: Draft): void {
	const { whole, beginnings, leftOut } = contract.pageIds;
	const taken = new Set(story.steps.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
	for (const { id, path } of stepIds(story)) {
		// Nobody reads a step under an id that it once had.
		const word = path.at(-1) === 'id' ? id.split('-').find((one) => leftOut.includes(one)) : undefined;
		const beginning = beginnings.find((one) => id.startsWith(one));
		if (whole.includes(id)) {
			fault(path, `the id "${id}" is used by the page itself`, 'give the step another id');
		} else if (beginning !== undefined) {
			const what = `ids that begin with "${beginning}" are made by the page itself`;
			fault(path, what, mendOf(id.slice(beginning.length), taken));
		} else if (Object.hasOwn(contract.charts, id)) {
			fault(path, `"${id}" is a chart, and in a page they share their ids`, mendOf(id, taken));
		} else if (word !== undefined) {
			const what = `reader modes leave out a step with "${word}" in its id`;
			fault(path, what, 'give the step another id, and put one that was public into "formerIds"');
		}
	}
}

function* stepIds(story: Story): Generator<{ id: string; path: Path }> {
	for (const [i, { id, formerIds = [] }] of story.steps.entries()) {
		yield { id, path: ['steps', i, 'id'] };
		for (const [j, former] of formerIds.entries()) yield { id: former, path: ['steps', i, 'formerIds', j] };
	}
}

/** No id of the page begins with "the-"; another step may have it. */
function mendOf(rest: string, taken: ReadonlySet<string>): string {
	return taken.has(`the-${rest}`) ? 'give the step another id' : `write "the-${rest}"`;
}
