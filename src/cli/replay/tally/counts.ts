import { ACTIONS } from '../../../engine/decision';
import type { Action } from '../../../engine/decision';

/** How often each action was taken. */
export type Counts = Record<Action, number>;

export const noCounts = (): Counts => ({ allow: 0, notice: 0, warn: 0, confirm: 0, block: 0 });

/** From here on Send is stopped and the person is asked; a notice is read beside the work. */
export const isPrompt = (action: Action): boolean => ACTIONS.indexOf(action) >= ACTIONS.indexOf('warn');

export const promptsOf = ({ warn, confirm, block }: Counts): number => warn + confirm + block;

export const sum = (counts: Counts): number => ACTIONS.reduce((all, action) => all + counts[action], 0);

/** A part of a whole, 0 where there is nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
