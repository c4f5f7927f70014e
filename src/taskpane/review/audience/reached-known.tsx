import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ListEntry } from '../../../engine/facts';
import type { PaneKey } from '../../../i18n/pane-texts';
import type { Policy } from '../../../policy/schema';
import type { PanePorts } from '../../pane-ports';
import { useTranslation } from '../../pane/i18n';
import { saveAsKnown, isSavedAsKnown } from './known-choice';

const useStyles = makeStyles({
  // Its box is below the text above.
  box: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere', minWidth: 0 },
});

interface Props {
  readonly list: ListEntry;
  /** The element that holds its name. */
  readonly nameId: string;
  readonly policy: Pick<Policy, 'mode' | 'locked'>;
  /** Fingerprint; empty for a message that begins a conversation. */
  readonly conversation: string;
  /** The person has passed the message's own prompt: what lifts the next one may be offered. */
  readonly hasPassed: boolean;
  readonly ports: Pick<PanePorts, 'roaming' | 'session' | 'clock'>;
  /** The person's settings are others now; settles once the review is. */
  readonly onChosen: () => Promise<void>;
}

/** Of a list of unknown size: that the person knows it, or a box to say so from the next message on, which also takes it back. */
export function ReachedKnown(props: Props) {
  const { list, nameId, policy, conversation, hasPassed, ports, onChosen } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const labelId = useId();
  const [wanted, setWanted] = useState<boolean>();
  const [problem, setProblem] = useState<PaneKey>();
  // A box that was used stays, with the focus that is on it.
  const [wasUsed, setUsed] = useState(false);
  if (!wasUsed && (list.size.known || list.address === '' || policy.mode === 'off')) return null;

  const isSaved = isSavedAsKnown(list, ports);
  const isOffered = wasUsed || isSaved || (hasPassed && !list.familiar && !list.newlyMade);
  const note = list.familiar ? 'reached.known' : isSaved && 'choice.from-next';
  return (
    <>
      {isOffered && !policy.locked.includes('knownLists') && (
        <Checkbox
          className={styles.box}
          aria-labelledby={`${labelId} ${nameId}`}
          label={{ id: labelId, children: t('reached.know') }}
          checked={wanted ?? isSaved}
          onChange={(_event, { checked }) => void save(checked === true)}
        />
      )}
      <Text size={200} aria-live="polite">
        {problem ? t(problem) : note && t(note)}
      </Text>
    </>
  );

  async function save(isKnown: boolean): Promise<void> {
    // One after another: what is being saved would be read as it was.
    if (wanted !== undefined) return;
    setUsed(true);
    setWanted(isKnown);
    setProblem(undefined);
    const failed = await saveAsKnown(list, isKnown, conversation, ports);
    if (!failed) await onChosen();
    setProblem(failed);
    setWanted(undefined);
  }
}
