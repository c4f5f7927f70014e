import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarLtrRegular, MailFilled, PeopleRegular, TaskListSquareLtrRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  root: {
    gridArea: 'apps',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    // Flush with header and status line, which keep a distance from the rest.
    marginTop: `calc(-1 * ${tokens.spacingVerticalS})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalS})`,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground4,
    borderRight: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (max-width: 1100px)': { display: 'none' },
  },
  app: {
    display: 'grid',
    placeItems: 'center',
    width: '40px',
    height: '40px',
    fontSize: '20px',
    color: tokens.colorNeutralForeground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
});

/** Outlook's apps, of which the preview has Mail alone. */
export function AppBar() {
  const styles = useStyles();
  return (
    <nav aria-label="Apps" className={styles.root}>
      <span role="img" aria-label="Mail, open" className={mergeClasses(styles.app, styles.open)}>
        <MailFilled />
      </span>
      {[CalendarLtrRegular, PeopleRegular, TaskListSquareLtrRegular].map((Icon, index) => (
        <span key={index} aria-hidden className={styles.app}>
          <Icon />
        </span>
      ))}
    </nav>
  );
}
