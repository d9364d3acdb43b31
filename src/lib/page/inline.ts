/** What stands inline in a page: its colours, the choice of the view, and what waits for what. */
import { tokenStyles } from '../drawing/tokens.ts';

export const tokens = `<style>${tokenStyles}</style>`;

/** ms after which a script that has not reported in is taken for lost. */
const LOST = 6000;

/**
 * Chooses the view before the first paint, so that nothing shifts. The scroll view stands only while there is reason
 * to believe in its script: when that is refused, cut, empty, throws or does not come, the page unrolls.
 */
const CHOOSE_VIEW = `{const d=document.documentElement.dataset,u=()=>{if(!d.story)delete d.view};d.view=new URLSearchParams(location.search).get('view')=='unrolled'?'unrolled':'scroll';addEventListener('error',e=>{if(e.error||e.target.id=='story-script')u()},true);addEventListener('load',e=>{if(e.target.id=='story-script')u()},true);self.setTimeout?.(u,${LOST})}`;

export const chooseView = `<script>${CHOOSE_VIEW}</script>`;

/**
 * A box that only a script can set to "indeterminate": no copy of the page can hold that. So a saved page, in which
 * nothing moves the stage, is unrolled, whatever view it was saved in.
 */
export const proveScript =
	'<input type="checkbox" id="running" hidden><script>document.getElementById("running").indeterminate=true</script>';

/** Longer than this, in ms, no text waits for its font: a moment that a reader hardly notices. */
const PATIENCE = 300;

/**
 * Holds back what the page shows until the fonts inside the page are decoded, some milliseconds later, so that
 * the story is never set twice. A browser without fonts to ask for, or whose answer never comes, shows it all the
 * same. Only the two faces are asked for by name: asking for every face would fetch those of further alphabets.
 */
const LOAD_FONTS = `try{const d=document,s=()=>{delete d.documentElement.dataset.fonts};setTimeout(s,${PATIENCE});d.documentElement.dataset.fonts='';try{Promise.all(['Serif','Sans'].map(f=>d.fonts.load("1em 'Story "+f+"'"))).then(s,s)}catch{s()}}catch{}`;

/** Stands in the body: after the styles, whose fonts it asks for. */
export const loadFonts = `<script>${LOAD_FONTS}</script>`;

/** What stands at the foot of every printed page. Firefox knows no margin boxes, and prints a date of its own. */
export const pageFoot = (words: string): string =>
	`<style>@page{@bottom-left{content:${JSON.stringify(words).replaceAll('<', '\\3c ')}}@bottom-right{content:counter(page)' / 'counter(pages)}}</style>`;

/** The row of each step in the scroll view, where all figures lie across all rows (stage.css). */
export const stepRows = (steps: number): string =>
	`<style>:root{--steps:${steps}}${Array.from({ length: steps }, (_, i) => `.scene:nth-child(${i + 2}){--row:${i + 2}}`).join('')}</style>`;
