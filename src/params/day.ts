/** Is this a day, YYYY-MM-DD? */
import type { ParamMatcher } from '@sveltejs/kit';

export const match: ParamMatcher = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);
