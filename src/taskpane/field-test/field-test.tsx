import { Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Ref } from 'react';
import { fieldTestTextFor } from '../../i18n/all-field-test-texts';
import type { FieldTestKey, FieldTestText } from '../../i18n/all-field-test-texts';
import { reportText } from '../../field-report/field-report';
import type { FieldReport } from '../../field-report/field-report';
import { useTranslation } from '../pane/i18n';
import { Section } from '../pane/section';
import { collectFieldReport } from './collect-field-report';
import type { FieldTestPorts } from './collect-field-report';

const useStyles = makeStyles({
  start: { alignSelf: 'start' },
  result: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  report: { fontFamily: tokens.fontFamilyMonospace },
});

type Phase = 'idle' | 'checking' | 'failed' | FieldReport;

interface Props {
  readonly ports: FieldTestPorts;
}

/** *Check this Outlook*: how this very Outlook answers what the guard asks, as a report to hand on. */
export function FieldTest({ ports }: Props) {
  const styles = useStyles();
  const { language } = useTranslation();
  const say = fieldTestTextFor([language]);
  const [phase, setPhase] = useState<Phase>('idle');
  const [list, setList] = useState('');
  const check = (): void => {
    setPhase('checking');
    collectFieldReport(ports, list.trim()).then(setPhase, () => setPhase('failed'));
  };
  return (
    <Section title={say('title')}>
      <Text>{say('intro')}</Text>
      <Field label={say('list')} hint={say('list-hint')}>
        <Input value={list} dir="ltr" onChange={(_, { value }) => setList(value)} />
      </Field>
      <Button className={styles.start} disabledFocusable={phase === 'checking'} onClick={check}>
        {say('start')}
      </Button>
      <div aria-live="polite" className={styles.result}>
        {phase === 'checking' && <Text>{say('checking')}</Text>}
        {phase === 'failed' && <Text>{say('failed')}</Text>}
        {typeof phase === 'object' && <Text>{say(sentenceOf(phase), countsOf(phase))}</Text>}
        {typeof phase === 'object' && phase.listType === 'absent' && <Text>{say('list-absent')}</Text>}
      </div>
      {typeof phase === 'object' && <Report report={phase} say={say} />}
    </Section>
  );
}

/** Beside no message that is written there is next to nothing to try. */
const sentenceOf = ({ window, calls }: FieldReport): FieldTestKey =>
  window === 'read' || window === 'none' ? 'little' : calls.every(({ answer }) => answer === 'ok') ? 'all' : 'some';

const countsOf = ({ calls }: FieldReport) => ({
  answered: calls.filter(({ answer }) => answer === 'ok').length,
  asked: calls.length,
});

/** The report, to be copied, downloaded or selected by hand. */
function Report({ report, say }: { readonly report: FieldReport; readonly say: FieldTestText }) {
  const styles = useStyles();
  const text = reportText(report);
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean>();
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text);
    // Not every Outlook lets a pane copy: what is selected can be copied by hand.
    if (!isCopied) field.current?.select();
    setCopied(isCopied);
  };
  return (
    <div className={styles.result}>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {say('copy')}
        </Button>
        <Button onClick={() => download(text)}>{say('download')}</Button>
      </div>
      <Text aria-live="polite">{copied === undefined ? '' : say(copied ? 'copied' : 'not-copied')}</Text>
      <Textarea
        // Fluent 9.74 infers `never` here under the types of React 19.3.
        ref={field as Ref<never>}
        aria-label={say('report')}
        className={styles.report}
        readOnly
        rows={8}
        value={text}
        dir="ltr"
        lang="en"
      />
    </div>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'field-report.json';
  link.click();
  // The browser has begun by then to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
