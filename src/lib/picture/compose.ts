/** The whole picture: title, subtitle, drawing and sources on paper, as plain SVG. */
import { attributes, escapeXml } from './attributes.ts';
import type { Size } from './conditions.ts';
import type { Setter } from './still.ts';

export interface PictureTexts {
	title: string;
	subtitle: string;
	/** One line at the foot: sources, date, licence. */
	foot: string;
	/** For those who cannot see it. */
	description: string;
	/** Of the data. */
	version: string;
}

export interface Look {
	paper: string;
	ink: string;
	soft: string;
	/** CSS font families. */
	label: string;
	/** How wide a line is, in px. */
	width: (text: string, family: string, weight: number, size: number) => number;
}

const MARGIN = 24;
const TITLE = { size: 25, line: 31, weight: 600 };
const SUBTITLE = { size: 15, line: 20, weight: 400 };
const FOOT = { size: 12, line: 16, weight: 400 };

type Type = typeof TITLE;

/**
 * @param padding px above and below the drawing that its marks may reach into
 * @param draw the drawing for the room that the texts leave
 * @param style inline style of the SVG, for fonts
 */
export function compose(
	{ title, subtitle, foot, description, version }: PictureTexts,
	size: Size,
	padding: { top: number; right: number; bottom: number; left: number },
	look: Look,
	set: Setter,
	draw: (room: Size) => string,
	style = ''
): string {
	const across = size.width - 2 * MARGIN;
	const lines = (text: string, type: Type, most: number) =>
		wrap(text, across, most, (one) => look.width(one, look.label, type.weight, type.size));
	const write = (list: readonly string[], type: Type, top: number, fill: string) =>
		list
			.map((text, i) =>
				set({
					x: MARGIN,
					y: top + i * type.line + type.size,
					anchor: 'start',
					spans: [
						{ text, size: type.size, weight: type.weight, family: look.label, spacing: 0, look: { fill } }
					]
				})
			)
			.join('');
	const [titleLines, subtitleLines, footLines] = [
		lines(title, TITLE, 3),
		lines(subtitle, SUBTITLE, 2),
		lines(foot, FOOT, 2)
	];
	const subtitleTop = MARGIN - 4 + titleLines.length * TITLE.line + 4;
	const drawingTop = subtitleTop + subtitleLines.length * SUBTITLE.line + 14;
	const footTop = size.height - MARGIN + 6 - footLines.length * FOOT.line;
	const room = {
		width: across - padding.left - padding.right,
		height: footTop - 12 - drawingTop - padding.top - padding.bottom
	};
	return [
		`<svg${attributes({
			xmlns: 'http://www.w3.org/2000/svg',
			width: size.width,
			height: size.height,
			viewBox: `0 0 ${size.width} ${size.height}`,
			role: 'img',
			'aria-labelledby': 'picture-title picture-description',
			'data-version': version
		})}>`,
		`<title id="picture-title">${escapeXml(title)}</title>`,
		`<desc id="picture-description">${escapeXml(description)}</desc>`,
		style && `<style>${style}</style>`,
		`<rect width="100%" height="100%" fill="${look.paper}"/>`,
		write(titleLines, TITLE, MARGIN - 4, look.ink),
		write(subtitleLines, SUBTITLE, subtitleTop, look.soft),
		`<g transform="translate(${MARGIN + padding.left} ${drawingTop + padding.top})">${draw(room)}</g>`,
		write(footLines, FOOT, footTop, look.soft),
		'</svg>'
	].join('\n');
}

/** Lines no wider than `room` and of much the same width; what needs more than `most` ends in an ellipsis. */
function wrap(text: string, room: number, most: number, width: (line: string) => number): string[] {
	const lines = fill(text, room, width);
	if (lines.length > most) {
		let last = lines[most - 1] ?? '';
		while (last.includes(' ') && width(`${last} …`) > room) last = last.slice(0, last.lastIndexOf(' '));
		return [...lines.slice(0, most - 1), `${last} …`];
	}
	let [narrow, wide] = [room / 2, room];
	while (wide - narrow > 1) {
		const middle = (narrow + wide) / 2;
		if (fill(text, middle, width).length > lines.length) narrow = middle;
		else wide = middle;
	}
	return fill(text, wide, width);
}

/** As many words on each line as fit. */
function fill(text: string, room: number, width: (line: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const longer = line ? `${line} ${word}` : word;
		if (!line || width(longer) <= room) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	return line ? [...lines, line] : lines;
}
