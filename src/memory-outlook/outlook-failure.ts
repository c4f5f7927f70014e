import type { OutlookFailureReason, OutlookFailure } from '../outlook/ports';

/** What a port rejects with. @param operation what was asked */
export const outlookFailure = (operation: string, reason: OutlookFailureReason, code?: number): OutlookFailure =>
  Object.assign(new Error(`${operation}: ${reason}`), { operation, reason, code });
