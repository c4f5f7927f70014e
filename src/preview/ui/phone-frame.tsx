import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    gridArea: 'item',
    display: 'grid',
    justifySelf: 'center',
    boxSizing: 'border-box',
    width: 'min(390px, 100%)',
    minHeight: 0,
    maxHeight: '844px',
    padding: '28px 10px',
    borderRadius: '40px',
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    boxShadow: tokens.shadow16,
  },
  /** Places for the same parts as on the page around it. */
  screen: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateAreas: '"ribbon" "item"',
    minHeight: 0,
    minWidth: 0,
    overflow: 'hidden',
    borderRadius: '14px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** A phone around the message that is written or read on it. */
export function PhoneFrame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section aria-label={label} className={styles.root}>
      <div className={styles.screen}>{children}</div>
    </section>
  );
}
