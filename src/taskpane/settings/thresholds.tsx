import type { Layer } from '../../policy/parse';
import type { ThresholdsKey } from '../../policy/schema';
import type { PolicyInForce } from '../../check/policy-in-force';
import { useTranslation } from '../pane/i18n';
import { LimitInput } from './limit-input';
import { LockedThresholds } from './locked-thresholds';
import { isLocked } from './organisation';
import { limitOf, ownLimit } from './own-thresholds';
import type { Step } from './own-thresholds';

interface Props {
  readonly thresholds: ThresholdsKey;
  /** The steps to show. */
  readonly steps: readonly Step[];
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onLimit: (step: Step, limit: number | undefined) => void;
}

/** From how many people on each step is taken: the organisation's number and the person's, side by side. */
export function Thresholds({ thresholds, steps, organisation, own, onLimit }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {isLocked(organisation, thresholds) ? (
        <LockedThresholds thresholds={thresholds} steps={steps} organisation={organisation} />
      ) : (
        steps.map((step) => {
          const theirs = limitOf(organisation.policy[thresholds], step);
          return (
            <LimitInput
              key={step}
              label={t(`settings.step-${step}`)}
              limit={ownLimit(limitOf(own[thresholds], step), theirs)}
              organisation={theirs}
              onLimit={(limit) => onLimit(step, limit)}
            />
          );
        })
      )}
    </>
  );
}
