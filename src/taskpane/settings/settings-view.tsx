import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PanePorts } from '../pane-ports';
import { useTranslation, useWordsOf } from '../pane/i18n';
import { lazyPart } from '../pane/lazy-part';
import { LoadFailed } from '../pane/load-failed';
import { Progress } from '../pane/progress';
import { PolicyNote } from '../policy/policy-note';
import type { ReviewActions } from '../review/state/review-actions';
import type { ReviewState } from '../review/state/review-state';
import { findSettings } from './find-settings';
import type { SavedEdit } from './save-own';
import { SaveResult } from './save-result';
import { SearchBox } from './search-box';
import { SettingsHead } from './settings-head';
import { settingsIndex } from './settings-index';
import { SettingsSections } from './settings-sections';
import { useSettings } from './use-settings';

/** A file of its own: few ever check their Outlook. */
const FieldTest = lazyPart(
  () => import(/* webpackChunkName: "field-test" */ '../field-test/field-test').then((file) => file.FieldTest),
  () => <LoadFailed level={2} />,
);

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    // What is focused does not hide behind the result of the last change.
    '& :focus-visible': { scrollMarginBottom: '140px' },
  },
  reset: { alignSelf: 'start' },
});

interface Props {
  readonly ports: PanePorts;
  /** Of the message beside the pane: its lists can be taken in, its conversation be quiet. */
  readonly review: ReviewState;
  readonly actions: ReviewActions;
}

/** The person's own settings; each change is saved at once. */
export function SettingsView({ ports, review, actions }: Props) {
  const styles = useStyles();
  const { t, reload } = useTranslation();
  const [query, setQuery] = useState('');
  const onSaved = useCallback(
    ({ before, after }: SavedEdit) => {
      if (before.language !== after.language) reload();
      void actions.check();
    },
    [actions, reload],
  );
  const { state, settings, isOnline } = useSettings(ports, onSaved);

  // Without a message being written nobody but this view fetches the policy.
  useWordsOf(state.phase === 'ready' ? state.settings.organisation.policy : undefined);

  if (state.phase === 'loading')
    // The heading stands in the same place as later: it has the focus.
    return (
      <div className={styles.root}>
        <SettingsHead isOnline={isOnline} issues={[]}>
          <Progress label={t('settings.loading')} />
        </SettingsHead>
      </div>
    );

  const { organisation, own, issues } = state.settings;
  const open = review.phase === 'ready' ? review.review : undefined;
  const seen = { organisation, own, review: open };
  const found = findSettings(query, settingsIndex(t, seen));
  return (
    <div className={styles.root}>
      <SettingsHead isOnline={isOnline} issues={issues}>
        <SearchBox query={query} found={found.count} onQuery={setQuery} />
      </SettingsHead>
      <SettingsSections
        found={found}
        {...seen}
        now={ports.clock.now()}
        onChange={(edit) => void settings.change(edit)}
      />
      {(issues.length > 0 || Object.keys(own).length > 0) && (
        <Button className={styles.reset} onClick={() => void settings.reset()}>
          {t('settings.reset')}
        </Button>
      )}
      <PolicyNote
        policy={organisation}
        at={ports.clock.now()}
        onTryAgain={() => void actions.fetchPolicy().then(() => settings.read())}
      />
      {query === '' && <FieldTest ports={ports} />}
      <SaveResult
        saved={state.saved}
        onUndo={(edit) => void settings.undo(edit)}
        onTryAgain={() => void settings.tryAgain()}
      />
    </div>
  );
}
