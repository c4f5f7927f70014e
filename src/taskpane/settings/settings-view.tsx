import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { PanePorts } from '../pane-ports';
import { Heading } from '../pane/heading';
import { useSpeech } from '../pane/speech';
import { Working } from '../pane/working';
import { IssueList } from '../policy/issue-list';
import { PolicyNote } from '../policy/policy-note';
import type { ReviewActions } from '../review/review-actions';
import type { ReviewState } from '../review/review-state';
import { KnownLists } from './known-lists';
import { Ladder } from './ladder';
import { LADDERS, withStep } from './own-settings';
import { SaveResult } from './save-result';
import { useSettings } from './use-settings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  reset: { alignSelf: 'start' },
});

interface Props {
  readonly ports: PanePorts;
  /** Of the message beside the pane: its lists can be taken in. */
  readonly review: ReviewState;
  readonly actions: ReviewActions;
}

/** The person's own settings; each change is saved at once. */
export function SettingsView({ ports, review, actions }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [state, settings] = useSettings(ports, () => void actions.look());

  if (state.phase === 'loading') return <Working label={t('settings.loading')} />;

  const { organisation, own, issues } = state.settings;
  const fetchPolicy = (): void => void actions.fetchPolicy().then(() => settings.read());
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Heading level={1}>{t('settings.title')}</Heading>
        <Text>{t('settings.intro')}</Text>
        <SaveResult
          saved={state.saved}
          onUndo={(earlier) => void settings.undo(earlier)}
          onTryAgain={() => void settings.tryAgain()}
        />
        {issues.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('policy.personal-title')}</MessageBarTitle>
              {t('policy.personal-do')}
              <IssueList issues={issues} />
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {LADDERS.map((key) => (
        <Ladder
          key={key}
          ladder={key}
          organisation={organisation}
          own={own}
          onLimit={(step, limit) => void settings.change((layer) => withStep(layer, key, step, limit))}
        />
      ))}
      <KnownLists
        organisation={organisation}
        own={own}
        lists={review.phase === 'ready' ? review.review.facts.lists : []}
        now={ports.clock.now()}
        onChange={(edit) => void settings.change(edit)}
      />
      {(issues.length > 0 || Object.keys(own).length > 0) && (
        <Button className={styles.reset} onClick={() => void settings.reset()}>
          {t('settings.reset')}
        </Button>
      )}
      <PolicyNote policy={organisation} at={ports.clock.now()} onTryAgain={fetchPolicy} />
    </div>
  );
}
