import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from './i18n';

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    maxWidth: '480px',
    boxSizing: 'border-box',
  },
});

interface Props {
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** What the page is for. Outlook on the web has a main part of its own around the pane, so this one has a name. */
export function Main({ ref, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <main ref={ref} aria-label={t('pane.name')} className={styles.root}>
      {children}
    </main>
  );
}
