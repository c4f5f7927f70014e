import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import type { ListEntry } from '../../engine/facts';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import { named, useTranslation } from '../pane/i18n';
import { KnownList } from './known-list';
import { knownListsText } from './known-lists-text';
import { LockedNote } from './locked-note';
import { isLocked } from './organisation';
import { asSeen, withList, withoutList } from './own-settings';
import type { Edit } from './own-settings';
import { RemovableRows } from './removable-rows';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  add: { justifyContent: 'start', textAlign: 'start', overflowWrap: 'anywhere' },
});

interface Props {
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  /** The lists among the recipients now. */
  readonly lists: readonly ListEntry[];
  /** Fingerprint of the message's; empty where it begins one. */
  readonly conversation: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (edit: Edit) => void;
}

/** Lists that need no introduction: the organisation's, the person's, and those of this message to take in. */
export function KnownLists({ organisation, own, lists, conversation, now, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const theirs = organisation.policy.knownLists.map(({ address }) => address);
  const locked = isLocked(organisation, 'knownLists');
  const mine = locked
    ? []
    : (own.knownLists ?? []).map(({ address }) => address).filter((address) => !theirs.includes(address));
  const known = [...theirs, ...mine];
  const candidates = locked
    ? []
    : lists.filter(({ address, newlyMade }) => address !== '' && !newlyMade && !known.includes(address));
  const nameOf = (address: string): string | undefined => lists.find((list) => list.address === address)?.name;
  return (
    <>
      <Text size={200} className={styles.hint}>
        {t(knownListsText(organisation.policy))}
      </Text>
      {locked && <LockedNote />}
      {known.length === 0 && <Text>{t('settings.known-lists-none')}</Text>}
      <RemovableRows>
        {theirs.map((address) => (
          <KnownList key={address} address={address} name={nameOf(address)} />
        ))}
        {mine.map((address) => (
          <KnownList
            key={address}
            address={address}
            name={nameOf(address)}
            onRemove={() => onChange((layer) => withoutList(layer, address))}
          />
        ))}
      </RemovableRows>
      {candidates.map((list) => (
        <Button
          key={list.address}
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => onChange((layer) => withList(layer, asSeen(list, conversation, now)))}
        >
          {t('settings.add-list', { list: named(list.name) })}
        </Button>
      ))}
      {candidates.length > 0 && (
        <Text size={200} className={styles.hint}>
          {t('choice.from-next')}
        </Text>
      )}
      {lists.length === 0 && !locked && (
        <Text size={200} className={styles.hint}>
          {t('settings.known-lists-add-none')}
        </Text>
      )}
    </>
  );
}
