/** What is worked out once for a story. */
import { expect, test, vi } from 'vitest';
import { once } from '../../../src/lib/story/once.ts';

test('each story and key is worked out once', () => {
	const make = vi.fn((of: { name: string }, day: string) => [of.name, day]);
	const made = once(make);
	const [one, other] = [{ name: 'one' }, { name: 'other' }];
	expect(made(one, 'monday')).toBe(made(one, 'monday'));
	expect(made(one, 'tuesday')).toEqual(['one', 'tuesday']);
	expect(made(other, 'monday')).toEqual(['other', 'monday']);
	expect(make).toHaveBeenCalledTimes(3);
});

test('what comes to nothing is remembered too', () => {
	const make = vi.fn((_of: object): undefined => undefined);
	const made = once(make);
	const of = {};
	made(of);
	made(of);
	expect(make).toHaveBeenCalledTimes(1);
});

test('the key says which arguments count', () => {
	const made = once(
		(_of: object, how: () => string, name: string) => how() + name,
		(_how, name) => name
	);
	const of = {};
	expect(made(of, () => 'first ', 'x')).toBe('first x');
	expect(made(of, () => 'second ', 'x')).toBe('first x');
	expect(made(of, () => 'second ', 'y')).toBe('second y');
});

test('one that throws is asked again', () => {
	let isBroken = true;
	const made = once((_of: object) => {
		if (isBroken) throw new Error('broken');
		return 'whole';
	});
	const of = {};
	expect(() => made(of)).toThrow('broken');
	isBroken = false;
	expect(made(of)).toBe('whole');
});
