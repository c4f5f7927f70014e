import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Outlook, OutlookState } from '../outlook';
import { STOP_COUNT, TOUR_STOPS } from './tour-stops';
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
  /** Below the buttons of an alert, which lets nothing else on the page be reached. */
  inAlert: { marginBlockStart: tokens.spacingVerticalL },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TourProps {
  readonly state: OutlookState;
  readonly outlook: Outlook;
}

/**
 * Four stops through what the add-in does, each a button that does it. Gone for good once taken or skipped. Drawn in another place it
 * goes on where it was.
 */
export function Tour({ state, outlook }: TourProps) {
  const styles = useStyles();
  const { stop, go, end } = useTour(state);
  if (stop === undefined) return null;
  const pane = (state.compose ?? state.reading)?.pane;
  const alert = state.compose?.alert;
  const { title, text, button, act } = TOUR_STOPS[stop]!;
  return (
    <section
      aria-label="Tour"
      className={mergeClasses(styles.root, alert ? styles.inAlert : pane && styles.besidePane)}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label="Skip the tour" onClick={end} />
      </div>
      <ProgressBar
        aria-label={stop < STOP_COUNT ? `Stop ${stop + 1} of ${STOP_COUNT}` : `All ${STOP_COUNT} stops`}
        value={Math.min(stop + 1, STOP_COUNT)}
        max={STOP_COUNT}
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
