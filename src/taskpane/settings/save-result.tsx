import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Layer } from '../../policy/parse';
import { useSpeech } from '../pane/speech';
import { Working } from '../pane/working';
import type { Saved } from './settings-state';

interface Props {
  readonly saved: Saved | undefined;
  readonly onUndo: (earlier: Layer) => void;
  readonly onTryAgain: () => void;
}

/**
 * What became of the last change. It always stands, so that a screen reader announces what appears in it; focus comes
 * here only where the control that was pressed is gone.
 */
export function SaveResult({ saved, onUndo, onTryAgain }: Props) {
  const { t } = useSpeech();
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const isGone = document.activeElement === document.body && document.hasFocus();
    if (saved && saved.kind !== 'saving' && isGone) area.current?.focus();
  }, [saved]);
  return (
    <div ref={area} role="status" tabIndex={-1}>
      {saved && content(saved)}
    </div>
  );

  function content(result: Saved) {
    switch (result.kind) {
      case 'saving':
        return <Working label={t('settings.saving')} />;
      case 'too-many':
        return (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{t('settings.too-many')}</MessageBarBody>
          </MessageBar>
        );
      case 'not-saved':
        return (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('settings.not-saved')}</MessageBarTitle>
              {t('settings.not-saved-text')}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={onTryAgain}>{t('button.try-again')}</Button>
            </MessageBarActions>
          </MessageBar>
        );
      case 'saved':
      case 'was-reset':
        return (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{t(`settings.${result.kind}`)}</MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => onUndo(result.undo)}>{t('button.undo')}</Button>
            </MessageBarActions>
          </MessageBar>
        );
      case 'undone':
        return (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{t('settings.undone')}</MessageBarBody>
          </MessageBar>
        );
    }
  }
}
