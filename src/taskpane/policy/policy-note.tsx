import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { PolicyInForce } from '../../check/policy-in-force';
import { useTranslation } from '../pane/i18n';
import { IssueList } from './issue-list';
import { ageKey } from './age';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly policy: PolicyInForce;
  /** When the age is shown, in milliseconds since 1970. */
  readonly at: number;
  readonly onTryAgain: () => void;
}

/** How old the organisation's rules are, and what is wrong with the newest ones. */
export function PolicyNote({ policy, at, onTryAgain }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { readAt, problem } = policy;
  return (
    <div className={styles.root}>
      {problem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t(`policy.${problem.what}-title`)}</MessageBarTitle>
            {t(readAt === undefined ? 'policy.built-in' : 'policy.last-good')} {t(`policy.${problem.what}-do`)}
            {problem.what === 'refused' && <IssueList issues={problem.issues} />}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={onTryAgain}>{t('button.try-again')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Text size={200} className={styles.hint}>
        {readAt === undefined ? t('policy.never-read') : t(...ageKey(at - readAt))}
      </Text>
    </div>
  );
}
