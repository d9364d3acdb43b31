/** Names and words of the map in the language of the page. The story's own names of places come before these. */
import type { Story } from '../story/read.ts';
import { settlements } from './geodata.ts';
import type { ControlWords } from './live-types.ts';

const ENGLISH = {
	ukraine: 'Ukraine',
	russia: 'Russia',
	belarus: 'Belarus',
	poland: 'Poland',
	romania: 'Romania',
	crimea: 'Crimea',
	'black-sea': 'Black Sea',
	'kursk-oblast': 'Kursk oblast',
	'belgorod-oblast': 'Belgorod oblast',
	'sumy-oblast': 'Sumy oblast',
	'bryansk-oblast': 'Bryansk oblast',
	seym: 'Seym',
	psel: 'Psel'
} as const;

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: ENGLISH };

/** What the map itself says, by language. */
const WORDS: Readonly<
	Record<
		string,
		{
			extent: string;
			approximate: string;
			by: (size: string, claimant: string) => string;
			shareOf: (share: string, whole: string) => readonly string[];
		}
	>
> = {
	en: {
		extent: 'Greatest extent',
		approximate: '(approximate)',
		by: (size, claimant) => `${size} (${claimant})`,
		shareOf: (share, whole) => [`${share} of the greatest extent,`, whole]
	}
};

const CONTROLS: Readonly<Record<string, ControlWords>> = {
	en: {
		map: 'Map that can be moved and zoomed',
		zoomIn: 'Zoom in',
		zoomOut: 'Zoom out',
		reset: 'Back to where the story looks',
		scrollHint: 'Use Ctrl + scroll to zoom the map',
		scrollHintMac: 'Use ⌘ + scroll to zoom the map',
		touchHint: 'Use two fingers to move the map',
		kilometres: 'km'
	}
};

/** What the buttons and hints of the live map say. */
export function controlWords(story: Story): ControlWords {
	const found = CONTROLS[languageOf(story)] ?? CONTROLS.en;
	if (!found) throw new Error('The map has no words for its buttons.');
	return found;
}

/** The words of the page's language; English where the map has not learnt it yet. */
export function wordsOf(story: Story) {
	const found = WORDS[languageOf(story)] ?? WORDS.en;
	if (!found) throw new Error('The map has no words.');
	return found;
}

const languageOf = (story: Story) => story.story.language.split('-')[0] ?? 'en';

/** The name to print for a place, region or river. Throws where no language has one. */
export function nameOf(story: Story, id: string): string {
	const found =
		story.places[id]?.name ?? NAMES[languageOf(story)]?.[id] ?? settlements[id]?.name ?? NAMES.en?.[id];
	if (!found) throw new Error(`The map has no name for "${id}".`);
	return found;
}

interface NoteWords {
	measures: (size: string, against: string, claimed: string, claimant: string, date: string) => string;
	less: (share: string) => string;
	more: (share: string) => string;
	same: (share: string) => string;
	borders: string;
	credit: string;
}

const NOTES: Readonly<Record<string, NoteWords>> = {
	en: {
		measures: (size, against, claimed, claimant, date) =>
			`The outline as drawn measures about ${size}, ${against} the ${claimed} claimed by ${claimant} (${date}).`,
		less: (share) => `${share} less than`,
		more: (share) => `${share} more than`,
		same: () => 'close to',
		borders: 'Borders are the internationally recognised ones.',
		credit: 'Map data: '
	}
};

/** The sentences of the map's own notes. */
export function noteWords(story: Story): NoteWords {
	const found = NOTES[languageOf(story)] ?? NOTES.en;
	if (!found) throw new Error('The map has no words for its notes.');
	return found;
}
