import { makeStyles, tokens } from '@fluentui/react-components';

const LIST_OR_ITEM = '@media (max-width: 1320px)';
const NARROW = '@media (max-width: 1100px)';
const PHONE = '@media (max-width: 640px)';

/** The window's grid: everything in it names its area. */
export const useOutlookScreenStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    height: '100dvh',
    display: 'grid',
    gap: tokens.spacingHorizontalS,
    gridTemplateColumns: '48px 208px 320px minmax(0, 1fr) auto',
    gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
    gridTemplateAreas: `
      "top    top    top    top    top"
      "apps   ribbon ribbon ribbon pane"
      "apps   side   list   item   pane"
      "status status status status status"`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflow: 'hidden',
    [NARROW]: {
      gridTemplateColumns: '48px 240px minmax(0, 1fr) auto',
      gridTemplateRows: 'auto auto minmax(0, 1fr) auto auto',
      gridTemplateAreas: `
        "top    top    top    top"
        "ribbon ribbon ribbon pane"
        "side   list   item   pane"
        "tour   tour   tour   tour"
        "status status status status"`,
    },
    [PHONE]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto auto auto minmax(0, 1fr) auto auto',
      gridTemplateAreas: '"top" "ribbon" "side" "item" "tour" "status"',
    },
  },
  /** Outlook for Mac has no bar of apps. */
  withoutApps: { '@media (min-width: 1101px)': { gridTemplateColumns: '0 208px 320px minmax(0, 1fr) auto' } },
  /** Scroll bars, and in browsers that hand it on to frames the add-in's pane, follow. */
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  /** A landmark whose parts have their places in the grid. */
  page: { display: 'contents' },
  list: { gridArea: 'list', display: 'grid', minHeight: 0, minWidth: 0, [PHONE]: { gridArea: 'item' } },
  /** Narrow, and a pane is open: the message has the place of the list. */
  listBesidePane: { [LIST_OR_ITEM]: { display: 'none' } },
  /** As narrow as a phone: the list has the place of the message until one is open. */
  listBehind: { [PHONE]: { display: 'none' } },
});
