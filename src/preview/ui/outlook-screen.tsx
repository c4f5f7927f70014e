import { FluentProvider, makeStyles, mergeClasses, tokens, useFocusFinders } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Outlook, OutlookState } from '../outlook';
import { BehindTheScenes } from './behind-the-scenes';
import { ComposeWindow } from './compose-window';
import { FirstSteps } from './first-steps';
import { FolderList } from './folder-list';
import { MessageList } from './message-list';
import { OwnMailNote } from './own-mail-note';
import { ReadingPane } from './reading-pane';
import { THEMES } from './themes';
import { TopBar } from './top-bar';
import { useOutlookState } from './use-outlook-state';

const useStyles = makeStyles({
  root: {
    height: '100dvh',
    minWidth: '800px',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  /** Scroll bars, and in browsers that hand it on to frames the add-in's pane, follow. */
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  page: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  hint: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0` },
  columns: {
    flexGrow: 1,
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'auto 320px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    '@media (max-width: 1100px)': { gridTemplateColumns: 'auto 240px minmax(0, 1fr)' },
  },
  item: { display: 'grid', minHeight: 0, minWidth: 0 },
  /** Narrow, and a pane is open: the message being written has the place of the list. */
  listHidden: { '@media (max-width: 1320px)': { display: 'none' } },
  itemWide: { '@media (max-width: 1320px)': { gridColumn: '2 / -1' } },
});

/** The whole window of the simulated Outlook. */
export function OutlookScreen({ outlook }: { readonly outlook: Outlook }) {
  const styles = useStyles();
  // Fluent UI's watch over focus ends with the last component that uses it. Would that be an alert that closes with its message,
  // the page would stay hidden from screen readers, as it was behind the alert.
  useFocusFinders();
  const state = useOutlookState(outlook);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const { theme } = state.switches;
  return (
    <FluentProvider theme={THEMES[theme]}>
      {/* Not on the provider: its class is also that of every dialog and list it opens. */}
      <div className={mergeClasses(styles.root, theme === 'light' ? styles.light : styles.dark)}>
        <TopBar me={state.me} />
        <main className={styles.page}>
          <div className={styles.hint}>
            {state.ownMail === undefined ? <FirstSteps /> : <OwnMailNote ownMail={state.ownMail} />}
          </div>
          <Columns state={state} outlook={outlook} />
        </main>
        <BehindTheScenes
          state={state}
          open={drawerOpen}
          onToggle={() => setDrawerOpen(!drawerOpen)}
          onChange={(change) => outlook.set(change)}
        />
      </div>
    </FluentProvider>
  );
}

interface ColumnsProps {
  readonly state: OutlookState;
  readonly outlook: Outlook;
}

/** Folders, the open folder's messages, and the message being written, else the selected one. */
function Columns({ state, outlook }: ColumnsProps) {
  const styles = useStyles();
  const [now] = useState(Date.now);
  const { compose, folder, folders } = state;
  const hidesList = compose?.pane !== undefined;
  const list = useFocusAfterCompose(compose !== undefined);
  const select = (mailId: string): void => {
    if (compose?.sending) return;
    // As in Outlook: selecting another message saves the one being written under Drafts.
    if (compose) outlook.saveDraft(compose.id);
    outlook.select(mailId);
  };
  const openDraft = (mailId: string): void => {
    if (folder === 'drafts') outlook.openDraft(mailId);
  };
  return (
    <div className={styles.columns}>
      <FolderList
        folders={folders}
        open={folder}
        onOpen={(id) => outlook.openFolder(id)}
        onNewMail={() => outlook.newMessage()}
        onNewMeeting={() => outlook.newMeeting()}
      />
      <div ref={list} className={mergeClasses(styles.item, hidesList && styles.listHidden)}>
        <MessageList
          label={folders.find(({ id }) => id === folder)?.label ?? folder}
          mails={state.mails}
          selectedId={state.selected?.id}
          now={now}
          onSelect={select}
          onOpen={openDraft}
        />
      </div>
      <div className={mergeClasses(styles.item, hidesList && styles.itemWide)}>
        <OpenItem state={state} outlook={outlook} />
      </div>
    </div>
  );
}

function OpenItem({ state: { compose, ribbon, selected, reading, switches }, outlook }: ColumnsProps) {
  return compose ? (
    <ComposeWindow key={compose.id} compose={compose} ribbon={ribbon} outlook={outlook} />
  ) : (
    <ReadingPane mail={selected} reading={reading} ribbon={ribbon} theme={switches.theme} outlook={outlook} />
  );
}

/** A compose window that closes takes the focus with it: it goes back to the list. @returns for the list */
function useFocusAfterCompose(isComposing: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isComposing && document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
    }
  }, [isComposing]);
  return list;
}
