/** What starts the live map in an embed whose reader asked for it. Where it fails, the drawn map stays. */

/** ms after which a program that has not come counts as failed. */
const PATIENCE = 20_000;

/** @param addresses of src/client/map.ts, and of the style sheets that it needs */
export function liveHead(script: string, styles: readonly string[]): string {
	const start = [
		`for(const href of ${JSON.stringify(styles)})`,
		`document.head.append(Object.assign(document.createElement('link'),{rel:'stylesheet',href}));`,
		`const s=document.querySelector('[data-map]'),n=()=>{s.dataset.map='failed'},t=setTimeout(n,${PATIENCE});`,
		`import(${JSON.stringify(script)}).then(m=>{clearTimeout(t);if(s.dataset.map!='failed')m.bringToLife([...document.querySelectorAll('[data-chart]')],s)}).catch(n)`
	];
	return `<script type="module">${start.join('').replace(/</g, '\\u003c')}</script>`;
}
