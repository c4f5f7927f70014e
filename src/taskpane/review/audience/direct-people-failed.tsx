import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../pane/i18n';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
});

/** The names did not come; in place of their list. */
export function DirectPeopleFailed({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div role="alert" className={styles.root}>
      <Text size={200}>
        {t('load-failed.title')}. {t('load-failed.text')}
      </Text>
      <Button size="small" onClick={onTryAgain}>
        {t('button.try-again')}
      </Button>
    </div>
  );
}
