/**
 * The ids by which a page finds its parts are its own: no step has one of them, or that of a chart. Nor had one that
 * has gone: links to it would arrive at that part of the page.
 */
import type { Path } from '../../story/path.ts';
import type { Story } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

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
