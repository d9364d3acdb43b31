/**
 * The pages of hosts that size frames, one a script: how each puts our frame in and starts. The scripts are the
 * hosts' own, from npm; where a host's script is not published, its behaviour is written down here anew.
 */

export interface Resizer {
	name: string;
	/** Markup for one frame at this address, and what starts the script. */
	markup: (src: string, id: string) => string;
	/** What the page needs once. */
	head: string;
	/** The lowest and highest height the host allows, in px. */
	limits?: [number, number];
}

const frame = (src: string, more = '') => `<iframe src="${src}" title="Chart" width="100%" ${more}></iframe>`;
const script = (path: string, more = '') => `<script src="/npm/${path}" ${more}></script>`;
const onLoad = (code: string) => `<script>addEventListener('load', () => { ${code} })</script>`;

/** Datawrapper: the newer form matches the window, the older one looks for the id in the frame's address. */
const DATAWRAPPER_NEW = `<script>addEventListener('message', (e) => {
	const told = e.data['datawrapper-height'];
	if (told) for (const f of document.querySelectorAll('iframe'))
		if (f.contentWindow === e.source) f.style.height = Object.values(told)[0] + 'px';
})</script>`;
const DATAWRAPPER_OLD = `<script>addEventListener('message', (e) => {
	const told = e.data['datawrapper-height'];
	for (const id in told) for (const f of document.querySelectorAll('iframe'))
		if (f.src.includes(id)) f.style.height = told[id] + 'px';
})</script>`;

/** Medium and Embedly: a JSON string that names the frame's address. */
const MEDIUM = `<script>addEventListener('message', (e) => {
	let told; try { told = JSON.parse(e.data); } catch { return; }
	if (told.context === 'iframe.resize') for (const f of document.querySelectorAll('iframe'))
		if (f.src === told.src) f.height = told.height;
})</script>`;

/** WordPress: knows a frame by the secret in its fragment, and lets it be 200 to 1,000 px high. */
const WORDPRESS = `<script>addEventListener('message', (e) => {
	const { secret, message, value } = e.data ?? {};
	if (!secret || !message || /[^a-z0-9]/i.test(secret)) return;
	for (const f of document.querySelectorAll('iframe[data-secret="' + secret + '"]'))
		if (f.contentWindow === e.source && message === 'height') f.height = Math.min(1000, Math.max(200, parseInt(value, 10)));
})</script>`;

/** AMP: outside the frame's origin, sandboxed, and deaf to anything but its own form. */
const AMP = `<script>addEventListener('message', (e) => {
	if (e.data?.sentinel !== 'amp' || e.data.type !== 'embed-size') return;
	for (const f of document.querySelectorAll('iframe'))
		if (f.contentWindow === e.source && e.data.height > 0) f.style.height = e.data.height + 'px';
})</script>`;

let secrets = 0;

/** @param site the origin of the site */
export const resizers = (site: string): Resizer[] => [
	{
		name: 'our loader',
		head: '',
		markup: (src) => `${frame(src)}<script async src="${site}/embed.js"></script>`
	},
	{
		name: 'pym.js 1',
		head: script('pym.js/dist/pym.v1.min.js'),
		markup: (src, id) =>
			`<div id="pym-${id}"></div><script>new pym.Parent('pym-${id}', '${src}', {})</script>`
	},
	{
		name: '@newswire/frames 1',
		head: script('@newswire/frames/dist/frames.umd.js'),
		markup: (src, id) =>
			`<div id="frame-${id}"></div><script>new newswireFrames.Framer(document.getElementById('frame-${id}'), { src: '${src}' })</script>`
	},
	{
		name: '@nprapps/sidechain 1',
		head: script('@nprapps/sidechain/dist/sidechain.js'),
		markup: (src) => `<side-chain src="${src}"></side-chain>`
	},
	{
		name: 'iframe-resizer 4',
		head:
			script('iframe-resizer-4/js/iframeResizer.min.js') +
			onLoad(`iFrameResize({ checkOrigin: ['${site}'] })`),
		markup: (src) => frame(src)
	},
	{
		name: 'iframe-resizer 5',
		head:
			script('@iframe-resizer/parent/index.umd.js') +
			onLoad(`iframeResize({ license: 'GPLv3', checkOrigin: ['${site}'] }, 'iframe')`),
		markup: (src) => frame(src)
	},
	{
		name: '@open-iframe-resizer/core 2',
		head: `<script type="module">import { initialize } from '/npm/@open-iframe-resizer/core/dist/index.js'; initialize({}, 'iframe')</script>`,
		markup: (src) => frame(src)
	},
	{ name: 'Datawrapper', head: DATAWRAPPER_NEW, markup: (src) => frame(src, 'style="height:400px"') },
	{ name: 'Datawrapper, older', head: DATAWRAPPER_OLD, markup: (src) => frame(src, 'style="height:400px"') },
	{ name: 'Medium and Embedly', head: MEDIUM, markup: (src) => frame(src) },
	{
		name: 'WordPress',
		head: WORDPRESS,
		limits: [200, 1000],
		markup: (src) => {
			const secret = `s3cret${secrets++}`;
			return frame(
				`${src}#?secret=${secret}`,
				`sandbox="allow-scripts" security="restricted" data-secret="${secret}" height="338"`
			);
		}
	},
	{
		name: 'AMP',
		head: AMP,
		markup: (src) => frame(src, 'sandbox="allow-scripts allow-popups" frameborder="0" height="400"')
	}
];
