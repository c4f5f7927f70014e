import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ACKNOWLEDGED_MS } from '../../check/acknowledgement';
import type { PaneKey, PaneText } from '../../i18n/pane-texts';
import { useTranslation } from '../pane/i18n';
import { outcomeSentences } from './outcome-sentences';
import type { WaysOutActions } from './ways-out/ways-out-actions';
import { canFinish, canUndo } from './state/applied-change';
import { confirmationState, isAppliedChange } from './state/review-state';
import type { Ready } from './state/review-state';

interface Props {
  readonly state: Ready;
  readonly actions: WaysOutActions;
}

const MINUTES = { minutes: ACKNOWLEDGED_MS / 60_000 };

/** What is shown of a confirmation that was given here. */
const CONFIRMATIONS = {
  holds: { intent: 'success', key: 'outcome.confirmed' },
  changed: { intent: 'warning', key: 'outcome.voided' },
  expired: { intent: 'warning', key: 'outcome.expired' },
} as const satisfies Record<string, { readonly intent: string; readonly key: PaneKey }>;

/**
 * The result of what was done last, and the state of the confirmation; nothing where there is neither. Either way, the last
 * change of the recipients can be undone or finished from here.
 */
export function OutcomeBar({ state, actions }: Props) {
  const { t } = useTranslation();
  const { review, applied } = state;
  const content = barContent(state, t);
  if (!content) return null;
  const { intent, title, text } = content;
  const finishes = applied !== undefined && canFinish(applied);
  const undoes = applied !== undefined && canUndo(applied, review.fields);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
      {(finishes || undoes) && (
        <MessageBarActions>
          {finishes && <Button onClick={() => void actions.finish(applied)}>{t('button.finish')}</Button>}
          {undoes && <Button onClick={() => void actions.undo(applied)}>{t('button.undo')}</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

interface BarContent {
  readonly intent: 'success' | 'warning' | 'info' | 'error';
  readonly title?: string;
  readonly text: string;
}

function barContent(state: Ready, t: PaneText): BarContent | undefined {
  const { review, applied, outcome } = state;
  if (outcome && !isAppliedChange(outcome) && outcome.kind !== 'confirmed')
    return { intent: outcome.kind === 'checked' ? 'info' : 'warning', text: t(`outcome.${outcome.kind}`) };
  const confirmation = confirmationState(state);
  const aboutIt = confirmation === 'none' ? undefined : CONFIRMATIONS[confirmation];
  const aboutConfirmation = aboutIt && { intent: aboutIt.intent, text: t(aboutIt.key, MINUTES) };
  // A change that was made after the confirmation has voided it; one from before is not shown any more.
  if (!applied || (confirmation === 'holds' && outcome !== applied)) return aboutConfirmation;
  const isStopped = aboutIt?.intent === 'warning' && review.shown !== 'allow';
  const sentences = outcomeSentences(applied, review, t).concat(isStopped ? aboutConfirmation!.text : []);
  const isComplete = !canFinish(applied);
  return {
    intent: isComplete ? 'success' : 'error',
    ...(!isComplete && { title: t('outcome.unfinished-title') }),
    text: sentences.join(' '),
  };
}
