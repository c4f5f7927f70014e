import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Facts } from '../../../engine/facts';
import { useTranslation } from '../../pane/i18n';
import { unknowns } from './unknowns';

const useStyles = makeStyles({ root: { color: tokens.colorNeutralForeground2 } });

/** What the decision had to do without, in one line. */
export function UnknownsLine({ facts }: { readonly facts: Facts }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const things = unknowns(facts).map((key) => t(key));
  if (things.length === 0) return null;
  return (
    <Text size={200} className={styles.root}>
      {t('unknowns', { things: things.join('; ') })}
    </Text>
  );
}
