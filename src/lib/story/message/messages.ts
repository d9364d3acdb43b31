/** Walks over every message of the file: the texts that readers see and that may hold references. */
import type { Path } from '../path.ts';
import type { Story } from '../schema.ts';

export interface Message {
	/** Where it stands in the data file. */
	path: Path;
	/** The message as it is written. */
	message: string;
}

/** Every message with its path, in the order of the story: its head, chapters, steps, charts, events. */
export function* messages(story: Story): Generator<Message> {
	for (const key of ['title', 'standfirst', 'description', 'byline'] as const) {
		yield { path: ['story', key], message: story.story[key] };
	}
	const { method } = story.story;
	yield { path: ['story', 'method', 'title'], message: method.title };
	for (const [i, message] of method.text.entries()) yield { path: ['story', 'method', 'text', i], message };
	for (const [id, chapter] of Object.entries(story.chapters)) {
		yield { path: ['chapters', id, 'title'], message: chapter.title };
	}
	for (const [i, step] of story.steps.entries()) {
		if (step.heading !== undefined) yield { path: ['steps', i, 'heading'], message: step.heading };
		for (const [j, message] of step.text.entries()) yield { path: ['steps', i, 'text', j], message };
	}
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [i, message] of chart.notes.entries()) yield { path: ['charts', id, 'notes', i], message };
		for (const [name, state] of Object.entries(chart.states)) {
			for (const key of ['title', 'subtitle', 'brief', 'description'] as const) {
				const message = state[key];
				if (message !== undefined) yield { path: ['charts', id, 'states', name, key], message };
			}
		}
	}
	for (const [id, event] of Object.entries(story.events)) {
		yield { path: ['events', id, 'title'], message: event.title };
		for (const [i, message] of (event.labels ?? []).entries())
			yield { path: ['events', id, 'labels', i], message };
		if (event.text !== undefined) yield { path: ['events', id, 'text'], message: event.text };
	}
}
