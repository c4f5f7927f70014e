import { readSession, writeSession } from '../check/session-state';
import { follow } from './handle';

/** Dismissed is dismissed for this compose window, until the decision becomes stricter. */
export const onInfoBarDismissClicked = follow(async ({ session }) => {
  const { lastDecision: { action } = { action: 'block' as const } } = await readSession(session);
  await writeSession(session, 'barDismissed', action);
});
