import { makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Frame } from './frame';

const useStyles = makeStyles({
  root: {
    gridArea: 'ribbon',
    minWidth: 0,
    marginInlineEnd: tokens.spacingHorizontalS,
    // Without the bar of apps beside it.
    '@media (max-width: 1100px)': { marginInlineStart: tokens.spacingHorizontalS },
  },
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  square: { borderRadius: 0 },
  tabs: { paddingBlockEnd: tokens.spacingVerticalXXS, '@media (max-width: 640px)': { display: 'none' } },
});

/** What the preview has of Outlook's tabs, and those that it only shows. */
const READING = ['Home', 'View', 'Help'] as const;
const WRITING = ['Home', 'View', 'Help', 'Message', 'Insert', 'Format text', 'Options'] as const;
const CLASSIC_FIRST = 'File';
const WORKING: ReadonlySet<string> = new Set(['Home', 'Message']);

export interface RibbonBarProps {
  readonly frame: Frame;
  readonly isWriting: boolean;
  readonly tab: 'Home' | 'Message';
  readonly onTab?: (tab: 'Home' | 'Message') => void;
  /** The commands of the tab. */
  readonly children: ReactNode;
}

/** Outlook's tabs, and below them the commands of the one that is open. Outlook has none on a Mac and on phones. */
export function RibbonBar({ frame, isWriting, tab, onTab, children }: RibbonBarProps) {
  const styles = useStyles();
  const names = [...(frame === 'classic' ? [CLASSIC_FIRST] : []), ...(isWriting ? WRITING : READING)];
  return (
    <div className={styles.root}>
      {frame !== 'mac' && frame !== 'phone' && (
        <TabList
          aria-label="Ribbon tabs"
          size="small"
          className={styles.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => onTab?.(value === 'Message' ? 'Message' : 'Home')}
        >
          {names.map((name) => (
            <Tab key={name} value={name} disabled={!WORKING.has(name)}>
              {name}
            </Tab>
          ))}
        </TabList>
      )}
      <div className={mergeClasses(styles.bar, frame === 'classic' && styles.square)}>{children}</div>
    </div>
  );
}
