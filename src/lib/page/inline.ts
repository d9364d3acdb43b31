/** What stands inline in the head of a page: the choice of the view, and what each chart's states look like. */
import { chartStyle } from '../charts/frame/rules.ts';
import type { Story } from '../story/read.ts';
import { graphic } from './graphics.ts';

/**
 * Chooses the view before the first paint, so that nothing shifts; without the story's script the page falls
 * back to the unrolled view, since nobody would move the stage.
 */
const CHOOSE_VIEW = `{const d=document.documentElement.dataset;d.view=new URLSearchParams(location.search).get('view')=='unrolled'?'unrolled':'scroll';addEventListener('error',e=>{if(e.target.id=='story-script')delete d.view},true)}`;

export const chooseView = `<script>${CHOOSE_VIEW}</script>`;

/**
 * Shows the text when the fonts that the page carries are decoded, some milliseconds later, so that it is never set
 * twice; stands at the top of the body, after the styles.
 */
export const loadFonts =
	"<script>{const d=document.documentElement.dataset;d.fonts='';Promise.allSettled([...document.fonts].map(f=>f.load())).then(()=>delete d.fonts)}</script>";

/** What the data decides about the look of every chart: the look of its states, its height. */
export function stateStyles(story: Story): string {
	const rules = Object.keys(story.charts).map((id) => chartStyle(story, id, graphic(id)));
	return `<style>${rules.join('\n')}</style>`;
}
