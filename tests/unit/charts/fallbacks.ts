/** The values that a style sheet falls back on where no state sets a custom property. */

/** By name; numbers only. A property that falls back on two values is a fault of the sheet. */
export function fallbacks(
	css: string,
	prefix: string,
	except: readonly string[] = []
): Record<string, number> {
	const found: Record<string, number> = {};
	for (const [, name = '', value] of css.matchAll(/var\((--[a-z0-9-]+), ([\d.]+|inline|none)\)/g)) {
		if (!name.startsWith(prefix) || except.includes(name)) continue;
		const known = found[name];
		if (known !== undefined && known !== Number(value)) throw new Error(`${name} has two fallbacks.`);
		found[name] = Number(value);
	}
	return found;
}
