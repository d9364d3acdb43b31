import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { chartCsv } from '../../../src/lib/embed/data.ts';
import { embedModel } from '../../../src/lib/embed/model.ts';
import { graphic } from '../../../src/lib/page/graphics.ts';
import type { Story } from '../../../src/lib/story/schema.ts';

const story = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;

test('a day that its source puts in words stands in words beside the bare date', () => {
	const claims = story.figures['area-held']?.claims ?? [];
	// Its row is read without quotes.
	const claim = claims.find(
		({ asOf, asOfText, chart }) => chart !== 'no' && asOf.length === 10 && asOfText && !asOfText.includes(',')
	);
	const [header = '', ...rows] = chartCsv(embedModel(story, graphic('area-held'), { id: 'area-held' })).split(
		'\r\n'
	);
	const names = header.split(',');
	const cells = rows.find((row) => row.includes(`,${claim?.id ?? '-'},`))?.split(',') ?? [];
	expect(cells[names.indexOf('as-of')]).toBe(claim?.asOf);
	expect(cells[names.indexOf('as-of-text')]).toBe(claim?.asOfText);
});
