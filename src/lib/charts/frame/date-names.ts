/** Names of dates in forms of their own. Making a form takes far longer than using it, so each is made once. */

const made = new Map<string, Intl.DateTimeFormat>();

/** The date in a language, in UTC: `15 Jan` for `{ day: 'numeric', month: 'short' }`. */
export function dateName(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
	const key = JSON.stringify([language, options]);
	const form = made.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
	made.set(key, form);
	return form.format(date);
}
