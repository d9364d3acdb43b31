/** What starts the live map in an embed whose reader asked for it. Where it fails, the drawn map stays. */

/** @param addresses of src/client/map.ts, and of the style sheets that it needs */
export function liveHead(script: string, styles: readonly string[]): string {
	const start = [
		`import{startMap}from${JSON.stringify(script)};`,
		`for(const href of ${JSON.stringify(styles)})`,
		`document.head.append(Object.assign(document.createElement('link'),{rel:'stylesheet',href}));`,
		`startMap(document.querySelector('[data-map]'))`
	];
	return `<script type="module">${start.join('').replace(/</g, '\\u003c')}</script>`;
}
