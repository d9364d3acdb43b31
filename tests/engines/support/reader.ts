/** A reader with one window: opens pages, waits for what they show, measures it, and notes what is wrong. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { inPage, type Measures } from './in-page.ts';
import { paintIn, readPng, type Box, type Paint } from './picture.ts';
import type { Look, View } from './view.ts';

const PICTURES = join(import.meta.dirname, '..', '..', '..', 'test-results', 'engines');

/** How long a page may take to come to a state, in ms: other work on the machine must not fail a test. */
const PATIENCE = 30_000;

/** Faults that a failing test prints; the runner's report holds no more lines that are worth reading. */
const MOST = 20;

/** Of one place: a heap of labels must not hide what is wrong elsewhere. */
const MOST_HERE = 3;

export type Measured<Name extends keyof Measures> = Awaited<ReturnType<Measures[Name]>>;

export class Reader {
	/** What is wrong, each with the place where it was seen. */
	readonly faults: string[] = [];
	readonly #engine: string;
	readonly #look: Look;
	readonly #view: View;
	readonly #end: number;

	/** @param patience how long the whole visit may take, in ms */
	constructor(engine: string, look: Look, view: View, patience: number) {
		this.#end = Date.now() + patience;
		this.#engine = engine;
		this.#look = look;
		this.#view = view;
	}

	get window(): string {
		const { size, scheme, webgl, forcedColors } = this.#look;
		const more = [scheme === 'dark' && 'dark', webgl && 'with WebGL', forcedColors && 'forced colours'];
		return [`${size.width}x${size.height}`, ...more].filter(Boolean).join(' ');
	}

	goto(url: string): Promise<unknown> {
		return this.#view.goto(url);
	}

	press(key: string): Promise<unknown> {
		return this.#view.press(key);
	}

	/**
	 * Presses an element with the mouse, as a reader does who has looked for it.
	 * @returns could it be pressed? If not, that is noted
	 */
	async click(where: string, selector: string, index: number): Promise<boolean> {
		const { x, y, isHit } = await this.measure('bring', selector, index);
		if (isHit) await this.#view.click(x, y);
		else this.note(where, [`it can't be pressed: something else is at ${Math.round(x)}, ${Math.round(y)}`]);
		return isHit;
	}

	/**
	 * Runs one of the measures in the page.
	 * @throws when the visit has taken too long, with the faults so far, which a runner that ends the test would lose
	 */
	async measure<Name extends keyof Measures>(
		name: Name,
		...values: Parameters<Measures[Name]>
	): Promise<Measured<Name>> {
		if (Date.now() > this.#end) throw new Error(`It took too long; so far\n${this.#told}`);
		const list = values.map((value) => JSON.stringify(value)).join();
		return (await this.#view.evaluate(`(${inPage.toString()})().${name}(${list})`)) as Measured<Name>;
	}

	/**
	 * Measures until it is as wanted.
	 * @param what is waited for, in words
	 * @throws when it never is, with what was measured last
	 */
	async until<Name extends keyof Measures>(
		what: string,
		name: Name,
		isReached: (measured: Measured<Name>) => boolean,
		...values: Parameters<Measures[Name]>
	): Promise<Measured<Name>> {
		const end = Date.now() + PATIENCE;
		for (;;) {
			const measured = await this.measure(name, ...values);
			if (isReached(measured)) return measured;
			if (Date.now() > end) {
				throw new Error(
					`${this.#engine} ${this.window}: waited for ${what}; it is ${JSON.stringify(measured)}; besides\n${this.#told}`
				);
			}
			await new Promise((soon) => setTimeout(soon, 16));
		}
	}

	/** What is printed, sheet by sheet; nothing where the engine can't print without a person. */
	async print(): Promise<string[] | undefined> {
		if (!this.#view.print) return undefined;
		const document = await getDocumentProxy(new Uint8Array(await this.#view.print()));
		return (await extractText(document, { mergePages: false })).text;
	}

	/** @param where in the story, for the report */
	note(where: string, faults: readonly string[]): void {
		const more = faults.length - MOST_HERE;
		const told = [...faults.slice(0, MOST_HERE), ...(more > 0 ? [`and ${more} more here`] : [])];
		this.faults.push(...told.map((fault) => `${this.#engine} ${this.window}, ${where}: ${fault}`));
	}

	/**
	 * Keeps a picture of the window and looks at what is painted in a part of it.
	 * @param name of the picture, below the engine's folder
	 */
	async look(name: string, box: Box): Promise<Paint> {
		const png = await this.#view.screenshot();
		const path = join(PICTURES, this.#engine, this.window.replaceAll(' ', '-'), `${name}.png`);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, png);
		return paintIn(readPng(png), box);
	}

	/** The faults in words, as many as are worth reading. */
	get #told(): string {
		const more = this.faults.length - MOST;
		const lines = [...this.faults.slice(0, MOST), ...(more > 0 ? [`and ${more} more`] : [])];
		return `${this.faults.length} faults\n${lines.join('\n')}`;
	}

	/** @throws when anything is wrong */
	report(): void {
		if (this.faults.length > 0) throw new Error(this.#told);
	}
}
