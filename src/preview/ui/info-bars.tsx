import { makeStyles } from '@fluentui/react-components';
import type { Bar, Outlook } from '../outlook';
import { InfoBar } from './info-bar';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexShrink: 0 } });

export interface InfoBarsProps {
  readonly windowId: string;
  readonly bars: readonly Bar[];
  /** Nothing of them can be pressed. */
  readonly inert?: boolean;
  readonly outlook: Pick<Outlook, 'pressBarAction' | 'dismissBar'>;
}

/** The add-in's notifications above a message; present even without one, so that a new one is announced. */
export function InfoBars({ windowId, bars, inert = false, outlook }: InfoBarsProps) {
  const styles = useStyles();
  return (
    <div role="region" aria-label="Notifications" aria-live="polite" inert={inert} className={styles.root}>
      {bars.map((bar) => (
        <InfoBar
          key={bar.key}
          bar={bar}
          onAction={() => outlook.pressBarAction(windowId, bar.key)}
          onDismiss={() => outlook.dismissBar(windowId, bar.key)}
        />
      ))}
    </div>
  );
}
