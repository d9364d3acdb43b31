/** Nests the markup of a message: bound words, sentences that held until an event, literal number words. */
import type { Story } from './read.ts';
import type { Flat } from './compile.ts';
import { weigh } from './conditions.ts';
import { lookup } from './lookup.ts';
import { nearest } from './nearest.ts';
import { MessageProblem, UnknownId } from './problems.ts';
import { plain } from './parts.ts';
import type { Part } from './parts.ts';

const NAMES = ['bound', 'held', 'literal'];

type Markup = Flat & { type: 'markup' };
interface Open {
	markup?: Markup;
	children: Part[];
}

/** The tree of a message. What is wrong goes to `report`, and the words stay as they are. */
export function nest(story: Story, flat: readonly Flat[], report: (error: Error) => void): Part[] {
	const root: Open = { children: [] };
	const stack: Open[] = [root];
	const top = () => stack[stack.length - 1] ?? root;
	const attempt = (make: () => Part, children: Part[]) => {
		try {
			top().children.push(make());
		} catch (error) {
			report(error as Error);
			top().children.push(...children);
		}
	};
	for (const part of flat) {
		if (part.type !== 'markup') top().children.push(part);
		else if (part.kind === 'open') {
			if (!NAMES.includes(part.name)) report(unknown(part.name));
			stack.push({ markup: part, children: [] });
		} else if (part.kind === 'standalone') {
			report(
				new MessageProblem(
					`{#${part.name} /} holds no words`,
					`write {#${part.name} …}words{/${part.name}}`,
					`{#${part.name}`
				)
			);
		} else if (top().markup?.name !== part.name) {
			report(
				new MessageProblem(
					`{/${part.name}} closes what is not open`,
					`take it away, or open it with {#${part.name} …}`,
					`{/${part.name}`
				)
			);
		} else {
			const { markup, children } = stack.pop() ?? root;
			attempt(() => close(story, markup as Markup, children), children);
		}
	}
	while (stack.length > 1) {
		const { markup, children } = stack.pop() ?? root;
		const name = markup?.name ?? '';
		report(new MessageProblem(`{#${name}} is never closed`, `write {/${name}} after the words`, `{#${name}`));
		top().children.push(...children);
	}
	return root.children;
}

function close(story: Story, { name, options }: Markup, children: Part[]): Part {
	if (name === 'bound') return bound(story, options, children);
	if (name === 'held') return held(story, options, children);
	const [option] = Object.keys(options);
	if (option)
		throw new MessageProblem(`{#literal} takes no option "${option}"`, 'take it away', `${option}=`);
	return { type: 'literal', children };
}

function bound(story: Story, options: Record<string, string>, children: Part[]): Part {
	const condition = weigh(story, options);
	if (!condition.holds) {
		const words = plain(children);
		throw new MessageProblem(
			`"${words}" is no longer true: ${condition.value} is ${condition.told}`,
			'change the words, or the condition with them',
			words
		);
	}
	return { type: 'bound', condition, children };
}

function held(story: Story, options: Record<string, string>, children: Part[]): Part {
	const { until, ...rest } = options;
	const [option] = Object.keys(rest);
	if (option)
		throw new MessageProblem(`{#held} takes no option "${option}"`, 'write until=$event', `${option}=`);
	if (!until) throw new MessageProblem('{#held} does not say until when', 'add until=$event', '{#held');
	const event = until.replace(/^\$/, '');
	const found = lookup(story, event);
	if (!found) throw new UnknownId(story, event);
	if (found.kind !== 'event') {
		throw new MessageProblem(
			`"${event}" is a ${found.kind}, not an event`,
			'name an event after until=',
			until
		);
	}
	return { type: 'held', event, children };
}

function unknown(name: string): MessageProblem {
	const near = nearest(name, NAMES);
	const mend = near ? `write {#${near}` : `use one of ${NAMES.map((one) => `{#${one}}`).join(', ')}`;
	return new MessageProblem(`there is no {#${name}}`, mend, `{#${name}`);
}
