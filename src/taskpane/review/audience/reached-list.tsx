import { Text } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { shorten } from '../../../alert/shorten';
import type { ListEntry, WhySizeUnknown } from '../../../engine/facts';
import type { MailTips } from '../../../graph/ports';
import type { PaneKey, PaneText } from '../../../i18n/pane-texts';
import { useTranslation } from '../../pane/i18n';
import type { I18n } from '../../pane/i18n';
import { dayText } from './day-text';
import { ReachedRow } from './reached-row';

/** Longer ones are none (RFC 5321). */
export const ADDRESS_LIMIT = 254;

interface Props {
  readonly list: ListEntry;
  /** What Exchange says about it, where it was asked. */
  readonly tips: MailTips | undefined;
  /** @param nameId the element that holds its name */
  readonly children?: (nameId: string) => ReactNode;
}

/** A list among the recipients: its name, its size and who says so since when, or that nobody knows; what happens to messages to it. */
export function ReachedList({ list, tips, children }: Props) {
  const i18n = useTranslation();
  const { t } = i18n;
  const nameId = useId();
  return (
    <ReachedRow icon={<PeopleTeamRegular />} title={<bdi>{list.name}</bdi>} titleId={nameId} hint={addressOf(list, t)}>
      <Text size={200}>{sizeOf(list, i18n)}</Text>
      {tips?.external ? <Text size={200}>{t('reached.external', { people: tips.external })}</Text> : null}
      {tips?.moderated && <Text size={200}>{t('reached.moderated')}</Text>}
      {tips?.restricted && <Text size={200}>{t('reached.restricted')}</Text>}
      {children?.(nameId)}
    </ReachedRow>
  );
}

const addressOf = ({ address }: ListEntry, t: PaneText) =>
  address ? <bdi>{shorten(address, ADDRESS_LIMIT)}</bdi> : t('reached.contact-group');

/** Who knows a list's size, by the pane's name for them. */
const SOURCES: Readonly<Record<string, PaneKey>> = {
  policy: 'reached.source.policy',
  catalogue: 'reached.source.catalogue',
  mailtips: 'reached.source.mailtips',
};

/** Why the size is unknown, where the catalogue is the reason; undefined: there is nothing to add. */
const REASONS: Readonly<Record<WhySizeUnknown, PaneKey | undefined>> = {
  'not-asked': undefined,
  'not-known-then': undefined,
  'no-catalogue': undefined,
  'catalogue-damaged': 'reached.catalogue-problem',
  'catalogue-too-new': 'reached.catalogue-problem',
  'no-shard': 'reached.catalogue-problem',
  'shard-damaged': 'reached.catalogue-problem',
  'shard-stale': 'reached.catalogue-problem',
  'not-in-catalogue': 'reached.not-in-catalogue',
  'no-size': 'reached.no-size',
  'too-many': 'reached.too-many',
  failed: 'reached.catalogue-problem',
  timeout: 'reached.catalogue-problem',
  threw: 'reached.catalogue-problem',
  missing: 'reached.catalogue-problem',
  garbage: 'reached.catalogue-problem',
  refused: 'reached.catalogue-problem',
};

function reasonOf({ size, newlyMade }: ListEntry): PaneKey | undefined {
  if (size.known) return undefined;
  return newlyMade ? 'reached.newly-made' : REASONS[size.why];
}

function sizeOf(list: ListEntry, { t, language }: I18n): string {
  const { size, certainty } = list;
  if (!size.known) {
    const reason = reasonOf(list);
    const possible = certainty === 'possible-list' ? [t('reached.possible')] : [];
    return [...possible, t('reached.size-unknown'), ...(reason ? [t(reason)] : [])].join(' · ');
  }
  const people = t('reached.size', { people: size.value });
  const key = SOURCES[size.source];
  if (!key) return people;
  const source = t(key);
  const date = size.asOf === undefined ? undefined : dayText(language, size.asOf);
  return `${people} · ${date ? t('reached.as-of', { source, date }) : source}`;
}
