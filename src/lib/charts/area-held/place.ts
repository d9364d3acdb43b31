/** The ground held: how large it was at its greatest, how it shrank, and how it ended. */
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import type { Drawing } from '../../drawing/shapes.ts';
import { dateOf } from '../../story/claims.ts';
import type { Story } from '../../story/schema.ts';
import { claimsAmong, namedIn, spokenIn, stateOf } from '../frame/view.ts';
import { placePeak } from './peak.ts';
import { CHART, heldBy, seriesOf } from './series.ts';
import { placeTime } from './time.ts';

export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const series = seriesOf(story);
	const spoken = spokenIn(story, CHART, state);
	const names = namedIn(story, CHART, state);
	const named = claimsAmong(story, names);
	if (state === 'peak') {
		const claims = named.flatMap(heldBy);
		const first = series.held.find(
			({ claim, place: other }) => other === undefined && !named.includes(claim) && claim.basis === 'stated'
		);
		if (claims.length) return { size, width, ...placePeak(story, size, claims, first, spoken) };
	}
	const [oldest, newest] = [series.held[0]?.at, series.held.at(-1)?.at];
	if (!oldest || !newest) return { size, width, height, shapes: [] };
	const { from, until } = stateOf(story, CHART, state);
	const wanted = { from: from ? dateOf(from) : oldest, until: until ? dateOf(until) : newest };
	// An edition that knows nothing of those days yet shows all that it knows.
	const isKnown = series.held.some(({ at }) => at >= wanted.from && at <= wanted.until);
	const window = isKnown ? wanted : { from: oldest, until: newest };
	return { size, width, ...placeTime(story, size, series, window, { spoken, names }) };
}
