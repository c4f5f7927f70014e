import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import type { PanePorts } from '../pane-ports';
import { NoticePage } from '../pane/notice-page';
import { useSpeech } from '../pane/speech';
import { Working } from '../pane/working';
import { PolicyNote } from '../policy/policy-note';
import { Audience } from './audience';
import { LiveArea } from './live-area';
import { QuietConversation } from './quiet-conversation';
import { ReachedThrough } from './reached-through';
import { Reasons } from './reasons';
import type { ReviewActions } from './review-actions';
import { acknowledgementState } from './review-state';
import type { ReviewState } from './review-state';
import { SendAllTheSame } from './send-all-the-same';
import { UnknownsLine } from './unknowns-line';
import { wayToSend } from './way-to-send';
import { WaysOut } from './ways-out';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Its icon stands below the text above; forced colours draw a border, which then does.
  look: {
    alignSelf: 'start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
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
  const { t } = useSpeech();
  const look = (): void => void actions.lookAgain();

  if (state.phase === 'loading') return <Working label={t('loading')} />;
  if (state.phase === 'failed') {
    const action = { label: t('button.try-again'), run: look };
    return <NoticePage title={t('failed.title')} text={t('failed.text')} action={action} />;
  }
  if (state.phase !== 'ready') {
    const action = { label: t('nav.settings'), run: onSettings };
    return <NoticePage title={t(`${state.phase}.title`)} text={t(`${state.phase}.text`)} action={action} />;
  }

  const { review, at, work } = state;
  const way = wayToSend(review, ports.client);
  const isBusy = work !== undefined;
  const speaks = review.shown !== 'allow';
  return (
    <div className={styles.root}>
      <div>
        <Audience review={review} />
        <LiveArea state={state} actions={actions} />
      </div>
      <ReachedThrough
        review={review}
        exchange={state.exchange}
        ports={ports}
        onAsk={() => void actions.askExchange(review)}
        onChosen={actions.look}
      />
      {speaks && <Reasons review={review} />}
      {speaks && <WaysOut review={review} isBusy={isBusy} actions={actions} />}
      {speaks && way !== 'free' && acknowledgementState(state) !== 'holds' && (
        <SendAllTheSame
          key={review.acknowledgeable.recipients}
          way={way}
          reach={review.decision.reach}
          isBusy={isBusy}
          onConfirm={() => void actions.acknowledge(review)}
        />
      )}
      <QuietConversation review={review} isBusy={isBusy} onChange={(quiet) => void actions.stayQuiet(quiet, review)} />
      <div className={styles.foot}>
        {speaks && <UnknownsLine facts={review.facts} />}
        <PolicyNote policy={review.policy} at={at} onTryAgain={() => void actions.fetchPolicy()} />
        <Button className={styles.look} appearance="subtle" icon={<ArrowSyncRegular />} onClick={look}>
          {t('button.look-again')}
        </Button>
      </div>
    </div>
  );
}
