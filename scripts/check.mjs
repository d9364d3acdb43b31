/** Types, lint, format and data in one go: `npm run check`. */
import { runChecks } from './checks/steps.mjs';

const { passed, failed } = runChecks();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
