import { makeStyles, tokens } from '@fluentui/react-components';
import type { PanePorts } from '../pane-ports';
import { AfterPaint } from '../pane/after-paint';
import { lazyPart } from '../pane/lazy-part';
import { LoadFailed } from '../pane/load-failed';
import { NoticePage } from '../pane/notice-page';
import { useTranslation } from '../pane/i18n';
import { Progress } from '../pane/progress';
import { Audience } from './audience/audience';
import type { ReviewActions } from './state/review-actions';
import type { ReviewState } from './state/review-state';

/** The number is there first; what explains it comes in a file of its own. */
const ReviewDetails = lazyPart(
  () => import(/* webpackChunkName: "review" */ './review-details').then((file) => file.ReviewDetails),
  () => <LoadFailed level={2} />,
);

/** Few open the pane where they do not write. */
const ReadingView = lazyPart(() =>
  import(/* webpackChunkName: "reading" */ '../reading/reading-view').then((file) => file.ReadingView),
);

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
});

interface Props {
  readonly state: ReviewState;
  readonly actions: ReviewActions;
  readonly ports: PanePorts;
  readonly onSettings: () => void;
}

/** Who is reached, through what, why that matters, and the ways out: in this order. */
export function ReviewView({ state, actions, ports, onSettings }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const checkAgain = (): void => void actions.checkAgain();

  const waiting = <Progress label={t('loading')} />;
  if (state.phase === 'loading') return waiting;
  if (state.phase === 'failed') {
    const action = { label: t('button.try-again'), run: checkAgain };
    return (
      <NoticePage
        title={t('failed.title')}
        text={t(state.applied ? 'outcome.unfinished-title' : 'failed.text')}
        action={action}
      />
    );
  }
  if (state.phase !== 'ready')
    return <ReadingView phase={state.phase} ports={ports} onSettings={onSettings} waiting={waiting} />;

  return (
    <div className={styles.root}>
      <Audience review={state.review} />
      <AfterPaint>
        <ReviewDetails state={state} actions={actions} ports={ports} />
      </AfterPaint>
    </div>
  );
}
