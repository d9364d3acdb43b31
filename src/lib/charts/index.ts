/** Every chart by its id. */
import type { ChartModule } from './types.ts';

export const charts: Readonly<Record<string, ChartModule>> = {};
