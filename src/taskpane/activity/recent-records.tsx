import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AuditRecord } from '../../audit/record';
import { Section } from '../pane/section';
import { useTranslation } from '../pane/i18n';
import { useFirst } from '../pane/use-first';
import { RecordRow } from './record-row';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  clear: { alignSelf: 'start' },
  // Its label stands below the text above; forced colours draw a border, which then does.
  more: {
    alignSelf: 'start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
});

/** Nobody reads further back here. */
const MOST_LISTED = 100;

/** The pane records a confirmation when it is given; the send that it let pass says the same again. */
const isNews = ({ outcome, shown }: AuditRecord): boolean => outcome !== 'acknowledged' || shown !== 'allow';

interface Props {
  /** Newest first. */
  readonly records: readonly AuditRecord[];
  readonly onClear: () => void;
}

/** The newest records, a few of them first, and a way to be rid of all. */
export function RecentRecords({ records, onClear }: Props) {
  const styles = useStyles();
  const { t, language } = useTranslation();
  const listed = records.filter(isNews).slice(0, MOST_LISTED);
  const { shown, more, showAll } = useFirst(listed);
  const [firstAdded, setFirstAdded] = useState<number>();
  const firstAddedRow = useRef<HTMLLIElement>(null);
  const dateTime = useMemo(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }),
    [language],
  );

  // The button that was pressed is gone: reading goes on where it was.
  useEffect(() => firstAddedRow.current?.focus(), [firstAdded]);

  return (
    <Section title={t('activity.recent')}>
      <ul className={styles.list}>
        {shown.map((record, index) => (
          <RecordRow
            key={`${record.at} ${listed.length - index}`}
            record={record}
            dateTime={dateTime}
            ref={index === firstAdded ? firstAddedRow : undefined}
          />
        ))}
      </ul>
      {more > 0 && (
        <Button className={styles.more} appearance="subtle" onClick={showMore}>
          {t('activity.more', { records: more })}
        </Button>
      )}
      <Button className={styles.clear} onClick={onClear}>
        {t('activity.clear')}
      </Button>
    </Section>
  );

  function showMore(): void {
    setFirstAdded(shown.length);
    showAll();
  }
}
