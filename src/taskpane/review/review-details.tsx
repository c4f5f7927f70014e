import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { PanePorts } from '../pane-ports';
import { useTranslation } from '../pane/i18n';
import { PolicyNote } from '../policy/policy-note';
import { AskNotTo } from './no-reply-all-line/ask-toggle';
import { choicesFor } from './state/choices';
import { hasPassedPrompt } from './state/has-passed';
import { LiveArea } from './live-area';
import { QuietOffer } from './quiet-offer';
import { ReachedThrough } from './audience/reached-through';
import { Reasons } from './reasons';
import type { ReviewActions } from './state/review-actions';
import { confirmationState } from './state/review-state';
import type { Ready } from './state/review-state';
import { SendAnyway } from './acknowledgement/send-anyway';
import { UnknownsLine } from './audience/unknowns-line';
import { useSendRecords } from './state/use-send-records';
import { sendOption } from './acknowledgement/send-option';
import { WaysOut } from './ways-out/ways-out';

const useStyles = makeStyles({
  // It is close to the number above, and takes no room while it is empty.
  live: { marginTop: `calc(-1 * ${tokens.spacingVerticalXL})` },
  foot: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Its icon is below the text above; forced colours draw a border, which then does.
  again: {
    alignSelf: 'start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
});

interface Props {
  readonly state: Ready;
  readonly actions: ReviewActions;
  readonly ports: PanePorts;
}

/** Below the number: through what, why that matters, and the ways out, in this order. */
export function ReviewDetails({ state, actions, ports }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const choices = useMemo(() => choicesFor(actions.core), [actions]);
  const { review, at, work } = state;
  useSendRecords(review, ports);
  const option = sendOption(review, ports.client);
  const isBusy = work !== undefined;
  const hasPassed = hasPassedPrompt(state);
  const hasReasons = review.shown !== 'allow';
  return (
    <>
      <div className={styles.live}>
        <LiveArea state={state} actions={choices} />
      </div>
      <ReachedThrough
        review={review}
        exchange={state.exchange}
        hasPassed={hasPassed}
        ports={ports}
        onAsk={() => void actions.askExchange(review)}
        onChosen={actions.check}
      />
      {hasReasons && <Reasons review={review} />}
      {hasReasons && (
        <WaysOut review={review} isBusy={isBusy} actions={choices}>
          <AskNotTo ports={ports} review={review} isBusy={isBusy} />
        </WaysOut>
      )}
      {hasReasons && option !== 'free' && confirmationState(state) !== 'holds' && (
        <SendAnyway
          key={review.acknowledgeable.recipients}
          option={option}
          reach={review.decision.reach}
          isBusy={isBusy}
          asksReason={review.policy.policy.confirm === 'reason'}
          onConfirm={(reason) => void choices.acknowledge(review, reason)}
        />
      )}
      <QuietOffer
        state={state}
        ports={ports}
        hasPassed={hasPassed}
        onChange={(quiet) => void choices.stayQuiet(quiet, review)}
      />
      <div className={styles.foot}>
        {hasReasons && <UnknownsLine facts={review.facts} />}
        <PolicyNote policy={review.policy} at={at} onTryAgain={() => void actions.fetchPolicy()} />
        <Button
          className={styles.again}
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          onClick={() => void actions.checkAgain()}
        >
          {t('button.check-again')}
        </Button>
      </div>
    </>
  );
}
