import { Button, createFocusOutlineStyle, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { OutlookState, Switches } from '../outlook';
import { AddinFacts } from './addin-facts';
import { DecisionFacts } from './decision-facts';
import { readLastDecision } from './last-decision';
import { LaunchList } from './launch-list';
import { SwitchPanel } from './switch-panel';

const NARROW = '@media (max-width: 1200px)';

const PHONE = '@media (max-width: 640px)';

const useStyles = makeStyles({
  root: { gridArea: 'status', minWidth: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  status: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  summary: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', [PHONE]: { display: 'none' } },
  /** In every frame and at every width: the preview's other page has no other way in. */
  storm: { fontSize: 'inherit', position: 'relative', whiteSpace: 'nowrap', ...createFocusOutlineStyle() },
  drawer: {
    display: 'grid',
    gridTemplateColumns: 'minmax(280px, 400px) minmax(200px, 280px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXL,
    height: 'min(264px, 34vh)',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { gridTemplateColumns: '1fr 1fr', rowGap: tokens.spacingVerticalM },
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', height: '50vh' },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  middle: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  launches: { minWidth: 0, [NARROW]: { gridColumn: '1 / -1' } },
});

export interface BehindTheScenesProps {
  readonly state: OutlookState;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (change: Partial<Switches>) => void;
}

/** Outlook's status line, and below it the drawer with what the add-in did and the switches. */
export function BehindTheScenes({ state, open, onToggle, onChange }: BehindTheScenesProps) {
  const styles = useStyles();
  const last = state.lastDecision && readLastDecision(state.lastDecision);
  return (
    <footer className={styles.root}>
      <div className={styles.bar}>
        <div role="status" aria-label="Status" className={styles.status}>
          {state.status}
        </div>
        {last && !open && (
          <span className={styles.summary}>
            Last decision:{' '}
            {[last.action, last.reach, last.ms !== undefined && `${last.ms} ms`].filter(Boolean).join(' · ')}
          </span>
        )}
        <Link href="storm.html" className={styles.storm}>
          The storm, simulated
        </Link>
        <Button
          appearance="subtle"
          size="small"
          icon={open ? <ChevronDownRegular /> : <ChevronUpRegular />}
          aria-expanded={open}
          onClick={onToggle}
        >
          Behind the scenes
        </Button>
      </div>
      {open && (
        <div role="region" aria-label="Behind the scenes" className={styles.drawer}>
          <section aria-label="Switches">
            <h2 className={styles.title}>Switches</h2>
            <SwitchPanel state={state} onChange={onChange} />
          </section>
          <div className={styles.middle}>
            <section aria-label="Last decision">
              <h2 className={styles.title}>Last decision</h2>
              <DecisionFacts state={state} />
            </section>
            {state.addin && (
              <section aria-label="The add-in">
                <h2 className={styles.title}>Add-in manifest</h2>
                <AddinFacts addin={state.addin} />
              </section>
            )}
          </div>
          <section aria-label="Launches of the add-in" className={styles.launches}>
            <h2 className={styles.title}>Launches of the add-in</h2>
            <LaunchList launches={state.launches} />
          </section>
        </div>
      )}
    </footer>
  );
}
