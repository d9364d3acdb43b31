/** Every chart by its id; the compiler names one that the contract offers and nobody draws. */
import type { ChartId } from '../contract/charts.ts';
import { areaHeld } from './area-held/index.ts';
import { casualtyClaims } from './casualty-claims/index.ts';
import { killedRatio } from './killed-ratio/index.ts';
import { lossShare } from './loss-share/index.ts';
import type { ChartModule } from './types.ts';
import { provenance } from './provenance/index.ts';
import { timeline } from './timeline/index.ts';

export const charts: Readonly<Record<Exclude<ChartId, 'map'>, ChartModule>> = {
	'killed-ratio': killedRatio,
	'casualty-claims': casualtyClaims,
	'loss-share': lossShare,
	'area-held': areaHeld,
	timeline,
	provenance
};
