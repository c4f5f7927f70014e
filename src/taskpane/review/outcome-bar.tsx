import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ACKNOWLEDGED_MS } from '../../check/acknowledgement';
import type { PaneKey } from '../../i18n/pane-texts';
import { useTranslation } from '../pane/i18n';
import { outcomeSentences } from './outcome-sentences';
import type { WaysOutActions } from './ways-out/ways-out-actions';
import { acknowledgementState, isWritten } from './state/review-state';
import type { Ready } from './state/review-state';
import { canFinish, canUndo } from './state/what-next';

interface Props {
  readonly state: Ready;
  readonly actions: WaysOutActions;
}

const MINUTES = { minutes: ACKNOWLEDGED_MS / 60_000 };

/** What a confirmation that was given here is worth by now. */
const ACKNOWLEDGEMENTS = {
  holds: { intent: 'success', key: 'outcome.confirmed' },
  changed: { intent: 'warning', key: 'outcome.voided' },
  expired: { intent: 'warning', key: 'outcome.expired' },
} as const satisfies Record<string, { readonly intent: string; readonly key: PaneKey }>;

/**
 * The result of what was done last, and how the confirmation stands; nothing where there is neither. Whatever it says,
 * the last change of the recipients can be undone or finished from here.
 */
export function OutcomeBar({ state, actions }: Props) {
  const { t } = useTranslation();
  const { review, written } = state;
  const said = whatIsSaid();
  if (!said) return null;
  const { intent, title, text } = said;
  const finishes = written !== undefined && canFinish(written);
  const undoes = written !== undefined && canUndo(written, review.fields);
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {text}
      </MessageBarBody>
      {(finishes || undoes) && (
        <MessageBarActions>
          {finishes && <Button onClick={() => void actions.finish(written)}>{t('button.finish')}</Button>}
          {undoes && <Button onClick={() => void actions.undo(written)}>{t('button.undo')}</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );

  function whatIsSaid(): Said | undefined {
    const { outcome } = state;
    if (outcome && !isWritten(outcome) && outcome.kind !== 'confirmed')
      return { intent: outcome.kind === 'looked' ? 'info' : 'warning', text: t(`outcome.${outcome.kind}`) };
    const acknowledgement = acknowledgementState(state);
    const aboutIt = acknowledgement === 'none' ? undefined : ACKNOWLEDGEMENTS[acknowledgement];
    const told = aboutIt && { intent: aboutIt.intent, text: t(aboutIt.key, MINUTES) };
    // A change that was made after the confirmation has voided it; one from before is told of no more.
    if (!written || (acknowledgement === 'holds' && outcome !== written)) return told;
    const isStopped = aboutIt?.intent === 'warning' && review.shown !== 'allow';
    const sentences = outcomeSentences(written, review, t).concat(isStopped ? told!.text : []);
    const isFull = !canFinish(written);
    return {
      intent: isFull ? 'success' : 'error',
      ...(!isFull && { title: t('outcome.unfinished-title') }),
      text: sentences.join(' '),
    };
  }
}

interface Said {
  readonly intent: 'success' | 'warning' | 'info' | 'error';
  readonly title?: string;
  readonly text: string;
}
