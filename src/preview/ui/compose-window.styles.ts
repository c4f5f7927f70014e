import { makeStyles, tokens } from '@fluentui/react-components';

export const useComposeWindowStyles = makeStyles({
  /** Its parts have their places in the screen's grid. */
  root: { display: 'contents' },
  card: {
    gridArea: 'item',
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    // Visible in high contrast alone, where panels have neither colour nor shadow.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  /** Narrow, and a pane is open: the message has the place of the list. */
  wide: {
    '@media (max-width: 1320px)': { gridColumnStart: 'list-start' },
    '@media (max-width: 640px)': { gridColumnStart: 'item-start' },
  },
  message: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  from: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  fromName: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  fromLabel: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  subject: {
    flexShrink: 0,
    borderRadius: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& input': { paddingInline: tokens.spacingHorizontalXS },
    paddingInline: tokens.spacingHorizontalM,
    minHeight: '40px',
    backgroundColor: 'transparent',
    fontWeight: tokens.fontWeightSemibold,
  },
});
