import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Ref, RefObject } from 'react';
import { shorten } from '../../../alert/shorten';
import type { Person } from '../../../outlook/ports';
import { useTranslation } from '../../pane/i18n';
import { findPeople, peopleIndex } from './direct-people-find';
import { ADDRESS_LIMIT } from './reached-list';

/** Fewer are found by looking. */
const FIND_FROM = 10;

/** A name and an address on a line each, before they are measured; names wrap where the pane is narrow. */
const ROW_HEIGHT = 44;

/** Rows kept ready above and below, so that neither scrolling nor a screen reader runs into nothing. */
const SPARE_ROWS = 10;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  // It is always there, so that a screen reader announces what appears in it; empty it takes no room.
  found: {
    color: tokens.colorNeutralForeground2,
    ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalXS})` },
  },
  list: {
    maxHeight: 'min(320px, 70vh)',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    // Some systems show no scroll bar until one scrolls.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalS,
    outlineOffset: tokens.strokeWidthThin,
  },
  rows: { position: 'relative' },
  person: {
    position: 'absolute',
    insetInline: 0,
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalXXS,
  },
  address: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly people: readonly Person[];
}

/** Names and addresses of up to a thousand people and more: of those that are out of sight none is drawn. */
export function DirectPeopleList({ people }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const index = useMemo(() => peopleIndex(people), [people]);
  const found = useMemo(() => findPeople(index, query), [index, query]);

  const virtual = useVirtualPeople(found, list);
  // What is found begins at the top.
  useLayoutEffect(() => virtual.scrollToOffset(0), [virtual, query]);

  return (
    <div className={styles.root}>
      {people.length >= FIND_FROM && (
        <Field label={t('reached.find')} size="small">
          <Input type="search" autoComplete="off" value={query} onChange={(_, { value }) => setQuery(value)} />
        </Field>
      )}
      <Text size={200} aria-live="polite" className={styles.found}>
        {query.trim() !== '' &&
          (found.length > 0 ? t('reached.found', { people: found.length }) : t('reached.found-none'))}
      </Text>
      <div
        ref={list}
        role="list"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is scrolled by keyboard too
        tabIndex={0}
        aria-label={t('reached.direct', { people: people.length })}
        className={styles.list}
      >
        <div role="presentation" className={styles.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index: at, start }) => (
            <PersonRow
              key={key}
              ref={virtual.measureElement}
              person={found[at]!}
              at={at}
              of={found.length}
              top={start}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Only the rows that can be seen, and a few around them. */
function useVirtualPeople(people: readonly Person[], scrolled: RefObject<HTMLDivElement | null>) {
  // A new one each time would have every row counted again.
  const getItemKey = useCallback(
    (at: number) => {
      const person = people[at];
      return person ? `${person.address} ${person.name}` : at;
    },
    [people],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is compiled by React's compiler
  return useVirtualizer({
    count: people.length,
    getScrollElement: () => scrolled.current,
    getItemKey,
    estimateSize: () => ROW_HEIGHT,
    overscan: SPARE_ROWS,
  });
}

interface RowProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly person: Person;
  /** Its place among all that were found, from 0. */
  readonly at: number;
  readonly of: number;
  /** Pixels from the top of all rows. */
  readonly top: number;
}

function PersonRow({ ref, person: { name, address }, at, of, top }: RowProps) {
  const styles = useStyles();
  return (
    <div
      ref={ref}
      role="listitem"
      data-index={at}
      aria-setsize={of}
      aria-posinset={at + 1}
      className={styles.person}
      style={{ top }}
    >
      <Text size={300}>
        <bdi>{name}</bdi>
      </Text>
      {address !== '' && address !== name && (
        <Text size={200} className={styles.address}>
          <bdi>{shorten(address, ADDRESS_LIMIT)}</bdi>
        </Text>
      )}
    </div>
  );
}
