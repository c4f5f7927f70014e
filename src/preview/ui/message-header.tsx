import { Avatar, Badge, Button, Toolbar, ToolbarButton } from '@fluentui/react-components';
import { ArrowForwardRegular, ArrowReplyAllRegular, ArrowReplyRegular, EditRegular } from '@fluentui/react-icons';
import type { Mail, Outlook } from '../outlook';
import { headerDate } from './dates';
import { deliveredTo } from './message-row';
import { PeopleLine } from './people-line';
import { useReadingPaneStyles } from './reading-pane.styles';
import { nameAndAddress, nameForAvatar, displayName } from './display-name';

export interface MessageHeaderProps {
  readonly mail: Mail;
  readonly outlook: Pick<Outlook, 'reply' | 'replyAll' | 'forward' | 'openDraft'>;
}

/** Who wrote a message to whom and when, and how to answer it. */
export function MessageHeader({ mail, outlook }: MessageHeaderProps) {
  const styles = useReadingPaneStyles();
  return (
    <header className={styles.header}>
      <Avatar
        name={nameForAvatar(displayName(mail.from))}
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
  );
}
