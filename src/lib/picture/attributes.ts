/** Attributes and text of SVG, as text. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** With a space in front of each; undefined is left out, numbers have three digits after the point at most. */
export function attributes(list: Attributes): string {
	return Object.entries(list)
		.map(([name, value]) => {
			if (value === undefined) return '';
			const text = typeof value === 'number' ? String(Number(value.toFixed(3))) : escapeXml(value);
			return ` ${name}="${text}"`;
		})
		.join('');
}
