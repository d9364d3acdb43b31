/** Listens for breaches of a page's content security policy, in the page and on its console. */
import type { Page } from '@playwright/test';

/** @returns a list that fills while the page is used */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
	const violations: string[] = [];
	page.on('console', (message) => {
		if (/content security policy/i.test(message.text())) violations.push(message.text());
	});
	await page.exposeBinding('reportViolation', (_source, text: string) => {
		violations.push(text);
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const report = (globalThis as unknown as { reportViolation: (text: string) => void }).reportViolation;
			report(
				`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`
			);
		});
	});
	return violations;
}
