import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import { DismissRegular, GridDotsFilled, MaximizeRegular, SubtractRegular } from '@fluentui/react-icons';
import type { Recipient } from '../outlook';
import { AccountButton } from './account-button';
import type { Frame } from './frame';

const useStyles = makeStyles({
  root: {
    gridArea: 'top',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '48px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    // Where colours are forced, the only edge it has.
    borderBottom: `1px solid ${tokens.colorTransparentStroke}`,
  },
  mac: { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  what: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', '@media (max-width: 900px)': { display: 'none' } },
  search: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: '420px',
    marginInline: 'auto',
    '@media (max-width: 640px)': { minWidth: '96px' },
  },
  controls: { display: 'flex', columnGap: tokens.spacingHorizontalL, '@media (max-width: 640px)': { display: 'none' } },
  lights: { display: 'flex', columnGap: tokens.spacingHorizontalS, '@media (max-width: 640px)': { display: 'none' } },
  light: { width: '12px', height: '12px', borderRadius: tokens.borderRadiusCircular },
  red: { backgroundColor: '#ff5f57' },
  yellow: { backgroundColor: '#febc2e' },
  green: { backgroundColor: '#28c840' },
});

export interface TopBarProps {
  readonly me: Recipient;
  readonly ownMail: string | undefined;
  readonly frame: Frame;
  readonly searched: string;
  readonly onSearch: (text: string) => void;
}

/** The window's header: its controls, what it is, the search box and the account. */
export function TopBar({ me, ownMail, frame, searched, onSearch }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={mergeClasses(styles.root, frame === 'mac' && styles.mac)}>
      {frame === 'mac' ? (
        <span aria-hidden className={styles.lights}>
          {[styles.red, styles.yellow, styles.green].map((colour) => (
            <span key={colour} className={mergeClasses(styles.light, colour)} />
          ))}
        </span>
      ) : (
        frame !== 'classic' && <GridDotsFilled className={styles.icon} />
      )}
      <h1 className={styles.name}>Outlook</h1>
      <span className={styles.what}>simulated, to try Reply-All Guard</span>
      <SearchBox
        aria-label="Search"
        placeholder="Search"
        className={styles.search}
        value={searched}
        onChange={(_, { value }) => onSearch(value)}
      />
      <AccountButton me={me} ownMail={ownMail} />
      {(frame === 'classic' || frame === 'new') && (
        <span aria-hidden className={styles.controls}>
          <SubtractRegular />
          <MaximizeRegular />
          <DismissRegular />
        </span>
      )}
    </header>
  );
}
