/**
 * Writes data/story.schema.json from the definition in src/lib/story/schema.ts; with `--check` it only says
 * whether the file is current, and ends with 1 if it is not.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { jsonSchemaText } from '../src/lib/story/json-schema.ts';

const NAME = 'data/story.schema.json';
const file = new URL(`../${NAME}`, import.meta.url);
const text = jsonSchemaText();

if (!process.argv.includes('--check')) {
	await writeFile(file, text);
	console.log(`${NAME} is written.`);
} else if (text === (await readFile(file, 'utf8').catch(() => ''))) {
	console.log(`${NAME} is current.`);
} else {
	console.log(`${NAME} is not what src/lib/story/schema.ts says; run \`npm run data:schema\`.`);
	process.exitCode = 1;
}
