import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { PanePorts } from '../pane-ports';
import { ReviewView } from '../review/review-view';
import { useReview } from '../review/state/use-review';
import { lazyPart } from './lazy-part';
import { Main } from './main';
import { PaneNav } from './pane-nav';
import { useTranslation, useWordsOf } from './i18n';
import type { View } from './view';
import { Progress } from './progress';

/** Files of their own: a person who was stopped waits for the review alone. */
const ActivityView = lazyPart(() =>
  import(/* webpackChunkName: "activity" */ '../activity/activity-view').then((file) => file.ActivityView),
);
const SettingsView = lazyPart(() =>
  import(/* webpackChunkName: "settings" */ '../settings/settings-view').then((file) => file.SettingsView),
);

interface Props {
  readonly ports: PanePorts;
  /** The view that the page was opened for. */
  readonly opened: View;
}

/** The task pane: its parts, one at a time. The review goes on while another part is shown. */
export function Pane({ ports, opened }: Props) {
  const [view, setView] = useState(opened);
  const [review, actions] = useReview(ports);
  const { t } = useTranslation();
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(view, main);
  useWordsOf(review.phase === 'ready' ? review.review.policy.policy : undefined);

  const waiting = <Progress label={t('loading')} />;
  return (
    <>
      <PaneNav view={view} onView={setView} />
      <Main ref={main}>
        {view === 'review' && (
          <ReviewView state={review} actions={actions} ports={ports} onSettings={() => setView('settings')} />
        )}
        {view === 'activity' && <ActivityView ports={ports} waiting={waiting} />}
        {view === 'settings' && <SettingsView ports={ports} review={review} actions={actions} waiting={waiting} />}
      </Main>
    </>
  );
}

/** Going to another part moves focus to its heading, as soon as that is there, unless the person has gone on; on opening, focus stays where Outlook put it. */
function useFocusOnArrival(view: View, main: RefObject<HTMLElement | null>): void {
  const shown = useRef(view);
  useEffect(() => {
    const part = main.current;
    if (!part || shown.current === view) return;
    shown.current = view;
    const from = document.activeElement;
    const focus = (): void => {
      const heading = part.querySelector('h1');
      if (!heading) return;
      coming.disconnect();
      if (document.activeElement === from) heading.focus();
    };
    const coming = new MutationObserver(focus);
    coming.observe(part, { childList: true, subtree: true });
    focus();
    return () => coming.disconnect();
  }, [main, view]);
}
