/** Every chart by its id. */
import { killedRatio } from './killed-ratio/index.ts';
import type { ChartModule } from './types.ts';

export const charts: Readonly<Record<string, ChartModule>> = { 'killed-ratio': killedRatio };
