import { useEffect, useRef, useState } from 'react';
import type { PanePorts } from '../pane-ports';
import { ReviewView } from '../review/review-view';
import { useReview } from '../review/use-review';
import { SettingsView } from '../settings/settings-view';
import { Main } from './main';
import { PaneNav } from './pane-nav';
import type { View } from './view';

interface Props {
  readonly ports: PanePorts;
  /** The view that the page was opened for. */
  readonly opened: View;
}

/** The task pane: its parts, one at a time. The review goes on while another part is shown. */
export function Pane({ ports, opened }: Props) {
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
      <Main ref={main}>
        {view === 'review' ? (
          <ReviewView state={review} actions={actions} client={ports.client} onSettings={() => setView('settings')} />
        ) : (
          <SettingsView ports={ports} review={review} actions={actions} />
        )}
      </Main>
    </>
  );
}
