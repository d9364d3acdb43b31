import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provenance } from '../../../src/lib/charts/provenance/index.ts';
import { seriesOf } from '../../../src/lib/charts/provenance/series.ts';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import type { Drawing, PathShape, Shape } from '../../../src/lib/drawing/shapes.ts';
import { svgOf } from '../../../src/lib/drawing/svg.ts';
import { edition } from '../../../src/lib/story/editions.ts';
import type { Claim, Provenance, Story } from '../../../src/lib/story/schema.ts';

const today = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;
const states = Object.keys(today.charts.provenance?.states ?? {});
const views = states.flatMap((state) => SIZES.map((size) => [state, size] as const));
const real = today.provenance ?? { nodes: {}, links: [] };

const flat = (shapes: readonly Shape[]): Shape[] =>
	shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.children) : [shape]));
const texts = ({ shapes }: Drawing) => flat(shapes).filter((shape) => shape.kind === 'text');
const words = (drawing: Drawing) => texts(drawing).map(({ text }) => text.trim());
const lines = ({ shapes }: Drawing): PathShape[] =>
	flat(shapes).filter((shape): shape is PathShape => shape.kind === 'path' && shape.key !== undefined);

const told = (nodes: Provenance): Story => ({ ...today, provenance: nodes });

/** So many pieces of evidence, two gatherers, so many voices; every second line is inferred. */
function grown(
	evidence: number,
	voices: number,
	name = (kind: string, i: number) => `${kind} ${i + 1}`
): Story {
	const claims = ['killed-western-officials-2025-01-15', 'killed-or-wounded-zelensky-2025-01-09'];
	const nodes: Provenance['nodes'] = {};
	const links: Provenance['links'] = [];
	const gatherers = ['gatherer-ukraine', 'gatherer-allies'];
	for (let i = 0; i < evidence; i++) {
		nodes[`evidence-${i}`] = {
			kind: 'evidence',
			name: name('Evidence', i),
			note: 'Something that was found.'
		};
		links.push({
			from: `evidence-${i}`,
			to: gatherers[i % 3 ? 0 : 1] ?? '',
			basis: i % 2 ? 'inferred' : 'stated'
		});
	}
	for (const id of gatherers) nodes[id] = { kind: 'gatherer', name: name('Gatherer', gatherers.indexOf(id)) };
	for (let i = 0; i < voices; i++) {
		nodes[`voice-${i}`] = {
			kind: 'voice',
			name: name('Voice', i),
			note: 'in public',
			claim: claims[i % 2] ?? ''
		};
		for (const from of i % 2 ? gatherers : gatherers.slice(1))
			links.push({
				from,
				to: `voice-${i}`,
				basis: i % 3 ? 'stated' : 'inferred',
				note: 'Alike: perhaps one source.'
			});
	}
	return told({ nodes, links });
}

/** Today's numbers times a factor, as ranges or with another qualifier. */
function counted(change: (claim: Claim) => Partial<Claim>): Story {
	return {
		...today,
		figures: Object.fromEntries(
			Object.entries(today.figures).map(([id, figure]) => [
				id,
				{ ...figure, claims: figure.claims.map((claim) => ({ ...claim, ...change(claim) })) }
			])
		)
	};
}

const long = (kind: string, i: number) => `${kind} of the Joint Intelligence Directorate number ${i + 1}`;
const stresses: [string, Story][] = [
	...[2, 3, 4, 5, 6].map((voices): [string, Story] => [`${voices} voices`, grown(4, voices)]),
	...[1, 2, 5, 8].map((evidence): [string, Story] => [`${evidence} pieces of evidence`, grown(evidence, 4)]),
	['8 pieces and 6 voices', grown(8, 6)],
	['no evidence', grown(0, 3)],
	['long names', grown(4, 4, long)],
	[
		'a gatherer that feeds another',
		told({
			...real,
			links: [...real.links, { from: 'gatherer-ukraine', to: 'gatherer-allies', basis: 'inferred' }]
		})
	],
	['no links', told({ ...real, links: [] })],
	[
		'many who state no number',
		told({
			...real,
			nodes: {
				...real.nodes,
				...Object.fromEntries(
					[0, 1, 2].map((i) => [
						`silent-${i}`,
						{ kind: 'voice', name: long('Silence', i), note: 'no number' }
					])
				)
			}
		})
	],
	['numbers times 60', counted(({ value }) => (value === undefined ? {} : { value: value * 60 }))],
	['a fiftieth', counted(({ value }) => (value === undefined ? {} : { value: Math.ceil(value / 50) }))],
	['ranges', counted(({ value = 10 }) => ({ value: undefined, low: value, high: 3 * value }))],
	['at most', counted(() => ({ qualifier: 'at most' }))],
	['approximately', counted(() => ({ qualifier: 'approximately' }))]
];

describe('who feeds whom', () => {
	it.each(views)('can be read: %s at %s', (state, size) => {
		for (const story of [today, edition(today, '2025-01-31'), edition(today, '2024-12-20')]) {
			const drawing = provenance.place(story, state, size);
			expect(illegible(drawing)).toEqual([]);
			expect(svgOf(drawing, { id: 'x' })).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	it.each(stresses)('holds with %s', (_name, story) => {
		for (const [state, size] of views) {
			const drawing = provenance.place(story, state, size);
			expect(svgOf(drawing, { id: 'x' })).not.toMatch(/NaN|undefined|Infinity/);
			expect([size, ...illegible(drawing)]).toEqual([size]);
		}
	});

	it('draws nothing without voices', () => {
		const silent = told({ nodes: {}, links: [] });
		expect(provenance.place(silent, 'all', 'S').shapes).toEqual([]);
		expect(provenance.empty(silent)).toMatch(/^It .*\.$/);
		expect(provenance.empty(today)).toBeUndefined();
	});

	it.each(views)('draws every node and every link: %s at %s', (state, size) => {
		const drawing = provenance.place(today, state, size);
		const said = words(drawing).join(' ');
		for (const { name, brief = name } of Object.values(real.nodes))
			expect(said).toContain(size === 'S' ? brief : (name.split(' ')[0] ?? ''));
		expect(
			lines(drawing)
				.map(({ key }) => key)
				.sort()
		).toEqual(real.links.map(({ from, to }) => `${from}-${to}`).sort());
	});

	it('draws inferred links dotted and stated ones solid', () => {
		for (const { key, dash, cap } of lines(provenance.place(today, 'all', 'M'))) {
			const link = real.links.find(({ from, to }) => key === `${from}-${to}`);
			expect([dash !== undefined, cap]).toEqual(
				link?.basis === 'inferred' ? [true, 'round'] : [false, undefined]
			);
		}
	});

	it('gives each piece of evidence a line of its own, from its words to who gathers it', () => {
		const drawing = provenance.place(today, 'all', 'S');
		const starts = lines(drawing)
			.filter(({ key }) => key?.startsWith('evidence'))
			.map(({ line }) => line?.[0]?.y);
		expect(new Set(starts).size).toBe(4);
		const ends = lines(drawing)
			.filter(({ key }) => key?.startsWith('evidence'))
			.map(({ line }) => line?.at(-1)?.y);
		expect(ends).toEqual([...ends].sort((a, b) => (a ?? 0) - (b ?? 0)));
	});
});

describe('what the text speaks of', () => {
	it('is in accent, and all else steps back where a voice is spoken of', () => {
		const wires = seriesOf(today, 'seoul').wires;
		const loud = (to: string) => wires.filter((wire) => wire.to === to).map((wire) => wire.loud);
		expect(loud('voice-seoul')).toEqual(['spoken', 'spoken']);
		expect(loud('voice-london')).toEqual(['back']);
		const drawing = provenance.place(today, 'seoul', 'L');
		const accents = texts(drawing)
			.filter(({ fill }) => fill === 'accent')
			.map(({ text }) => text);
		expect(accents).toEqual(['3,000']);
		expect(texts(drawing).every(({ fill }) => ['ink', 'soft', 'accent'].includes(fill ?? ''))).toBe(true);
	});

	it('leaves the numbers in their own colours where no voice is spoken of', () => {
		const nodes = structuredClone(real.nodes);
		Object.assign(nodes['voice-seoul'] ?? {}, { claim: 'killed-south-korea-nis-2025-01-13' });
		const drawing = provenance.place(told({ ...real, nodes }), 'all', 'L');
		const fills = new Map(texts(drawing).map(({ text, fill }) => [text, fill]));
		expect([fills.get('4,000'), fills.get('300')]).toEqual(['casualties', 'killed']);
	});
});

describe('a voice without a number, which nothing leads to', () => {
	const silent = Object.values(real.nodes).filter(({ kind, claim }) => kind === 'voice' && !claim);

	it('stands below the drawing, in a line of its own', () => {
		expect(silent).toHaveLength(1);
		expect(seriesOf(today, 'all').voices.map(({ name }) => name)).not.toContain(silent[0]?.name);
		for (const size of SIZES) {
			const all = texts(provenance.place(today, 'all', size));
			const [line] = all.filter(({ text }) => text.startsWith(silent[0]?.name ?? '-'));
			expect(line?.y).toBe(Math.max(...all.map(({ y }) => y)));
		}
	});
});

describe('a fork', () => {
	it('joins inferred links of one gatherer whose notes end alike, and says what they say', () => {
		const [fork, ...more] = seriesOf(today, 'officials').forks;
		expect(more).toEqual([]);
		expect(fork).toMatchObject({
			from: 'gatherer-allies',
			to: ['voice-officials', 'voice-london'],
			loud: 'spoken'
		});
		expect(words(provenance.place(today, 'officials', 'S'))).toContain(fork?.remark);
	});

	it('goes when the notes say something else', () => {
		const links = real.links.map(({ note, ...link }, i) => ({ ...link, note: `${note}: or number ${i}` }));
		expect(seriesOf(told({ ...real, links }), 'all').forks).toEqual([]);
	});
});

describe('a voice', () => {
	it('carries the number of its claim, with its qualifier', () => {
		for (const size of SIZES) {
			const said = words(provenance.place(today, 'all', size));
			for (const number of ['4,000', '3,000']) expect(said).toContain(number);
			expect(said.filter((one) => one === 'about' || one === 'approximately')).toHaveLength(3);
		}
	});

	it('has no number before its claim was known', () => {
		const numbers = (day: string) =>
			words(provenance.place(edition(today, day), 'all', 'L')).filter((one) => one === '4,000').length;
		expect(numbers('2025-01-14')).toBeLessThan(numbers('2025-01-31'));
	});
});

describe('the table', () => {
	it('has a row for each link, with its source', () => {
		const { rows, columns } = provenance.table(today);
		expect(rows).toHaveLength(real.links.length);
		expect(columns.map(({ key }) => key)).toEqual(Object.keys(rows[0]?.cells ?? {}));
		for (const { cells, sources } of rows)
			expect(sources !== undefined).toBe(cells.basis?.value === 'stated');
	});
});
