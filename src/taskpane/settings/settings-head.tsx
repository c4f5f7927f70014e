import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Issue } from '../../policy/parse';
import { Heading } from '../pane/heading';
import { useTranslation } from '../pane/i18n';
import { IssueList } from '../policy/issue-list';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  offline: { ':empty': { marginBottom: `calc(-1 * ${tokens.spacingVerticalM})` } },
});

interface Props {
  readonly isOnline: boolean;
  /** Of what the person set. */
  readonly issues: readonly Issue[];
  readonly children: ReactNode;
}

/** What this part of the pane is for, and what is to be known before anything is changed here. */
export function SettingsHead({ isOnline, issues, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      <Heading level={1}>{t('settings.title')}</Heading>
      <Text>{t('settings.intro')}</Text>
      <div aria-live="polite" className={styles.offline}>
        {!isOnline && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('settings.offline')}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {issues.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('policy.personal-title')}</MessageBarTitle>
            {t('policy.personal-do')}
            <IssueList issues={issues} />
          </MessageBarBody>
        </MessageBar>
      )}
      {children}
    </div>
  );
}
