import type { Field } from '../../outlook/ports';
import { Input, Link, mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Compose, Outlook, RibbonButton } from '../outlook';
import { BodyEditor } from './body-editor';
import { useComposeWindowStyles } from './compose-window.styles';
import type { Frame } from './frame';
import { HomeRibbon } from './home-ribbon';
import { InfoBars } from './info-bars';
import { RecipientField } from './recipient-field';
import { Ribbon } from './ribbon';
import { RibbonBar } from './ribbon-bar';
import { SendButton } from './send-button';
import { nameAndAddress } from './display-name';
import { SmartAlert } from './smart-alert';
import { TaskPanes } from './task-panes';
import { useKeyDown } from './use-key-down';

export interface ComposeWindowProps {
  readonly compose: Compose;
  readonly ribbon: readonly RibbonButton[];
  readonly frame: Frame;
  readonly outlook: Outlook;
  /** What the preview says to its visitor while an alert hides the rest of the page. */
  readonly belowAlert?: ReactNode;
}

const LABELS: Readonly<Record<Field, string>> = { to: 'To', cc: 'Cc', bcc: 'Bcc' };
/** A meeting has no Bcc. */
const ATTENDEES: typeof LABELS = { ...LABELS, to: 'Required', cc: 'Optional' };

/** A message being written: notifications, fields and body, and the add-in's pane beside it. */
export function ComposeWindow({ compose, ribbon, frame, outlook, belowAlert }: ComposeWindowProps) {
  const styles = useComposeWindowStyles();
  const { id } = compose;
  const window = useRef<HTMLElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const [tab, setTab] = useState<'Home' | 'Message'>('Message');
  useKeyDown(window, (event) => {
    if (event.key !== 'Enter' || !event.ctrlKey || compose.sending) return;
    event.preventDefault();
    // The alert that may follow gives the focus back to where it was: the button, as with the mouse.
    send.current?.focus();
    outlook.send(id);
  });
  const closePane = (paneId: string): void => {
    // Else the focus stays in the panes.
    if (compose.panes.length === 1) send.current?.focus();
    outlook.closePane(id, paneId);
  };
  const press = (controlId: string): void => outlook.pressRibbon(controlId);
  return (
    <section ref={window} aria-label="Compose" className={styles.root}>
      <RibbonBar frame={frame} isWriting tab={tab} onTab={setTab}>
        {tab === 'Message' ? (
          <Ribbon
            buttons={ribbon}
            sending={compose.sending}
            onDiscard={() => outlook.discard(id)}
            onSaveDraft={() => outlook.saveDraft(id)}
            onPress={press}
          />
        ) : (
          <HomeRibbon buttons={[]} onPress={press} outlook={outlook} />
        )}
      </RibbonBar>
      <MessageForm compose={compose} outlook={outlook} sendRef={send} />
      <TaskPanes beside={compose} onShow={(paneId) => outlook.showPane(id, paneId)} onClose={closePane} />
      {compose.alert && (
        <SmartAlert alert={compose.alert} onAnswer={(button) => outlook.answerAlert(id, button)} below={belowAlert} />
      )}
    </section>
  );
}

interface MessageFormProps extends Pick<ComposeWindowProps, 'compose' | 'outlook'> {
  readonly sendRef: RefObject<HTMLButtonElement | null>;
}

/** The message or invitation itself: notifications, Send, From, recipients, subject and body. */
function MessageForm({ compose, outlook, sendRef }: MessageFormProps) {
  const styles = useComposeWindowStyles();
  const [bccOpened, setBccOpened] = useState(false);
  const { id, mode, bcc, from } = compose;
  const isMeeting = mode === 'meeting';
  const labels = isMeeting ? ATTENDEES : LABELS;
  const startsAtTo = mode === 'new' || mode === 'forward' || isMeeting;
  const bccShown = bccOpened || bcc.length > 0 || compose.unresolved.bcc.length > 0;

  const field = (name: Field, takesFocus: boolean, side?: ReactNode) => (
    <RecipientField
      label={labels[name]}
      recipients={compose[name]}
      unresolved={compose.unresolved[name]}
      takesFocus={takesFocus}
      suggest={(typed) => outlook.suggest(typed)}
      onAdd={(typed) => outlook.addRecipient(id, name, typed)}
      onRemove={(index) => outlook.removeRecipient(id, name, index)}
      onRemoveUnresolved={(index) => outlook.removeUnresolved(id, name, index)}
      side={side}
    />
  );

  return (
    <div className={mergeClasses(styles.card, compose.pane && styles.wide)}>
      <InfoBars windowId={id} bars={compose.bars} outlook={outlook} inert={compose.sending} />
      <div className={styles.from}>
        <SendButton sending={compose.sending} sendRef={sendRef} onSend={() => outlook.send(id)} />
        <span className={styles.fromLabel}>{isMeeting ? 'Organiser' : 'From'}</span>
        <bdi className={styles.fromName}>{nameAndAddress(from)}</bdi>
      </div>
      <div className={styles.message} inert={compose.sending}>
        {field('to', startsAtTo, !bccShown && !isMeeting && <BccButton onPress={() => setBccOpened(true)} />)}
        {field('cc', false)}
        {bccShown && field('bcc', bccOpened && bcc.length === 0)}
        <Input
          aria-label={isMeeting ? 'Title' : 'Subject'}
          placeholder={isMeeting ? 'Add a title' : 'Add a subject'}
          appearance="filled-lighter"
          className={styles.subject}
          value={compose.subject}
          onChange={(_, { value }) => outlook.setSubject(id, value)}
        />
        <BodyEditor compose={compose} takesFocus={!startsAtTo} onChange={(html) => outlook.setBody(id, html)} />
      </div>
    </div>
  );
}

function BccButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Link as="button" appearance="subtle" onClick={onPress}>
      Bcc
    </Link>
  );
}
