/** What the map says in its labels, notes and buttons; where there are wordings, the longest comes first. */
import { format } from '../story/format/format.ts';
import type { Story } from '../story/schema.ts';

export const WORDS = {
	ukraine: 'Ukraine',
	russia: 'Russia',
	extent: (date: string) => [
		[`Greatest extent, ${date}`, 'our drawing, approximate'],
		['Greatest extent,', `${date};`, 'approximate'],
		['Greatest extent,', 'approximate'],
		['Our outline']
	],
	outlineOf: (date: string) => [
		['Greatest extent,', date],
		[`${date.slice(0, 1).toUpperCase()}${date.slice(1)}`]
	],
	sizeBy: (claimant: string, date: string) => [
		[`by ${claimant}’s count,`, date],
		[`${claimant},`, date],
		[claimant]
	],
	otherSize: (claimant: string, size: string) => `${claimant}: ${size}`,
	somewhere: [
		['What was left lay in here.', 'No public line says where.'],
		['It lay in here;', 'no public line', 'says where'],
		['Somewhere', 'in here']
	],
	toScale: [['Squares to the map’s scale'], ['squares to the', 'map’s scale']],
	notToScale: [['Squares, not to the map’s scale'], ['squares, not to', 'the map’s scale']],
	gone: 'regained:',
	left: (unit: string) => [`${unit} left`],
	leftDerived: (unit: string) => [[`${unit} left,`, 'by subtraction'], [`${unit} left`]],
	whole: (size: string, claimant: string) => [
		[`of ${size} at the greatest, by ${claimant}`],
		[`of ${size} at the`, `greatest, by ${claimant}`],
		[`of ${size},`, `by ${claimant}`]
	],
	otherWhole: (size: string, claimant: string) => [
		[`against ${size} by ${claimant}: our comparison`],
		[`against ${size} by`, `${claimant}: our comparison`],
		[`against ${size}`, `by ${claimant}; our`, 'comparison']
	],
	apart: (kilometres: string) => `about ${kilometres} km`,
	kilometres: (number: string) => `${number} km`,
	/** The buttons and hints of the live map. */
	controls: {
		map: 'Map that can be moved and zoomed',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		reset: 'Back to where the story looks',
		scrollHint: 'Use Ctrl + scroll to zoom the map',
		scrollHintMac: 'Use ⌘ + scroll to zoom the map',
		touchHint: 'Use two fingers to move the map',
		kilometres: 'km'
	},
	notes: {
		measures: (size: string, against: string, claimed: string, claimant: string, date: string) =>
			`The outline as drawn measures about ${size}, ${against} the ${claimed} claimed by ${claimant} (${date}).`,
		less: (share: string) => `${share} less than`,
		more: (share: string) => `${share} more than`,
		same: 'close to',
		borders: 'Borders are the internationally recognised ones.',
		credit: 'Map data: '
	}
} as const;

export const numberWords = (story: Story, value: number): string =>
	format(story.story.language).number(value);
