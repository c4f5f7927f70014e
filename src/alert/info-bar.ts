import type { Decision } from '../engine/decision';
import type { AlertText } from '../i18n/alert-texts';
import { strictestReason } from './reason';
import { reviewCommand } from './smart-alert';
import { shorten } from './shorten';

/** https://learn.microsoft.com/javascript/api/outlook/office.notificationmessagedetails */
export const BAR_LIMIT = 150;

/** An info bar: a sentence complete in itself, and an action where the client has one. */
export interface InfoBarContent {
  readonly text: string;
  readonly action: { readonly label: string; readonly commandId: string; readonly contextData: string };
}

const NAME_LIMIT = 50;

/** What the bar says at press time and as the recipients change; undefined where there is nothing to say. */
export function infoBar(decision: Decision, text: AlertText): InfoBarContent | undefined {
  if (decision.action === 'allow') return undefined;
  const words = decision.findings[0]?.params.message;
  const safe = (value: string): string => (value === words ? value : shorten(value, NAME_LIMIT));
  return {
    text: shorten(strictestReason(decision, text, safe, false), BAR_LIMIT),
    action: {
      label: text('button.review'),
      commandId: reviewCommand(decision),
      contextData: JSON.stringify({ from: 'info-bar', action: decision.action }),
    },
  };
}
