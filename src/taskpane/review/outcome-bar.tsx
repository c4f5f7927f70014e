import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ACKNOWLEDGED_MS } from '../../review/acknowledgement';
import type { PaneText } from '../../i18n/pane-texts';
import { useSpeech } from '../pane/speech';
import { outcomeSentences } from './outcome-sentences';
import { undoObstacle } from './recipients-plan';
import type { ReviewActions } from './review-actions';
import { acknowledgementState } from './review-state';
import type { Ready } from './review-state';

interface Props {
  readonly state: Ready;
  readonly actions: ReviewActions;
}

const MINUTES = { minutes: ACKNOWLEDGED_MS / 60_000 };

/** The result of what was done last, and how the confirmation stands; nothing where there is neither. */
export function OutcomeBar({ state, actions }: Props) {
  const { t } = useSpeech();
  const { outcome, review } = state;
  if (!outcome || outcome.kind === 'confirmed') return acknowledgementBar(state, t);
  if (outcome.kind === 'looked') return bar('info', t('outcome.looked'));
  if (outcome.kind === 'moved' || outcome.kind === 'not-kept' || outcome.kind === 'not-saved')
    return bar('warning', t(`outcome.${outcome.kind}`));
  const isDone = outcome.kind === 'changed';
  const { plan } = outcome;
  const canUndo = plan.change.what !== 'undo' && undoObstacle(plan) === undefined && plan.fields.length > 0;
  return (
    <MessageBar intent={isDone ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>
        {!isDone && <MessageBarTitle>{t('outcome.unfinished-title')}</MessageBarTitle>}
        {outcomeSentences(outcome, review, t).join(' ')}
      </MessageBarBody>
      <MessageBarActions>
        {!isDone && <Button onClick={() => void actions.finish(outcome, review)}>{t('button.try-again')}</Button>}
        {canUndo && <Button onClick={() => void actions.undo(outcome, review)}>{t('button.undo')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

function acknowledgementBar(state: Ready, t: PaneText) {
  switch (acknowledgementState(state)) {
    case 'none':
      return null;
    case 'holds':
      return bar('success', t('outcome.confirmed', MINUTES));
    case 'changed':
      return bar('warning', t('outcome.voided'));
    case 'expired':
      return bar('warning', t('outcome.expired', MINUTES));
  }
}

const bar = (intent: 'success' | 'warning' | 'info', sentence: string) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>{sentence}</MessageBarBody>
  </MessageBar>
);
