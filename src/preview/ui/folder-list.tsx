import { Button, CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarAddRegular, DraftsRegular, MailInboxRegular, MailRegular, SendRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FolderId, OutlookState } from '../outlook';

const ICONS: Readonly<Record<FolderId, ReactElement>> = {
  inbox: <MailInboxRegular />,
  drafts: <DraftsRegular />,
  sent: <SendRegular />,
};

const NARROW = '@media (max-width: 1100px)';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    width: '184px',
    [NARROW]: { width: '44px' },
  },
  newMail: { [NARROW]: { minWidth: 'unset', padding: tokens.spacingVerticalSNudge } },
  wide: { [NARROW]: { display: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  folder: {
    width: '100%',
    justifyContent: 'start',
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalXS,
    [NARROW]: { minWidth: 'unset', padding: tokens.spacingVerticalSNudge },
  },
  open: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { marginInlineStart: 'auto' },
});

export interface FolderListProps {
  readonly folders: OutlookState['folders'];
  readonly open: FolderId;
  readonly onOpen: (folder: FolderId) => void;
  readonly onNewMail: () => void;
  readonly onNewMeeting: () => void;
}

export function FolderList({ folders, open, onOpen, onNewMail, onNewMeeting }: FolderListProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Folders" className={styles.root}>
      <Button
        appearance="primary"
        icon={<MailRegular />}
        className={styles.newMail}
        aria-label="New mail"
        onClick={onNewMail}
      >
        <span className={styles.wide}>New mail</span>
      </Button>
      <Button icon={<CalendarAddRegular />} className={styles.newMail} aria-label="New meeting" onClick={onNewMeeting}>
        <span className={styles.wide}>New meeting</span>
      </Button>
      <ul className={styles.list}>
        {folders.map(({ id, label, unread }) => (
          <li key={id}>
            <Button
              appearance="subtle"
              icon={ICONS[id]}
              className={mergeClasses(styles.folder, id === open && styles.open)}
              aria-current={id === open ? 'page' : undefined}
              aria-label={unread > 0 ? `${label}, ${unread} unread` : label}
              title={label}
              onClick={() => onOpen(id)}
            >
              <span className={styles.wide}>{label}</span>
              <CounterBadge
                count={unread}
                appearance="filled"
                size="small"
                overflowCount={999}
                className={mergeClasses(styles.count, styles.wide)}
              />
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
