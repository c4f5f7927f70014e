import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PanePorts } from '../pane-ports';
import { ReviewView } from '../review/review-view';
import { useReview } from '../review/use-review';
import { SettingsView } from '../settings/settings-view';
import { PaneNav } from './pane-nav';
import { useSpeech } from './speech';
import type { View } from './view';

const useStyles = makeStyles({
  main: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    maxWidth: '480px',
    boxSizing: 'border-box',
  },
});

interface Props {
  readonly ports: PanePorts;
  /** The view that the page was opened for. */
  readonly opened: View;
}

/** The task pane: its parts, one at a time. The review goes on while another part is shown. */
export function Pane({ ports, opened }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [view, setView] = useState(opened);
  const [review, actions] = useReview(ports);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);

  // Whoever goes to another part finds themselves at its head; on opening, focus stays where Outlook put it.
  useEffect(() => {
    if (shown.current !== view) main.current?.querySelector('h1')?.focus();
    shown.current = view;
  }, [view]);

  return (
    <>
      <PaneNav view={view} onView={setView} />
      <main ref={main} aria-label={t('pane.name')} className={styles.main}>
        {view === 'review' ? (
          <ReviewView state={review} actions={actions} client={ports.client} onSettings={() => setView('settings')} />
        ) : (
          <SettingsView ports={ports} review={review} actions={actions} />
        )}
      </main>
    </>
  );
}
