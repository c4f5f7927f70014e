import { ACKNOWLEDGED_MS } from '../../../check/acknowledgement';
import { mayRelieve } from '../../../check/relief';
import { isPrompt } from '../../../engine/decision';
import { confirmationState } from './review-state';
import type { Ready } from './review-state';

/**
 * Whether the person has passed this message's own prompt, by an acknowledgement or on Send: what lifts the next prompt is never
 * cheaper than that, and is offered only then, and not while a storm is seen or hinted at.
 */
export function hasPassedPrompt(state: Ready): boolean {
  const { review, at } = state;
  const { decision, acknowledgeable, before } = review;
  if (!isPrompt(decision.action) || !mayRelieve(decision)) return false;
  const { acknowledged, lastSend } = before;
  const isSame = (seen: { readonly recipients: string }): boolean => seen.recipients === acknowledgeable.recipients;
  return (
    confirmationState(state) === 'holds' ||
    (acknowledged !== undefined && isSame(acknowledged) && Math.abs(at - acknowledged.at) <= ACKNOWLEDGED_MS) ||
    (lastSend?.bypassReason !== undefined && isSame(lastSend))
  );
}
