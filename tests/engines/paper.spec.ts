/** On paper, read back from what each engine prints that can be made to: WebKitGTK cannot. */
import { test } from './support/test.ts';

/** Sheets of A4. */
const MOST_SHEETS = 18;

/** Words alone: paper breaks lines, joins letters and drops spaces as it likes. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

// Firefox draws what is bold as shapes, which cannot be read back: titles and numbers are looked at in Chromium's suite.
test('on paper each step stands whole beside its graphic', async ({ read, site }) => {
	await read({ size: { width: 1280, height: 800 } }, async (reader) => {
		await reader.goto(`${site.origin}/`);
		await reader.until('a current step', 'stage', ({ id }) => !id.includes('current steps'));
		const scenes = await reader.measure('scenes');
		const printed = await reader.print();
		// Playwright's own Firefox can't; Debian's can.
		if (!printed) return;
		const sheets = printed.map(letters);
		if (scenes.length < 20) reader.note('the story', [`only ${scenes.length} steps`]);
		if (sheets.length < 8 || sheets.length > MOST_SHEETS)
			reader.note('the whole story', [`it takes ${sheets.length} sheets`]);
		for (const { id, paragraphs, graphic } of scenes) {
			const wanted = [...paragraphs, graphic].map(letters);
			if (!sheets.some((sheet) => wanted.every((words) => sheet.includes(words))))
				reader.note(id, [`no sheet holds its text and its graphic (${graphic})`]);
		}
	});
});
