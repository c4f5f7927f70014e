import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Layer } from '../../policy/parse';
import { useSpeech } from '../pane/text';
import { Working } from '../pane/working';
import type { Saved } from './settings-state';

interface Props {
  readonly saved: Saved | undefined;
  readonly onUndo: (earlier: Layer) => void;
  readonly onTryAgain: (wanted: Layer) => void;
}

/** What became of the last change. It always stands, so that a screen reader announces what appears in it. */
export function SaveResult({ saved, onUndo, onTryAgain }: Props) {
  const { t } = useSpeech();
  return <div role="status">{saved && content(saved)}</div>;

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
              <Button onClick={() => onTryAgain(result.wanted)}>{t('button.try-again')}</Button>
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
