/** Markup as text, for snippets that others paste into their pages. Nothing in a value can leave its attribute. */

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text for use in markup, inside an element or a quoted attribute. Line breaks become spaces. */
export function escapeHtml(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/**
 * An element as text. Attributes that are undefined are left out; true makes a bare attribute.
 * @param content markup, already escaped; undefined makes a void element
 */
export function element(
	name: string,
	attributes: Record<string, string | number | true | undefined>,
	content?: string
): string {
	const list = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeHtml(String(value))}"`))
		.join('');
	return content === undefined ? `<${name}${list}>` : `<${name}${list}>${content}</${name}>`;
}
