import { Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../review/policy-in-force';
import { Section } from '../pane/section';
import { useSpeech } from '../pane/text';
import { LimitInput } from './limit-input';
import { isLocked, limitOf, STEPS } from './own-settings';
import type { LadderKey, Step } from './own-settings';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

interface Props {
  readonly ladder: LadderKey;
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onLimit: (step: Step, limit: number | undefined) => void;
}

/** From how many people on each step is taken: the organisation's number and the person's, side by side. */
export function Ladder({ ladder, organisation, own, onLimit }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const locked = isLocked(organisation, ladder);
  return (
    <Section title={t(`settings.${ladder}`)}>
      {locked && (
        <Text size={200} className={styles.hint}>
          {t('settings.locked')}
        </Text>
      )}
      {STEPS.map((step) => {
        const theirs = limitOf(organisation.policy[ladder], step);
        const mine = limitOf(own[ladder], step);
        const label = t(`settings.step-${step}`);
        const from = theirs === undefined ? t('settings.never') : t('settings.from', { people: theirs });
        if (locked)
          return (
            <Field key={step} orientation="horizontal" label={label}>
              <Text>{from}</Text>
            </Field>
          );
        return (
          <LimitInput
            // What was saved, undone or reset is shown as it is now.
            key={`${step} ${mine ?? ''}`}
            label={label}
            hint={t('settings.organisation', { from })}
            limit={mine}
            organisation={theirs}
            onLimit={(limit) => onLimit(step, limit)}
          />
        );
      })}
    </Section>
  );
}
