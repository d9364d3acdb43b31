/** Today is the day that the calendar on the desk shows. */
import { afterEach, expect, it, vi } from 'vitest';
import { todayHere } from '../../../src/lib/story/dates.ts';

const zone = process.env.TZ;
afterEach(() => {
	vi.useRealTimers();
	if (zone === undefined) delete process.env.TZ;
	else process.env.TZ = zone;
});

it.each([
	['Asia/Seoul', '2026-11-26T23:30:00Z', '2026-11-27'],
	['Pacific/Auckland', '2026-11-26T12:00:00Z', '2026-11-27'],
	['America/New_York', '2026-11-27T02:00:00Z', '2026-11-26'],
	['UTC', '2026-01-02T00:00:00Z', '2026-01-02']
])('in %s at %s it is %s', (place, moment, day) => {
	process.env.TZ = place;
	vi.useFakeTimers({ now: new Date(moment) });
	expect(todayHere()).toBe(day);
});
