/** Dates as the data file writes them: a day (`2025-01-31`) or, where no day is known, a month (`2024-12`). */

/** The day by the clock and in the time zone of this machine: what the calendar on the desk shows. */
export function todayHere(): string {
	const now = new Date();
	const parts = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
	return [now.getFullYear(), ...parts].join('-');
}

/** Is the day known? */
export function isExact(partial: string): boolean {
	return partial.length === 10;
}

/** Is it a date of the calendar? `2025-02-31` is not. */
export function exists(partial: string): boolean {
	const [year = 0, month = 0, day = 1] = partial.split('-').map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first day that the date can stand for: `2024-12` gives `2024-12-01`. */
export function firstDay(partial: string): string {
	return isExact(partial) ? partial : `${partial}-01`;
}

/** The last day that the date can stand for: `2024-12` gives `2024-12-31`. */
export function lastDay(partial: string): string {
	if (isExact(partial)) return partial;
	const [year = 0, month = 1] = partial.split('-').map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Where the date stands on an axis: midnight UTC of the day, or of the 15th of a month without a day. */
export function dateOf(partial: string): Date {
	return new Date(`${isExact(partial) ? partial : `${partial}-15`}T00:00:00Z`);
}
