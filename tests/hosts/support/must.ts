/** What a test cannot do without. */

/** The value; throws where there is none. */
export function must<Value>(value: Value | null | undefined): Value {
	if (value === null || value === undefined) throw new Error('What the test needs is not there.');
	return value;
}
