import { Avatar, Badge, Button, Toolbar, ToolbarButton } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { ArrowReplyAllRegular } from '@fluentui/react-icons/svg/arrow-reply-all';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { MailReadRegular } from '@fluentui/react-icons/svg/mail-read';
import type { Mail, Outlook, Switches } from '../outlook';
import { headerDate } from './dates';
import { MessageBody } from './message-body';
import { deliveredTo } from './message-row';
import { PeopleLine } from './people-line';
import { PreviewNote } from './preview-note';
import { useReadingPaneStyles } from './reading-pane.styles';
import { nameAndAddress, nameForAvatar, shownName } from './shown-name';

export interface ReadingPaneProps {
  readonly mail: Mail | undefined;
  readonly theme: Switches['theme'];
  readonly outlook: Pick<Outlook, 'reply' | 'replyAll' | 'forward' | 'openDraft'>;
}

export function ReadingPane({ mail, theme, outlook }: ReadingPaneProps) {
  const styles = useReadingPaneStyles();
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
      {mail.shows && <PreviewNote label="What this mail shows">{mail.shows}</PreviewNote>}
      <h2 className={styles.subject}>
        <bdi>{mail.subject || '(no subject)'}</bdi>
      </h2>
      <article aria-label="Message" className={styles.card}>
        <header className={styles.header}>
          <Avatar
            name={nameForAvatar(shownName(mail.from))}
            idForColor={mail.from.address}
            size={40}
            color="colorful"
            aria-hidden
          />
          <div className={styles.people}>
            <div className={styles.from}>
              <bdi>{nameAndAddress(mail.from)}</bdi>
            </div>
            <PeopleLine key={`${mail.id} to`} label="To" people={mail.to} />
            <PeopleLine key={`${mail.id} cc`} label="Cc" people={mail.cc} />
            <PeopleLine key={`${mail.id} bcc`} label="Bcc" people={mail.bcc} />
          </div>
          <div className={styles.side}>
            {mail.folder === 'drafts' ? (
              <Button icon={<EditRegular />} onClick={() => outlook.openDraft(mail.id)}>
                Edit draft
              </Button>
            ) : (
              <Toolbar aria-label="Respond" size="small" className={styles.respond}>
                <ToolbarButton icon={<ArrowReplyRegular />} onClick={() => outlook.reply(mail.id)}>
                  Reply
                </ToolbarButton>
                <ToolbarButton icon={<ArrowReplyAllRegular />} onClick={() => outlook.replyAll(mail.id)}>
                  Reply all
                </ToolbarButton>
                <ToolbarButton icon={<ArrowForwardRegular />} onClick={() => outlook.forward(mail.id)}>
                  Forward
                </ToolbarButton>
              </Toolbar>
            )}
            <span className={styles.date}>{headerDate(mail.received)}</span>
            {mail.delivered !== undefined && (
              <Badge appearance="tint" color="brand">
                {deliveredTo(mail.delivered)}
              </Badge>
            )}
          </div>
        </header>
        <MessageBody html={mail.html} theme={theme} />
      </article>
    </section>
  );
}
