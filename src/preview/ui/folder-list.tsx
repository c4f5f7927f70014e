import { Button, CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DraftsRegular, MailInboxRegular, SendRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { FolderId, OutlookState } from '../outlook';

const ICONS: Readonly<Record<FolderId, ReactElement>> = {
  inbox: <MailInboxRegular />,
  drafts: <DraftsRegular />,
  sent: <SendRegular />,
};

const NARROW = '@media (max-width: 1100px)';
const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: {
    gridArea: 'side',
    alignSelf: 'start',
    [NARROW]: { marginInlineStart: tokens.spacingHorizontalXS },
    [PHONE]: { marginInline: tokens.spacingHorizontalS },
  },
  /** A message has the place. */
  behind: { [PHONE]: { display: 'none' } },
  wide: { [NARROW]: { display: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0, [PHONE]: { display: 'flex' } },
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
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  count: { marginInlineStart: 'auto' },
});

export interface FolderListProps {
  readonly folders: OutlookState['folders'];
  readonly open: FolderId;
  /** A message is read or written: where there is place for one thing, that is shown. */
  readonly behind: boolean;
  readonly onOpen: (folder: FolderId) => void;
}

export function FolderList({ folders, open, behind, onOpen }: FolderListProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Folders" className={mergeClasses(styles.root, behind && styles.behind)}>
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
