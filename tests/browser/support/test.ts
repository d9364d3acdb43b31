/** The `test` of all browser suites: whatever it does, the page may not throw or break its own policy. */
import { test as base, expect } from '@playwright/test';
import { watchPolicy } from './policy.ts';

export { expect };

export const test = base.extend<{ faultless: undefined }>({
	faultless: [
		async ({ page }, use) => {
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
			const violations = await watchPolicy(page);
			await use(undefined);
			expect(errors, 'uncaught errors on the page').toEqual([]);
			expect(violations, 'violations of the content security policy').toEqual([]);
		},
		{ auto: true }
	]
});
