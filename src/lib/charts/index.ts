/** Every chart by its id. */
import { areaHeld } from './area-held/index.ts';
import { casualtyClaims } from './casualty-claims/index.ts';
import { killedRatio } from './killed-ratio/index.ts';
import { lossShare } from './loss-share/index.ts';
import { timeline } from './timeline/index.ts';
import type { ChartModule } from './types.ts';

export const charts: Readonly<Record<string, ChartModule>> = {
	'killed-ratio': killedRatio,
	'casualty-claims': casualtyClaims,
	'loss-share': lossShare,
	'area-held': areaHeld,
	timeline
};
