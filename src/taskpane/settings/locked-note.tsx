import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from '../pane/i18n';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Nobody but the organisation changes this. */
export function LockedNote() {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Text size={200} className={styles.root}>
      <LockClosedRegular />
      {t('settings.locked-title')}
    </Text>
  );
}
