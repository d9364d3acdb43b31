import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/lib/page/dataset/csv.ts';

describe('csv', () => {
	it('ends every line with CRLF, the last one too', () => {
		expect(csv(['a', 'b'], [[1, 'x']])).toBe('a,b\r\n1,x\r\n');
	});

	it('quotes what holds commas, quotes or line breaks, and another program reads it back', () => {
		const rows = [
			['plain', 'with, comma'],
			['with "quotes"', 'two\nlines'],
			['North Korea’s dead', 'Курск']
		];
		expect(csvParseRows(csv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
	});

	it('writes numbers without grouping and leaves empty what is not there', () => {
		expect(csv(['a', 'b', 'c'], [[11000, null, undefined]])).toBe('a,b,c\r\n11000,,\r\n');
	});

	it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('keeps %j from being run', (text) => {
		const [, [read] = []] = csvParseRows(csv(['a'], [[text]]));
		expect(read).toBe(`'${text}`);
	});

	it('leaves a negative number a number', () => {
		expect(csv(['a'], [[-1]])).toBe('a\r\n-1\r\n');
	});
});
