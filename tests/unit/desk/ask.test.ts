/** Questions at a terminal, answered line by line. */
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/lib/desk/revise/ask.ts';
import type { Given } from '../../../src/lib/desk/revise/flags.ts';
import { tinyStory } from '../story/fixture.ts';

/** Answers each question when it is put, and gives back the plan and all that was shown. */
async function answered(given: Given, answers: readonly string[]) {
	const input = new PassThrough();
	const left = [...answers];
	let shown = '';
	const output = new Writable({
		write(chunk: Buffer, _, done) {
			const text = chunk.toString();
			shown += text;
			if (text.endsWith(': ')) {
				const next = left.shift();
				setImmediate(() => (next === undefined ? input.end() : input.write(`${next}\n`)));
			}
			done();
		}
	});
	return { plan: await ask(tinyStory(), given, '2026-12-01', { input, output }), shown, left };
}

describe('ask', () => {
	it('asks for all that is missing, and takes what it offers where nothing is written', async () => {
		const { plan, shown, left } = await answered({}, [
			'killed',
			'1200',
			'about',
			'western-officials',
			'2025-02-10',
			'bbc-2025-01-22',
			'2025-02-12',
			'',
			'They raised it.'
		]);
		expect(left).toEqual([]);
		expect(plan.request?.claim).toMatchObject({ value: 1200, qualifier: 'about', published: '2025-02-12' });
		expect(plan.request?.headline).toBeUndefined();
		expect(shown).toContain('Which figure');
	});

	it('asks only for what the flags left open', async () => {
		const { plan, shown } = await answered(
			{
				figure: 'killed',
				value: '1200',
				qualifier: 'about',
				claimant: 'western-officials',
				'as-of': '2025-02-10',
				source: 'bbc-2025-01-22',
				published: '2025-02-12',
				headline: true
			},
			['They raised it.']
		);
		expect(shown.match(/: $/gm)).toHaveLength(1);
		expect(plan.request?.headline).toBe('killed-western-officials-2025-02-10');
	});

	it('says what is wrong with an answer and asks again', async () => {
		const { plan, shown } = await answered({ figure: 'killed' }, [
			'twelve hundred',
			'1200',
			'',
			'western-oficials',
			'western-officials',
			'2025-02-10',
			'bbc-2025-01-22',
			'2025-02-12',
			'yes',
			'They raised it.'
		]);
		expect(shown).toContain('--value "twelve hundred" is no number; write digits, such as 1200');
		expect(shown).toContain('write "western-officials"');
		expect(plan.request?.headline).toBe('killed-western-officials-2025-02-10');
	});

	it('takes a new source by its parts', async () => {
		const { plan } = await answered({ figure: 'killed' }, [
			'1200',
			'',
			'western-officials',
			'2025-02-10',
			'new',
			'Yonhap News',
			'A headline',
			'https://yna.co.kr/1',
			'2025-02-12',
			'no',
			'They raised it.'
		]);
		expect(plan.request?.sources).toEqual({
			'yonhap-news-2025-02-12': {
				publisher: 'Yonhap News',
				title: 'A headline',
				url: 'https://yna.co.kr/1',
				published: '2025-02-12'
			}
		});
	});

	it('ends with what is open where the answers end', async () => {
		const { plan } = await answered({ figure: 'killed' }, ['1200']);
		expect(plan.request).toBeUndefined();
		expect(plan.questions.map(({ flag }) => flag)).toContain('claimant');
	});

	it('leaves what is wrong on the command line to be told there', async () => {
		const { plan, shown } = await answered({ figure: 'kiled' }, []);
		expect(shown).toBe('');
		expect(plan.problems).toHaveLength(1);
	});
});
