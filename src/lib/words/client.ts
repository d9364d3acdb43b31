/** The words of the programs in the browser: those of the one language that the story is written in. */
export { byKeys, byKeysWithHelp, copying, snippet, storyPage } from './en.client.ts';
export { record } from './en.record.ts';
