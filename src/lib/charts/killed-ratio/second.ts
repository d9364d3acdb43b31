/** State `seoul`: two estimates of the dead for the same days; the smaller is laid end to end along the larger. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { polyline, type Shape } from '../../drawing/shapes.ts';
import { stack, blockSize, fitSize, lineWidth, run, setBlock, type TextBlock } from '../../drawing/type.ts';
import { point } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts, claimSays, timesWords } from '../frame/claim-text.ts';
import { atFoot, columnsOf, nounOf, noteBlock, wholeBlock } from './columns.ts';
import { columnsFor, dots, dotWords, rowsOf, rowsPath, run as dotRun, restOf } from './field.ts';
import { dotsFor, type Series } from './series.ts';
import { wordsFor } from '../../words/index.ts';

/** Rows left free below the strip, where the brace of the larger estimate runs. */
const BELOW = 6;
/** Columns left free between two chunks. */
const APART = 2;

export function placeSecond(
	story: Story,
	size: Size,
	{ killed, deployed, perDot }: Series,
	second: Claim
): Shape[] {
	const [less, more] = [killed, second].sort((a, b) => point(a) - point(b)) as [Claim, Claim];
	const [few, many] = [less, more].map((one) => dotsFor(point(one), perDot)) as [number, number];
	const all = Math.max(many, restOf(story, deployed, perDot, many, 0).to);
	const columns = columnsFor(all);
	const strip = rowsOf(many, columns);
	const chunk = Math.max(1, Math.round((few / many) * columns));
	const chunks = Math.ceil(columns / chunk);
	const board = ARTBOARDS[size];
	const { type, height } = board;
	const head = blockSize(estimate(story, less, board.width, size)).height + 16;
	const wide = columns + (chunks - 1) * APART;
	const fit = columnsOf(size, wide, rowsOf(all, columns), BELOW, head + 2);
	const { pitch } = fit;
	const place = { x: 0, y: head, pitch };
	const pieces = Array.from({ length: chunks }, (_, i) => {
		const from = i * chunk;
		const to = Math.min(columns, from + chunk);
		const d = Array.from({ length: strip }, (_row, row) => {
			const inRow = Math.min(columns, many - row * columns);
			return inRow > from ? dotRun(from, Math.min(to, inRow), row) : '';
		}).join('');
		const left = i * APART * pitch;
		const claim = i === 0 ? less : more;
		const look = { key: i === 0 ? 'dead' : `dead-${i + 1}`, refs: [claim.id], says: claimSays(story, claim) };
		const box = { x: from, y: 0, width: to - from, height: strip };
		return {
			shape: dots(d, i === 0 ? 'killed' : 'second', { ...place, x: left }, look, box),
			left: left + from * pitch,
			right: left + to * pitch
		};
	});
	const end = pieces.at(-1)?.right ?? 0;
	const gap = BELOW * fit.gap * pitch;
	const rest = restOf(story, deployed, perDot, many, 0).parts.map((part) =>
		dots(
			rowsPath(part.from, part.to, columns),
			'deployed',
			{ ...place, y: head + gap },
			{ key: part.key, says: part.says, refs: part.claim && [part.claim.id] },
			{ x: 0, y: Math.floor(part.from / columns), width: columns, height: rowsOf(part.to, columns) - strip }
		)
	);
	const bottom = head + gap + rowsOf(all, columns) * pitch;
	const x = end + by(size, 14, 20, 26);
	const beside = { ...fit, room: fit.board.width - x };
	const [first, last] = [
		estimate(story, less, fit.fieldWidth, size),
		estimate(story, more, beside.room, size)
	];
	const firstWidth = Math.max(...first.map(lineWidth));
	const tickAt = head - 9;
	const brace = (left: number, right: number, y: number, down: number, stroke: 'accent' | 'quiet') =>
		polyline(
			[
				{ x: left + 0.5, y: y + down },
				{ x: left + 0.5, y },
				{ x: right - 0.5, y },
				{ x: right - 0.5, y: y + down }
			],
			{ stroke, thickness: stroke === 'accent' ? 2.5 : 1.25 }
		);
	const times = pieces.slice(1).flatMap(({ left, right }, i): Shape[] => {
		const words = timesWords(story.story.language, i + 2, 'digits');
		const block: TextBlock = [[run(words, type.note, { fill: 'soft' })]];
		const width = lineWidth(block[0] ?? []);
		const middle = (left + right) / 2;
		const whole = right - left > chunk * pitch * 0.9;
		if (!whole || width > right - left || middle - width / 2 < firstWidth + 8) return [];
		return [
			brace(left, right, tickAt, 5, 'quiet'),
			...setBlock(block, { x: middle, y: tickAt - 6 - blockSize(block).height }, 'middle').shapes
		];
	});
	const of = deployed
		? wholeBlock(story, deployed, wordsFor(story).charts.killedRatio.bothOf, beside)
		: undefined;
	const noun: TextBlock = [[run(nounOf(story, more, 'killed'), type.number * 0.9, { weight: 600 })]];
	const foot = tickAt - 5;
	return [
		...pieces.map(({ shape }) => shape),
		...rest,
		brace(0, pieces[0]?.right ?? 0, tickAt, 6, 'accent'),
		...times,
		brace(0, end, head + strip * pitch + by(size, 9, 11, 13), -6, 'accent'),
		...setBlock(first, { x: 0, y: foot - blockSize(first).height }).shapes,
		...setBlock(last, { x, y: foot - blockSize(last).height }).shapes,
		...stack(
			[
				{ block: noun, top: foot + 4, essential: true },
				...(of ? [{ block: of, top: (head + bottom) / 2, essential: true }] : []),
				...atFoot(noteBlock(dotWords(story, perDot), beside), bottom)
			],
			x,
			height
		)
	];
}

/** `Seoul: about` / **300**. */
function estimate(story: Story, claim: Claim, room: number, size: Size): TextBlock {
	const { type } = ARTBOARDS[size];
	const { qualifier, number } = claimParts(story, claim);
	const names = [claimantLabel(story, claim), claimantLabel(story, claim, true)];
	const lead = names.map((who) => wordsFor(story).charts.frame.lead({ who, what: qualifier }).trim());
	const fits =
		lead.find((words) => lineWidth([run(words, type.note, { weight: 600 })]) <= room) ?? lead.at(-1) ?? '';
	return [
		[run(fits, type.note, { weight: 600 })],
		[run(number, fitSize(number, type.hero, room), { weight: 600 })]
	];
}
