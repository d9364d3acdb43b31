import { clientUrl } from '$lib/page/client.server';
import { story } from '$lib/page/story.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ story, script: clientUrl('record'), origin: url.origin });
