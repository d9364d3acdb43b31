/** What a change of the data changes for readers, as text for the command line. */
import { changedFigures } from '../../src/lib/desk/impact/figures.ts';
import { impactReport } from '../../src/lib/desk/impact/report.ts';
import type { Story } from '../../src/lib/story/schema.ts';
import { withImpact } from './load.ts';

export async function impactText(before: Story, after: Story): Promise<string> {
	const pages = await withImpact(({ impact }) => impact(before, after));
	return impactReport(pages, changedFigures(before, after), after.story.language);
}
