/** What the map says about itself: how large its outline is against what was claimed, its borders, its credits. */
import type { NotePart } from '../charts/types.ts';
import { point, unitOf } from '../story/claims.ts';
import { format } from '../story/format/format.ts';
import type { Story } from '../story/schema.ts';
import { roundedArea, greatestExtent } from './areas.ts';
import { WORDS } from './words.ts';

/** Sizes nearer to each other than this share count as the same. */
const NEAR = 0.05;

export function mapNotes(story: Story): readonly (readonly NotePart[])[] {
	const { borders, credit } = WORDS.notes;
	const named = credits.flatMap((part, index) => (index > 0 ? [{ text: ', ' }, part] : [part]));
	return [...sizeNote(story), [{ text: borders }], [{ text: credit }, ...named, { text: '.' }]];
}

/** The outline measured, in words, and set against the claim that it stands for. */
function sizeNote(story: Story): NotePart[][] {
	const area = greatestExtent(story);
	if (!area?.geometry) return [];
	const { number, unit, percent, claim, asOf } = format(story.story.language);
	const words = WORDS.notes;
	const unitName = unitOf(story, area.claim.id);
	const measured = roundedArea(area.geometry);
	const claimed = point(area.claim);
	const off = claimed > 0 ? measured / claimed - 1 : 0;
	const against = Math.abs(off) < NEAR ? () => words.same : off < 0 ? words.less : words.more;
	const claimant = story.claimants[area.claim.claimant]?.name ?? area.claim.claimant;
	const text = words.measures(
		`${number(measured)} ${unit(measured, unitName)}`,
		against(percent(Math.abs(off), 0)),
		claim(area.claim, unitName, { qualifier: true, unit: 'show' }).text,
		claimant,
		asOf(area.claim)
	);
	return [[{ text }]];
}

/**
 * Who made what the map is drawn from: the words that its licences ask for, and how far to trust the lines. With
 * their links, to be set in one line.
 */
const credits: readonly NotePart[] = [
	{ text: '© OpenStreetMap contributors (ODbL)', href: 'https://www.openstreetmap.org/copyright' },
	{ text: 'Natural Earth', href: 'https://www.naturalearthdata.com/' },
	{ text: 'GeoNames (CC BY 4.0)', href: 'https://www.geonames.org/' }
];

/** The same in one line, which goes wherever the map goes. */
export const CREDIT = `Map: ${credits.map(({ text }) => text).join(', ')}`;
