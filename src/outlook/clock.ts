import type { Clock } from './ports';

export const clock: Clock = { now: () => Date.now() };
