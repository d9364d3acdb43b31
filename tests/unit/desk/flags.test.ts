import { describe, expect, it } from 'vitest';
import { FLAGS, help, readFlags } from '../../../src/lib/desk/revise/flags.ts';

describe('readFlags', () => {
	it('reads the figure, and flags with a space or an equals sign', () => {
		const { given, problems } = readFlags(['killed', '--value', '1200', '--qualifier=at least', '--dry-run']);
		expect(problems).toEqual([]);
		expect(given).toEqual({ figure: 'killed', value: '1200', qualifier: 'at least', 'dry-run': true });
	});

	it('lets --headline stand alone or name a claim', () => {
		expect(readFlags(['killed', '--headline', '--value', '3']).given.headline).toBe(true);
		expect(readFlags(['killed', '--headline', 'killed-x-2025']).given.headline).toBe('killed-x-2025');
		expect(readFlags(['killed', '--headline']).given.headline).toBe(true);
	});

	it('keeps an equals sign within a value', () => {
		expect(readFlags(['--source-url=https://a.org/?q=1']).given['source-url']).toBe('https://a.org/?q=1');
	});

	it.each([
		[['--valu', '3'], 'there is no --valu; write --value'],
		[['--value'], '--value lacks its NUMBER; write --value NUMBER'],
		[['--value', '1', '--value', '2'], '--value stands twice; keep one of the two'],
		[['--dry-run=yes'], '--dry-run stands alone; take "=yes" away'],
		[
			['--note', 'two', 'words', 'more'],
			'"more" stands alone; put text of several words in quotes, as in --note "two words"'
		]
	])('says what is wrong with %j', (args, said) => {
		expect(readFlags(args).problems).toContain(said);
	});

	it('does not take the value of an unknown flag for the figure', () => {
		expect(readFlags(['--valu', '3', 'killed']).given.figure).toBe('killed');
	});
});

it('lists every flag in the help', () => {
	for (const name of Object.keys(FLAGS)) expect(help()).toContain(`--${name} `);
});
