/** A browser program as text: see vite/classic-script.ts. */
declare module '*?classic' {
	const code: string;
	export default code;
}
