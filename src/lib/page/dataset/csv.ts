/** Rows as CSV (RFC 4180): commas, CRLF, quotes where they are needed, and no cell that a spreadsheet would run. */

/** A number is written as it is, without grouping; null and undefined are empty cells. */
export type CsvValue = string | number | null | undefined;

/** What spreadsheets take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** @param header the names of the columns; every row has as many values */
export function csv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
	return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvValue): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return String(value);
	const text = FORMULA.test(value) ? `'${value}` : value;
	return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
