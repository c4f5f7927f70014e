import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import { Section } from '../pane/section';
import { useSpeech } from '../pane/speech';
import { LimitInput } from './limit-input';
import { LockedLadder } from './locked-ladder';
import { isLocked } from './organisation';
import { limitOf, ownLimit } from './own-ladder';
import type { LadderKey, Step } from './own-ladder';

interface Props {
  readonly ladder: LadderKey;
  /** The steps to show. */
  readonly steps: readonly Step[];
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onLimit: (step: Step, limit: number | undefined) => void;
}

/** From how many people on each step is taken: the organisation's number and the person's, side by side. */
export function Ladder({ ladder, steps, organisation, own, onLimit }: Props) {
  const { t } = useSpeech();
  return (
    <Section title={t(`settings.${ladder}`)}>
      {isLocked(organisation, ladder) ? (
        <LockedLadder ladder={ladder} steps={steps} organisation={organisation} />
      ) : (
        steps.map((step) => {
          const theirs = limitOf(organisation.policy[ladder], step);
          return (
            <LimitInput
              key={step}
              label={t(`settings.step-${step}`)}
              limit={ownLimit(limitOf(own[ladder], step), theirs)}
              organisation={theirs}
              onLimit={(limit) => onLimit(step, limit)}
            />
          );
        })
      )}
    </Section>
  );
}
