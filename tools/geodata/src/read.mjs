/** Reads the sources: the packages' data files and our own hand-drawn ones. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A JSON file of an installed package. */
export function ofPackage(path) {
	return JSON.parse(readFileSync(require.resolve(path), 'utf8'));
}

/** A JSON file of input/. */
export function ofInput(name) {
	return JSON.parse(readFileSync(new URL(`../input/${name}`, import.meta.url), 'utf8'));
}
