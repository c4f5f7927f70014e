import { makeStyles, tokens } from '@fluentui/react-components';
import type { ThresholdsKey } from '../../policy/schema';
import type { PolicyInForce } from '../../check/policy-in-force';
import { useTranslation } from '../pane/i18n';
import { LockedNote } from './locked-note';
import { limitOf } from './own-thresholds';
import type { Step } from './own-thresholds';

const useStyles = makeStyles({
  steps: { display: 'grid', gridTemplateColumns: '33% 1fr', gap: tokens.spacingVerticalS, margin: 0 },
  limit: { margin: 0 },
});

interface Props {
  readonly thresholds: ThresholdsKey;
  readonly steps: readonly Step[];
  readonly organisation: PolicyInForce;
}

/** A thresholds that nobody but the organisation may change. */
export function LockedThresholds({ thresholds, steps, organisation }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <LockedNote />
      <dl className={styles.steps}>
        {steps.map((step) => {
          const people = limitOf(organisation.policy[thresholds], step);
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
