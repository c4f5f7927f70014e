import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PolicyInForce } from '../../review/policy-in-force';
import { useSpeech } from '../pane/speech';
import { limitOf, STEPS } from './own-settings';
import type { LadderKey } from './own-settings';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  steps: { display: 'grid', gridTemplateColumns: '33% 1fr', gap: tokens.spacingVerticalS, margin: 0 },
  limit: { margin: 0 },
});

interface Props {
  readonly ladder: LadderKey;
  readonly organisation: PolicyInForce;
}

/** A ladder that nobody but the organisation may change. */
export function LockedLadder({ ladder, organisation }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <>
      <Text size={200} className={styles.hint}>
        {t('settings.locked')}
      </Text>
      <dl className={styles.steps}>
        {STEPS.map((step) => {
          const people = limitOf(organisation.policy[ladder], step);
          return [
            <dt key={`${step} name`}>{t(`settings.step-${step}`)}</dt>,
            <dd key={step} className={styles.limit}>
              {people === undefined ? t('settings.never') : t('settings.from', { people })}
            </dd>,
          ];
        })}
      </dl>
    </>
  );
}
