import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Outlook, OutlookState } from '../outlook';
import { TOUR_STOPS } from './tour-stops';
import { useTour } from './use-tour';

const NARROW = '@media (max-width: 1100px)';

const useStyles = makeStyles({
  /** Below the folders, where nothing is: it covers nothing of what it speaks of. */
  root: {
    gridArea: 'side',
    alignSelf: 'end',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    [NARROW]: { gridArea: 'tour', marginInline: tokens.spacingHorizontalS },
  },
  /** As narrow as a phone: the pane needs the room. */
  besidePane: { '@media (max-width: 640px)': { display: 'none' } },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Four stops through what the add-in does, each a button that does it. Gone for good once taken or skipped. */
export function Tour({ state, outlook }: { readonly state: OutlookState; readonly outlook: Outlook }) {
  const styles = useStyles();
  const { stop, go, end } = useTour(state);
  if (stop === undefined) return null;
  const hasPane = (state.compose ?? state.reading)?.pane !== undefined;
  const { title, text, button, act } = TOUR_STOPS[stop]!;
  return (
    <section aria-label="Tour" className={mergeClasses(styles.root, hasPane && styles.besidePane)}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Skip the tour" onClick={end} />
      </div>
      <ProgressBar
        aria-label={`Stop ${stop + 1} of ${TOUR_STOPS.length}`}
        value={stop + 1}
        max={TOUR_STOPS.length}
        thickness="medium"
      />
      <p aria-live="polite" className={styles.text}>
        {text}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          onClick={() => {
            act(outlook);
            go(stop + 1);
          }}
        >
          {button}
        </Button>
      </div>
    </section>
  );
}
