/** Where lines leave and arrive: spread over the edges of boxes, so that none crosses another without need. */
import { by, type Size } from '../../drawing/artboard.ts';
import type { Point } from '../../drawing/shapes.ts';
import { lineWidth } from '../../drawing/type.ts';
import type { Columns, Placed } from './columns.ts';
import type { Series, Wire } from './series.ts';

/** Which nodes are joined, and where: px. */
export interface Ends {
	from: Point;
	to: Point;
}

/** From the middle of a line of words, which is where a line ends. */
const nameMiddle = ({ box, block }: Placed): number => box.y + (block[0]?.[0]?.size ?? 0) * 0.48;

/** Where each link leaves and arrives, by `from to`; those of one fork leave together. */
export function portsOf(
	series: Series,
	columns: Columns,
	placed: ReadonlyMap<string, Placed>,
	size: Size
): ReadonlyMap<string, Ends> {
	const ends = new Map<string, Ends>();
	const middle = (id: string) => {
		const one = placed.get(id);
		return one ? one.box.y + one.box.height / 2 : 0;
	};
	const stemOf = ({ from, to }: Wire) => {
		const found = columns.forks.findIndex(({ fork }) => fork.from === from && fork.to.includes(to));
		return found < 0 ? to : `fork-${found}`;
	};
	const departs = new Map<string, number>();
	const arrives = new Map<string, number>();
	for (const { node, box } of columns.gatherers) {
		const out = series.wires.filter(({ from }) => from === node.id);
		const stems = Map.groupBy(out, stemOf);
		const sorted = [...stems.values()].toSorted(
			(a, b) => meanOf(a.map(({ to }) => middle(to))) - meanOf(b.map(({ to }) => middle(to)))
		);
		for (const [i, stem] of sorted.entries())
			for (const { from, to } of stem)
				departs.set(`${from} ${to}`, box.y + (box.height * (i + 1)) / (sorted.length + 1));
		const into = series.wires
			.filter(({ to }) => to === node.id)
			.toSorted((a, b) => middle(a.from) - middle(b.from));
		for (const [i, { from, to }] of into.entries())
			arrives.set(`${from} ${to}`, box.y + (box.height * (i + 1)) / (into.length + 1));
	}
	const apart = by(size, 10, 12, 14);
	for (const voice of columns.voices) {
		const into = series.wires
			.filter(({ to }) => to === voice.node.id)
			.toSorted((a, b) => middle(a.from) - middle(b.from));
		for (const [i, { from, to }] of into.entries())
			arrives.set(
				`${from} ${to}`,
				nameMiddle(voice) + (i - (into.length - 1) / 2) * apart + (into.length > 1 ? apart / 4 : 0)
			);
	}
	for (const { from, to } of series.wires) {
		const key = `${from} ${to}`;
		const [one, other] = [placed.get(from), placed.get(to)];
		if (!one || !other) continue;
		const isWord = one.node.kind === 'evidence';
		const start = {
			x: one.box.x + (isWord ? lineEnd(one) + 6 : one.box.width),
			y: isWord ? nameMiddle(one) : (departs.get(key) ?? middle(from))
		};
		const isVoice = other.node.kind === 'voice';
		ends.set(key, {
			from: start,
			to: { x: other.box.x - (isVoice ? by(size, 5, 7, 9) : 1), y: arrives.get(key) ?? middle(to) }
		});
	}
	return ends;
}

const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

/** px: where the first line of a node's words ends. */
const lineEnd = ({ block, box }: Placed): number => Math.min(box.width, lineWidth(block[0] ?? []));
