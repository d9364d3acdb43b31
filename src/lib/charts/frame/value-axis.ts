/** A scale of values from the bottom to the top (or the left to the right) of a drawing, with few round ticks. */
import { scaleLinear } from 'd3';

export interface ValueTick {
	value: number;
	/** Percent of the way along the axis, from its low end. */
	at: number;
}

export interface ValueAxis {
	low: number;
	high: number;
	ticks: readonly ValueTick[];
	/** Percent of the way along the axis, from its low end. */
	at: (value: number) => number;
}

/**
 * An axis that holds both ends, widened to round numbers. Ends that fall together get room above; nothing at
 * all gets an axis from 0 to 1.
 * @param count about how many ticks
 */
export function valueAxis(low: number, high: number, count = 4): ValueAxis {
	const top = high > low ? high : low === 0 ? 1 : low + Math.abs(low);
	const scale = scaleLinear([low, top], [0, 100]).nice(count);
	const [first = low, last = top] = scale.domain();
	return {
		low: first,
		high: last,
		ticks: scale.ticks(count).map((value) => ({ value, at: scale(value) })),
		at: (value) => scale(value)
	};
}
