/** What the suite asks of an engine: one interface over three ways to drive a browser. */

export interface Size {
	width: number;
	height: number;
}

export interface Look {
	size: Size;
	scheme: 'light' | 'dark';
	/** Without it, as on an old machine, the map stays a drawing. */
	webgl: boolean;
	/** The reader's own colours in place of the page's. */
	forcedColors: boolean;
}

/** One window with one page. */
export interface View {
	goto: (url: string) => Promise<unknown>;
	/** @param script an expression; its value, awaited, comes back as JSON would bring it */
	evaluate: (script: string) => Promise<unknown>;
	/** @param key as `KeyboardEvent.key` names it: `j`, `Escape` */
	press: (key: string) => Promise<unknown>;
	/** A click of the mouse at a place in the window, in CSS px. */
	click: (x: number, y: number) => Promise<unknown>;
	/** The window as PNG, one pixel for one CSS px. */
	screenshot: () => Promise<Buffer>;
	/** The page as PDF, on A4; not there where the engine can't print without a person. */
	print?: () => Promise<Uint8Array>;
	close: () => Promise<unknown>;
}

/** A way to open windows in one engine. */
export interface Driver {
	open: (look: Look) => Promise<View>;
	close: () => Promise<unknown>;
}
