/** Changes of a file that people and programs make by mistake or on purpose. */
import fc from 'fast-check';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** What is put at a place of the file; without a value, what stands there is taken away. */
export interface Change {
	path: (string | number)[];
	value?: Json;
}

const TEXTS = [
	...['', ' ', 'x', 'constructor', '__proto__', 'toString', 'none', '0', '-', '…'],
	...['Łódź', 'Straße', '한국', 'Курск', '日本', '👩‍🚒', 'e\u0301', 'مرحبا', '€²–'],
	...[
		'\ud800',
		'a\udc00b',
		'\u0000',
		'a\nb',
		'\u202eabc',
		'\ue000',
		'a\u200bb',
		'\ufeff',
		'\u2800',
		'\uffff'
	],
	...[
		'{',
		'{$killed}',
		'{$killed :ratio}',
		'{$constructor}',
		'{#bound value=$killed over=1}x{/bound}',
		'{||}'
	],
	...[
		'.input {$killed :figure} .match $killed * {{}}',
		'{{}}',
		'{$killed :figure digits=99}',
		'{#literal}{/literal}'
	],
	...['<b>', '&amp;', '**x**', '"', "'", '\\', ']]>', '</script>', '-->', '%s', '=1+1'],
	...[
		'https://[::1',
		'https://x:99999/',
		'http://',
		'https://a b',
		'javascript:alert(1)',
		'https://u:p@x.org/',
		'https://%'
	],
	...[
		'2025-02-31',
		'9999-12-31',
		'0000-01-01',
		'2024-12',
		'1900-01-01',
		'2099-12-31',
		'2025-1-1',
		'2026-11-22'
	],
	...[
		'nope',
		'people',
		'percent',
		'share',
		'flow',
		'stock',
		'aside',
		'derived',
		'at least',
		'less than',
		'per-day',
		'one-in'
	],
	'x'.repeat(300),
	'longwordwithoutspaces'.repeat(40)
];
const NUMBERS = [
	0,
	-0,
	-1,
	0.1,
	1e-7,
	5e-324,
	1,
	2,
	3.5,
	100,
	101,
	1e4,
	1e6,
	1e7,
	1e8,
	1e15,
	2 ** 53,
	1e308,
	-1e308
];

const anyValue: fc.Arbitrary<Json | undefined> = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom<Json>(...TEXTS) },
	{ weight: 5, arbitrary: fc.constantFrom<Json>(...NUMBERS) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
	{ weight: 2, arbitrary: fc.double({ min: 0, max: 1e7, noNaN: true }) },
	{ weight: 1, arbitrary: fc.constantFrom<Json>(true, null, [], {}, [[]], ['x'], { x: 1 }) },
	{ weight: 3, arbitrary: fc.constant(undefined) }
);

/** One change or a few, most of them of the kind that a check may well let through. */
export function anyChanges(base: Json): fc.Arbitrary<Change[]> {
	const all = places(base).slice(1);
	const likely = all.flatMap((path) => {
		const here = at(base, path);
		const others = all.filter((one) => one.at(-1) === path.at(-1)).map((one) => at(base, one));
		const alike = [...new Set(others.filter((one) => typeof one === typeof here && typeof one !== 'object'))];
		return alike.length > 1 ? [{ path, alike }] : [];
	});
	const change = fc.oneof(
		// Another value that stands somewhere in the file under the same key.
		{
			weight: 4,
			arbitrary: fc
				.constantFrom(...likely)
				.chain(({ path, alike }) => fc.constantFrom(...alike).map((value): Change => ({ path, value })))
		},
		{
			weight: 2,
			arbitrary: fc
				.constantFrom(...all.filter((path) => typeof at(base, path) === 'number'))
				.chain((path) => fc.constantFrom(...NUMBERS).map((value): Change => ({ path, value })))
		},
		{
			weight: 3,
			arbitrary: fc
				.constantFrom(...all.filter((path) => typeof at(base, path) === 'string'))
				.chain((path) => fc.constantFrom(...TEXTS).map((value): Change => ({ path, value })))
		},
		{ weight: 2, arbitrary: fc.constantFrom(...all).map((path): Change => ({ path })) },
		{
			weight: 1,
			arbitrary: fc
				.constantFrom(...all)
				.chain((path) => anyValue.map((value): Change => (value === undefined ? { path } : { path, value })))
		}
	);
	return fc.oneof(
		{ weight: 3, arbitrary: change.map((one) => [one]) },
		{ weight: 1, arbitrary: fc.array(change, { minLength: 2, maxLength: 4 }) }
	);
}

function at(value: Json, path: Change['path']): Json | undefined {
	let here: unknown = value;
	for (const key of path) here = (here as Record<string | number, unknown>)[key];
	return here as Json;
}

/** Every place of a value, its own parts before the parts of its parts. */
function places(value: Json, path: Change['path'] = []): Change['path'][] {
	if (typeof value !== 'object' || value === null) return [path];
	const parts = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [path, ...parts.flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** The same with the changes made; a change whose place has gone is passed over. */
export function changed(value: Json, changes: readonly Change[]): Json {
	const copy = structuredClone(value);
	for (const { path, value: put } of changes) {
		const [last] = path.slice(-1);
		let here: unknown = copy;
		for (const key of path.slice(0, -1)) {
			here =
				typeof here === 'object' && here !== null
					? (here as Record<string | number, unknown>)[key]
					: undefined;
		}
		if (typeof here !== 'object' || here === null || last === undefined) continue;
		if (put !== undefined) (here as Record<string | number, unknown>)[last] = structuredClone(put);
		else if (Array.isArray(here)) here.splice(Number(last), 1);
		else Reflect.deleteProperty(here, last);
	}
	return copy;
}
