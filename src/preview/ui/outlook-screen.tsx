import { FluentProvider, mergeClasses, useFocusFinders } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Mail, Outlook, OutlookState } from '../outlook';
import { AppBar } from './app-bar';
import { BehindTheScenes } from './behind-the-scenes';
import { ComposeWindow } from './compose-window';
import { displayName } from './display-name';
import { FolderList } from './folder-list';
import { frameOf } from './frame';
import type { Frame } from './frame';
import { HomeRibbon } from './home-ribbon';
import { MessageList } from './message-list';
import { useOutlookScreenStyles } from './outlook-screen.styles';
import { PhoneFrame } from './phone-frame';
import { ReadingPane } from './reading-pane';
import { RibbonBar } from './ribbon-bar';
import { THEMES } from './themes';
import { TopBar } from './top-bar';
import { Tour } from './tour';
import { Visitor } from './visitor';
import { useKeyDown } from './use-key-down';
import { useOutlookState } from './use-outlook-state';

/** The whole window of the simulated Outlook. */
export function OutlookScreen({ outlook }: { readonly outlook: Outlook }) {
  const styles = useOutlookScreenStyles();
  // Fluent UI's watch over focus ends with the last component that uses it. Would that be an alert that closes with its message,
  // the page would stay hidden from screen readers, as it was behind the alert.
  useFocusFinders();
  const state = useOutlookState(outlook);
  const root = useRef<HTMLDivElement>(null);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const [searched, setSearched] = useState('');
  const { theme, client } = state.switches;
  const frame = frameOf(client);
  useKeyDown(root, (event) => {
    // Outlook's own shortcut; on a Mac with Command.
    const isReplyAll = (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === 'r';
    if (!isReplyAll || !state.selected || state.compose || state.selected.folder === 'drafts') return;
    event.preventDefault();
    outlook.replyAll(state.selected.id);
  });
  return (
    <FluentProvider theme={THEMES[theme]}>
      {/* Not on the provider: its class is also that of every dialog and list it opens. */}
      <div
        ref={root}
        className={mergeClasses(
          styles.root,
          frame === 'mac' && styles.withoutApps,
          theme === 'light' ? styles.light : styles.dark,
        )}
      >
        <TopBar me={state.me} ownMail={state.ownMail} frame={frame} searched={searched} onSearch={setSearched} />
        {frame !== 'mac' && <AppBar />}
        <main className={styles.page}>
          <Columns state={state} frame={frame} searched={searched} outlook={outlook} />
          {!state.compose?.alert && <Visitor state={state} outlook={outlook} />}
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

interface ItemProps {
  readonly state: OutlookState;
  readonly frame: Frame;
  readonly outlook: Outlook;
}

interface ColumnsProps extends ItemProps {
  readonly searched: string;
}

/** Folders, the open folder's messages, and the message being written, else the selected one. */
function Columns({ searched, ...props }: ColumnsProps) {
  const styles = useOutlookScreenStyles();
  const { state, outlook } = props;
  const [now] = useState(Date.now);
  const { compose, selected, folder, folders } = state;
  const list = useFocusAfterCompose(compose !== undefined);
  const hasItem = compose !== undefined || selected !== undefined;
  const hidesList = compose?.pane !== undefined;
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
    <>
      <FolderList folders={folders} open={folder} behind={hasItem} onOpen={(id) => outlook.openFolder(id)} />
      <div
        ref={list}
        className={mergeClasses(styles.list, hidesList && styles.listBesidePane, hasItem && styles.listBehind)}
      >
        <MessageList
          label={folders.find(({ id }) => id === folder)?.label ?? folder}
          searched={searched}
          mails={state.mails.filter((mail) => isFound(mail, searched))}
          selectedId={selected?.id}
          now={now}
          onSelect={select}
          onOpen={openDraft}
        />
      </div>
      <Item {...props} />
    </>
  );
}

/** What is written or read; on a phone in its frame. */
function Item(props: ItemProps) {
  const { clients, switches } = props.state;
  const client = clients.find(({ id }) => id === switches.client);
  if (client?.formFactor !== 'mobile') return <ItemParts {...props} />;
  return (
    <PhoneFrame label={client.label}>
      <ItemParts {...props} />
    </PhoneFrame>
  );
}

function ItemParts({ state, frame, outlook }: ItemProps) {
  const { compose, ribbon, selected, reading, switches, folder } = state;
  if (compose)
    return (
      <ComposeWindow
        key={compose.id}
        compose={compose}
        ribbon={ribbon}
        frame={frame}
        outlook={outlook}
        belowAlert={state.ownMail === undefined && <Tour state={state} outlook={outlook} />}
      />
    );
  return (
    <>
      <RibbonBar frame={frame} isWriting={false} tab="Home">
        <HomeRibbon
          buttons={reading ? ribbon : []}
          onPress={(controlId) => outlook.pressRibbon(controlId)}
          outlook={outlook}
          onBack={selected && (() => outlook.openFolder(folder))}
        />
      </RibbonBar>
      <ReadingPane mail={selected} reading={reading} theme={switches.theme} outlook={outlook} />
    </>
  );
}

function isFound({ subject, from, to, cc }: Mail, searched: string): boolean {
  const wanted = searched.trim().toLowerCase();
  return [subject, ...[from, ...to, ...cc].map(displayName)].some((text) => text.toLowerCase().includes(wanted));
}

/** A compose window that closes takes the focus with it: it goes back to the list. @returns for the list */
function useFocusAfterCompose(isComposing: boolean): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const wasComposing = useRef(false);
  useEffect(() => {
    if (wasComposing.current && !isComposing && document.activeElement === document.body) {
      list.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
    }
    wasComposing.current = isComposing;
  }, [isComposing]);
  return list;
}
