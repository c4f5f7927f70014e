import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { AuditRecord } from '../../audit/record';
import { useTranslation } from '../pane/i18n';
import { outcomeText, reachText, ruleNames } from './record-texts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    outlineOffset: tokens.strokeWidthThick,
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly record: AuditRecord;
  /** How date and time are written. */
  readonly dateTime: Intl.DateTimeFormat;
  /** Given where the row is to take focus. */
  readonly ref?: Ref<HTMLLIElement> | undefined;
}

/** What happened, when, how far it would have reached and by which rules. */
export function RecordRow({ record, dateTime, ref }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <li ref={ref} tabIndex={ref ? -1 : undefined} className={styles.root}>
      <Text weight="semibold">{outcomeText(record, t)}</Text>
      <Text size={200} className={styles.hint}>
        <time dateTime={new Date(record.at).toISOString()}>{dateTime.format(record.at)}</time>
        {' · '}
        {reachText(record, t)}
        {record.reason && ` · ${t(`reason.${record.reason}`)}`}
      </Text>
      {record.rules.length > 0 && (
        <Text size={200} className={styles.hint}>
          {ruleNames(record, t).join(' · ')}
        </Text>
      )}
    </li>
  );
}
