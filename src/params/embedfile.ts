/** Is this the address of a picture, data or oEmbed answer of a chart, and not of a page? */
import type { ParamMatcher } from '@sveltejs/kit';

export const match: ParamMatcher = (path) => /\.(?:svg|png|csv|json)$/.test(path) && path !== 'index.json';
