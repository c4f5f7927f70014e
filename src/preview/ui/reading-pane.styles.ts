import { makeStyles, tokens } from '@fluentui/react-components';

export const useReadingPaneStyles = makeStyles({
  /** Its parts have their places in the screen's grid. */
  root: { display: 'contents' },
  message: {
    gridArea: 'item',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    minHeight: 0,
  },
  /** Narrow, and a pane is open: the message has the place of the list. */
  wide: {
    '@media (max-width: 1320px)': { gridColumnStart: 'list-start' },
    '@media (max-width: 640px)': { gridColumnStart: 'item-start' },
  },
  empty: {
    '@media (max-width: 640px)': { display: 'none' },
    gridArea: 'item',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
  },
  emptyIcon: { fontSize: '64px' },
  subject: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  card: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
    // The focus comes here by itself when a pane closes; its controls show theirs.
    outlineStyle: 'none',
  },
  header: {
    display: 'flex',
    // With a pane open there is no space for both: the buttons go below the names.
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
  people: { flexGrow: 1, flexBasis: '220px', minWidth: 0, overflowWrap: 'anywhere' },
  from: { fontWeight: tokens.fontWeightSemibold },
  side: {
    marginInlineStart: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'end',
    rowGap: tokens.spacingVerticalXS,
  },
  respond: { padding: 0, flexWrap: 'wrap', justifyContent: 'end' },
  date: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
