import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../review/policy-in-force';
import { Section } from '../pane/section';
import { useSpeech } from '../pane/speech';
import { LimitInput } from './limit-input';
import { LockedLadder } from './locked-ladder';
import { isLocked, limitOf, STEPS } from './own-settings';
import type { LadderKey, Step } from './own-settings';

interface Props {
  readonly ladder: LadderKey;
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onLimit: (step: Step, limit: number | undefined) => void;
}

/** From how many people on each step is taken: the organisation's number and the person's, side by side. */
export function Ladder({ ladder, organisation, own, onLimit }: Props) {
  const { t } = useSpeech();
  return (
    <Section title={t(`settings.${ladder}`)}>
      {isLocked(organisation, ladder) ? (
        <LockedLadder ladder={ladder} organisation={organisation} />
      ) : (
        STEPS.map((step) => (
          <LimitInput
            key={step}
            label={t(`settings.step-${step}`)}
            limit={limitOf(own[ladder], step)}
            organisation={limitOf(organisation.policy[ladder], step)}
            onLimit={(limit) => onLimit(step, limit)}
          />
        ))
      )}
    </Section>
  );
}
