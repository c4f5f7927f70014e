import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { PanePorts } from '../pane-ports';
import { ReviewView } from '../review/review-view';
import { useReview } from '../review/state/use-review';
import { lazyPart } from './lazy-part';
import { Main } from './main';
import { PaneNav } from './pane-nav';
import { useTranslation } from './i18n';
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
  const { t, reload } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  const arrived = useCallback((at: View) => {
    if (shown.current !== at) main.current?.querySelector('h1')?.focus();
    shown.current = at;
  }, []);

  // Language and wording may be others in the newest policy.
  const policy = review.phase === 'ready' ? review.review.policy.policy : undefined;
  const wording = policy && JSON.stringify([policy.language, policy.texts]);
  useEffect(() => reload(), [reload, wording]);

  return (
    <>
      <PaneNav view={view} onView={setView} />
      <Main ref={main}>
        <Suspense fallback={<Progress label={t('loading')} />}>
          {view === 'review' && (
            <ReviewView state={review} actions={actions} ports={ports} onSettings={() => setView('settings')} />
          )}
          {view === 'activity' && <ActivityView ports={ports} />}
          {view === 'settings' && <SettingsView ports={ports} review={review} actions={actions} />}
          <Arrival view={view} onArrived={arrived} />
        </Suspense>
      </Main>
    </>
  );
}

/** Going to another part moves focus to its heading, once that part is there; on opening, focus stays where Outlook put it. */
function Arrival({ view, onArrived }: { readonly view: View; readonly onArrived: (view: View) => void }) {
  useEffect(() => onArrived(view), [view, onArrived]);
  return null;
}
