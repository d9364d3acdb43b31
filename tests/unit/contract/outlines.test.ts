/** The outlines that the data file may name are those that the map has. */
import { expect, it } from 'vitest';
import { OUTLINES } from '../../../src/lib/contract/index.ts';
import { outline } from '../../../src/lib/map/geodata.ts';

it('has an outline for each, and no other', () => {
	for (const id of OUTLINES) expect(() => outline(id)).not.toThrow();
	expect(() => outline('nope')).toThrow(`there are: ${OUTLINES.join(', ')}.`);
});
