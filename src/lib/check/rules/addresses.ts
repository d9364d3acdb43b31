/** Every address can be opened. */
import { addressFlaw } from '../address.ts';
import type { Draft } from './draft.ts';

export function addresses({ story, fault }: Draft): void {
	const written = Object.entries(story.sources).map(([id, { url }]) => ({
		path: ['sources', id, 'url'],
		url
	}));
	const licence = story.story.licence as { url: string } | undefined;
	for (const { path, url } of [{ path: ['story', 'licence', 'url'], url: licence?.url }, ...written]) {
		const flaw = url === undefined ? undefined : addressFlaw(url);
		if (flaw) fault(path, flaw.what, flaw.mend);
	}
}
