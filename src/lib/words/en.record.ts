/** What the program of the record says, in English: a file of its own, so that no other program loads it. */
import type { Counted } from './plural.ts';

export const record = {
	shown: { one: 'One claim is shown.', other: '# claims are shown.' } satisfies Counted as Counted,
	none: 'No claim fits this choice.',
	download: 'Download (CSV)'
};
