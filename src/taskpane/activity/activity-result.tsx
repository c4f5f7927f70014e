import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { Ref } from 'react';
import { useTranslation } from '../pane/i18n';
import { Progress } from '../pane/progress';
import type { ActivityState, ClearingOutcome } from './activity-state';

const useStyles = makeStyles({
  root: {
    outlineOffset: tokens.strokeWidthThick,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    // One of the gaps around it is enough while it is empty.
    ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalM})` },
  },
});

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly state: ActivityState;
  readonly onTryAgain: () => void;
  readonly onUndo: (taken: string) => void;
}

/** How reading goes, and what became of clearing. It is always there, so that a screen reader announces what appears in it. */
export function ActivityResult({ ref, state: { phase, outcome }, onTryAgain, onUndo }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div ref={ref} role="status" tabIndex={-1} className={styles.root}>
      {phase === 'loading' && <Progress label={t('activity.loading')} />}
      {phase === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('activity.failed')}</MessageBarTitle>
            {t('activity.failed-text')}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onTryAgain}>{t('button.try-again')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {phase === 'ready' && outcome && outcomeBar(outcome)}
    </div>
  );

  function outcomeBar(what: ClearingOutcome) {
    const isDone = what.kind === 'cleared' || what.kind === 'restored';
    return (
      <MessageBar intent={isDone ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>{t(`activity.${what.kind}`)}</MessageBarBody>
        {'taken' in what && (
          <MessageBarActions>
            <Button onClick={() => onUndo(what.taken)}>{t('button.undo')}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    );
  }
}
