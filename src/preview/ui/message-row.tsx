import { Avatar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, memo, useMemo } from 'react';
import type { Mail } from '../outlook';
import { listDate } from './dates';
import { previewText } from './preview-text';
import { nameForAvatar, displayName } from './display-name';

const oneLine = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

/** The theme's colours for this are transparent but in high contrast, where a coloured row could not be read. */
const HIGH_CONTRAST_FRAME = `inset 0 0 0 2px ${tokens.colorTransparentStrokeInteractive}`;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'default',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    ':hover': { backgroundColor: tokens.colorBrandBackground2, boxShadow: HIGH_CONTRAST_FRAME },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2Hover,
    boxShadow: HIGH_CONTRAST_FRAME,
    color: tokens.colorNeutralForeground1,
    // Where colours are forced neither background nor shadow is left.
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  unread: { borderLeftColor: tokens.colorBrandStroke1 },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  who: { ...oneLine, flexGrow: 1, fontSize: tokens.fontSizeBase300 },
  subject: { ...oneLine, flexGrow: 1 },
  date: { whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  new: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  draft: { color: tokens.colorPaletteRedForeground1 },
  preview: { ...oneLine, color: tokens.colorNeutralForeground2 },
  delivered: { color: tokens.colorBrandForeground1, whiteSpace: 'nowrap' },
});

export interface MessageRowProps {
  readonly mail: Mail;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  readonly now: number;
  readonly onSelect: (mailId: string) => void;
  readonly onOpen: (mailId: string) => void;
}

export const deliveredTo = (mailboxes: number): string =>
  `Delivered to ${mailboxes.toLocaleString('en-GB')} ${mailboxes === 1 ? 'mailbox' : 'mailboxes'}`;

/** One message of the list: an option of the listbox around it. */
export const MessageRow = memo(
  forwardRef<HTMLDivElement, MessageRowProps>(function MessageRow(
    { mail, selected, inTabOrder, now, onSelect, onOpen },
    ref,
  ) {
    const styles = useStyles();
    const preview = useMemo(() => previewText(mail.html), [mail.html]);
    const who =
      mail.folder === 'inbox'
        ? displayName(mail.from)
        : mail.to.slice(0, 3).map(displayName).join('; ') || 'No recipients';
    const subject = mail.subject || '(no subject)';
    const delivered = mail.delivered === undefined ? undefined : deliveredTo(mail.delivered);
    return (
      <div
        ref={ref}
        role="option"
        aria-selected={selected}
        aria-label={[mail.unread && 'Unread', who, subject, listDate(mail.received, now), delivered]
          .filter(Boolean)
          .join(', ')}
        tabIndex={inTabOrder ? 0 : -1}
        className={mergeClasses(styles.root, selected && styles.selected, mail.unread && styles.unread)}
        onClick={() => onSelect(mail.id)}
        onDoubleClick={() => onOpen(mail.id)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onOpen(mail.id);
        }}
      >
        <Avatar
          name={nameForAvatar(who)}
          size={32}
          color="colorful"
          idForColor={mail.from.address || who}
          aria-hidden
        />
        <div>
          <div className={styles.line}>
            <bdi className={mergeClasses(styles.who, mail.unread && styles.strong)}>{who}</bdi>
          </div>
          <div className={styles.line}>
            <bdi className={mergeClasses(styles.subject, mail.unread && styles.new)}>
              {mail.folder === 'drafts' && <span className={styles.draft}>[Draft] </span>}
              {subject}
            </bdi>
            <span className={styles.date}>{listDate(mail.received, now)}</span>
          </div>
          <div className={styles.line}>
            <bdi className={styles.preview}>{preview}</bdi>
          </div>
          {delivered && <div className={styles.delivered}>{delivered}</div>}
        </div>
      </div>
    );
  }),
);
