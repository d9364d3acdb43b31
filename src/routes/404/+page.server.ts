import { story } from '$lib/page/story.server';
import type { PageServerLoad } from './$types';

/** Static hosts serve /404.html for every address they don't know. */
export const trailingSlash = 'never';

export const load: PageServerLoad = () => ({ story });
