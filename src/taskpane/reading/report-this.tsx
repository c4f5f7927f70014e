import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReadingText } from '../../i18n/all-reading-texts';
import { readItem } from '../../outlook/read-item';
import { named } from '../pane/i18n';
import type { ReportTarget } from './report-target';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalS },
});

interface Props {
  readonly target: ReportTarget;
  readonly say: ReadingText;
}

/** Tells whom policy names of a storm: on a page, or by a message that the person sees before it is sent. */
export function ReportThis({ target, say }: Props) {
  const styles = useStyles();
  const [hasFailed, setHasFailed] = useState(false);
  const label = say('report.button');
  return (
    <div className={styles.root}>
      <Text>{say('report.offer', { name: named(target.name) })}</Text>
      {'url' in target ? (
        <Button as="a" href={target.url} target="_blank" rel="noreferrer">
          {label}
        </Button>
      ) : (
        <Button
          onClick={() =>
            setHasFailed(!readItem.writeTo(target.mail, say('report.subject', { subject: readItem.subject() })))
          }
        >
          {label}
        </Button>
      )}
      {hasFailed && 'mail' in target && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('report.failed', { address: named(target.mail) })}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
