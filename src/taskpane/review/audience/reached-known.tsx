import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ListEntry } from '../../../engine/facts';
import type { PaneKey } from '../../../i18n/pane-texts';
import type { Policy } from '../../../policy/schema';
import type { PanePorts } from '../../pane-ports';
import { useTranslation } from '../../pane/i18n';
import { choose, isChosen } from './known-choice';

const useStyles = makeStyles({
  // Its box stands below the text above.
  box: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere', minWidth: 0 },
});

interface Props {
  readonly list: ListEntry;
  /** The element that holds its name. */
  readonly nameId: string;
  readonly policy: Pick<Policy, 'mode' | 'locked'>;
  readonly ports: Pick<PanePorts, 'roaming' | 'clock'>;
  /** The person's settings are others now; settles once the review is. */
  readonly onChosen: () => Promise<void>;
}

/** Of a list of unknown size: that the person knows it, or a box to say so, which also takes it back. */
export function ReachedKnown({ list, nameId, policy: { mode, locked }, ports, onChosen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const labelId = useId();
  const [wanted, setWanted] = useState<boolean>();
  const [trouble, setTrouble] = useState<PaneKey>();
  // A box that was used stays, with the focus that is on it.
  const [wasUsed, setUsed] = useState(false);
  if (!wasUsed && (list.size.known || list.address === '' || mode === 'off')) return null;

  const chosen = isChosen(list, ports);
  const isOffered = wasUsed || !list.familiar || chosen;
  return (
    <>
      {isOffered && !locked.includes('knownLists') && (
        <Checkbox
          className={styles.box}
          aria-labelledby={`${labelId} ${nameId}`}
          label={{ id: labelId, children: t('reached.know') }}
          checked={wanted ?? (chosen && list.familiar)}
          onChange={(_event, { checked }) => void say(checked === true)}
        />
      )}
      <Text size={200} aria-live="polite">
        {trouble ? t(trouble) : list.familiar && t('reached.known')}
      </Text>
    </>
  );

  async function say(isKnown: boolean): Promise<void> {
    // One after another: what is being saved would be read as it was.
    if (wanted !== undefined) return;
    setUsed(true);
    setWanted(isKnown);
    setTrouble(undefined);
    const failed = await choose(list, isKnown, ports);
    if (!failed) await onChosen();
    setTrouble(failed);
    setWanted(undefined);
  }
}
