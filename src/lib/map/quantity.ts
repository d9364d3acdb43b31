/** What was left of the greatest extent where no outline can be had: a share from the claims, never a line. */
import { claim, figureOf, point } from '../story/claims.ts';
import { lastDay } from '../story/dates.ts';
import type { Story } from '../story/read.ts';
import type { Area, Claim, Unit } from '../story/schema.ts';
import type { MapState } from './states.ts';

export interface DatedArea extends Area {
	id: string;
	/** The claim that gives its size. */
	claim: Claim;
	unit: Unit;
}

/** Every area of the story, oldest first. */
export function datedAreas(story: Story): readonly DatedArea[] {
	return Object.entries(story.areas)
		.map(([id, area]) => ({
			...area,
			id,
			claim: claim(story, area.figure),
			unit: figureOf(story, area.figure).unit
		}))
		.sort((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
}

/** The area with an outline: the largest, where there are several. */
export function greatestExtent(story: Story): DatedArea | undefined {
	return datedAreas(story)
		.filter((area) => area.geometry)
		.reduce<DatedArea | undefined>((a, b) => (a && point(a.claim) >= point(b.claim) ? a : b), undefined);
}

/**
 * The area that a state tells by its size alone: `january` the last one dated up to the day the story is told
 * as of, `later` the first one after it.
 */
export function areaWithoutOutline(story: Story, state: MapState): DatedArea | undefined {
	const areas = datedAreas(story).filter((area) => !area.geometry);
	const isLate = (area: DatedArea) => lastDay(area.date) > story.story.asOf;
	if (state === 'january') return areas.filter((area) => !isLate(area)).at(-1);
	if (state === 'later') return areas.find(isLate);
	return undefined;
}

/** One area's size as a share of another's, by what is claimed; 0 to 1. */
export function shareOf(area: DatedArea, whole: DatedArea): number {
	const of = point(whole.claim);
	return of > 0 ? Math.min(1, Math.max(0, point(area.claim) / of)) : 0;
}
