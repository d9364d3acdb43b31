import { error } from '@sveltejs/kit';
import { clientUrl } from '$lib/page/client.server';
import { daysOf } from '$lib/page/record/days.ts';
import { story } from '$lib/page/story.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => daysOf(story).map((day) => ({ day }));

export const load: PageServerLoad = ({ params: { day }, url }) => {
	if (!daysOf(story).includes(day)) error(404);
	return { story, day, script: clientUrl('known'), origin: url.origin };
};
