import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { PaneKey } from '../../i18n/pane-texts';
import { useTranslation } from '../pane/i18n';
import { Progress } from '../pane/progress';
import type { Edit } from './own-settings';
import type { Saved } from './settings-state';

const useStyles = makeStyles({
  // In sight wherever the change was made; nothing above it moves when it comes.
  root: {
    position: 'sticky',
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    // One of the gaps around it is enough while it is empty.
    ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalXL})` },
  },
});

interface Props {
  readonly saved: Saved | undefined;
  readonly onUndo: (edit: Edit) => void;
  readonly onTryAgain: () => void;
}

/**
 * What became of the last change. It is always there, so that a screen reader announces what appears in it; focus comes
 * here only where the control that was pressed is gone.
 */
export function SaveResult({ saved, onUndo, onTryAgain }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isGone = document.activeElement === document.body && document.hasFocus();
    if (saved && saved.kind !== 'saving' && isGone) area.current?.focus();
  }, [saved]);
  return (
    <div ref={area} role="status" tabIndex={-1} className={styles.root}>
      {saved && content(saved)}
    </div>
  );

  function content(result: Saved): ReactNode {
    switch (result.kind) {
      case 'saving':
        return <Progress label={t('settings.saving')} />;
      case 'too-many':
        return bar('error', [t('settings.too-many')]);
      case 'not-saved':
        return bar(
          'error',
          [t('settings.not-saved-text')],
          <Button onClick={onTryAgain}>{t('button.try-again')}</Button>,
          t('settings.not-saved'),
        );
      case 'saved':
      case 'was-reset':
      case 'undone': {
        const { undo } = result;
        const keys: PaneKey[] = [`settings.${result.kind}`];
        if (result.elsewhere) keys.push('settings.changed-elsewhere');
        return bar(
          'success',
          keys.map((key) => t(key)),
          undo && <Button onClick={() => onUndo(undo)}>{t('button.undo')}</Button>,
        );
      }
    }
  }
}

const bar = (intent: 'success' | 'error', sentences: readonly string[], action?: ReactNode, title?: string) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>
      {title && <MessageBarTitle>{title}</MessageBarTitle>}
      {sentences.join(' ')}
    </MessageBarBody>
    {action && <MessageBarActions>{action}</MessageBarActions>}
  </MessageBar>
);
