import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Pane } from '../outlook';
import { useKeyDown } from './use-key-down';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    width: '320px',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    // The focus comes here by itself when the pane opens; its controls show theirs.
    outlineStyle: 'none',
    overflow: 'hidden',
    // Too narrow for both: the pane lies over the message, never over the ribbon.
    '@media (max-width: 900px)': {
      position: 'absolute',
      insetBlock: 0,
      insetInlineEnd: 0,
      boxShadow: tokens.shadow16,
      zIndex: 1,
    },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  place: { flexGrow: 1, minHeight: 0, '> *': { display: 'block', width: '100%', height: '100%', border: 'none' } },
});

/** The add-in's task pane. The element belongs to the host: moving or rebuilding it would load its page anew. */
export function TaskPane({ pane, onClose }: { readonly pane: Pane; readonly onClose: () => void }) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { element, id } = pane;
  useLayoutEffect(() => {
    if (element.parentElement !== place.current) place.current?.replaceChildren(element);
  }, [element, id]);
  useEffect(() => root.current?.focus(), [id]);
  useKeyDown(root, ({ key }) => {
    if (key === 'Escape') onClose();
  });
  return (
    <aside ref={root} aria-label={pane.title} tabIndex={-1} className={styles.root}>
      <div className={styles.bar}>
        <h2 className={styles.title}>{pane.title}</h2>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label="Close pane" onClick={onClose} />
      </div>
      <div ref={place} data-testid="pane" className={styles.place} />
    </aside>
  );
}
