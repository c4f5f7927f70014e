import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Pane, WindowPanes } from '../outlook';
import { useKeyDown } from './use-key-down';

const useStyles = makeStyles({
  root: {
    gridArea: 'pane',
    display: 'flex',
    flexDirection: 'column',
    width: '320px',
    minHeight: 0,
    marginInlineEnd: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    // Focused when a pane opens; its controls show their own focus.
    outlineStyle: 'none',
    overflow: 'hidden',
    // Too narrow for both: the pane covers the message, not the ribbon.
    '@media (min-width: 641px) and (max-width: 900px)': {
      gridArea: 'item',
      justifySelf: 'end',
      boxShadow: tokens.shadow16,
      zIndex: 1,
    },
    '@media (max-width: 640px)': { gridArea: 'item', width: 'auto', marginInlineEnd: 0, zIndex: 1 },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  place: { flexGrow: 1, minHeight: 0, '> *': { display: 'block', width: '100%', height: '100%', border: 'none' } },
});

export interface TaskPanesProps {
  readonly beside: WindowPanes;
  readonly onShow: (paneId: string) => void;
  readonly onClose: (paneId: string) => void;
}

/** The add-in's task panes: all of them loaded, one shown, tabs where there are several. */
export function TaskPanes({ beside: { panes, pane }, ...actions }: TaskPanesProps) {
  return pane ? <Column panes={panes} shown={pane} {...actions} /> : null;
}

interface ColumnProps extends Omit<TaskPanesProps, 'beside'> {
  readonly panes: readonly Pane[];
  readonly shown: Pane;
}

function Column({ panes, shown, onShow, onClose }: ColumnProps) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const newest = panes.at(-1)?.id;
  useEffect(() => root.current?.focus(), [newest]);
  useKeyDown(root, ({ key }) => {
    if (key === 'Escape') onClose(shown.id);
  });
  return (
    <aside ref={root} aria-label={shown.title} tabIndex={-1} className={styles.root}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{shown.title}</h2>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="Close pane"
          onClick={() => onClose(shown.id)}
        />
      </div>
      {panes.length > 1 && (
        <TabList
          aria-label="Open panes"
          size="small"
          className={styles.tabs}
          selectedValue={shown.id}
          onTabSelect={(_, { value }) => onShow(String(value))}
        >
          {panes.map(({ id, label }) => (
            <Tab key={id} value={id}>
              {label}
            </Tab>
          ))}
        </TabList>
      )}
      {panes.map((pane) => (
        <PanePlace key={pane.id} pane={pane} shown={pane.id === shown.id} />
      ))}
    </aside>
  );
}

/** The element belongs to the host: moving or rebuilding it would reload its page. */
function PanePlace({ pane: { element }, shown }: { readonly pane: Pane; readonly shown: boolean }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.parentElement !== place.current) place.current?.replaceChildren(element);
  }, [element]);
  return (
    <div
      ref={place}
      hidden={!shown}
      data-testid={shown ? 'pane' : 'pane-behind'}
      className={shown ? styles.place : ''}
    />
  );
}
