import { MailReadRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Mail, Outlook, ReadingView, Switches } from '../outlook';
import { InfoBars } from './info-bars';
import { MessageBody } from './message-body';
import { MessageHeader } from './message-header';
import { PreviewNote } from './preview-note';
import { useReadingPaneStyles } from './reading-pane.styles';
import { TaskPanes } from './task-panes';

export interface ReadingPaneProps {
  readonly mail: Mail | undefined;
  /** What the add-in has beside it. */
  readonly reading: ReadingView | undefined;
  readonly theme: Switches['theme'];
  readonly outlook: Outlook;
}

/** The selected message, and the add-in's panes beside it. */
export function ReadingPane({ mail, reading, theme, outlook }: ReadingPaneProps) {
  const styles = useReadingPaneStyles();
  const message = useRef<HTMLElement>(null);
  if (!mail) {
    return (
      <section aria-label="Reading pane" className={styles.empty}>
        <MailReadRegular className={styles.emptyIcon} />
        <span>Select an item to read</span>
      </section>
    );
  }
  return (
    <section aria-label="Reading pane" className={styles.root}>
      <div className={styles.message}>
        {mail.shows && <PreviewNote label="What this mail shows">{mail.shows}</PreviewNote>}
        <h2 className={styles.subject}>
          <bdi>{mail.subject || '(no subject)'}</bdi>
        </h2>
        <article ref={message} tabIndex={-1} aria-label="Message" className={styles.card}>
          {reading && <InfoBars windowId={reading.id} bars={reading.bars} outlook={outlook} />}
          <MessageHeader mail={mail} outlook={outlook} />
          <MessageBody html={mail.html} theme={theme} />
        </article>
      </div>
      {reading && (
        <TaskPanes
          beside={reading}
          onShow={(paneId) => outlook.showPane(reading.id, paneId)}
          onClose={(paneId) => {
            // Else the focus stays in the panes.
            if (reading.panes.length === 1) message.current?.focus();
            outlook.closePane(reading.id, paneId);
          }}
        />
      )}
    </section>
  );
}
