/** The words of the programs in the browser: those of the one language that the story is written in. */
export { client, copying, snippet } from './en.client.ts';
