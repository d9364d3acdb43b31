/** How axe judges a page, and the looks that it has to be judged in. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const LOOKS = {
	light: { colorScheme: 'light', forcedColors: 'none' },
	dark: { colorScheme: 'dark', forcedColors: 'none' },
	forced: { colorScheme: 'dark', forcedColors: 'active' }
} as const;

/** Judges without opening another page for the report, which only pages with foreign frames need. */
export const judge = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

/** What axe holds against the page as it is now, short enough to read. */
export async function faults(axe: AxeBuilder): Promise<string[]> {
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes
			.slice(0, 3)
			.map(({ target, failureSummary }) => `${id}: ${help}; ${target.join(' ')}; ${failureSummary ?? ''}`)
	);
}
