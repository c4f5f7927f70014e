import { LARGE_AUDIENCE } from '../../../engine/reach';
import { Checkbox, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { CheckResult } from '../../../check/check-message';
import { useTranslation } from '../../pane/i18n';
import { Progress } from '../../pane/progress';
import { beginsThread } from '../ways-out/begins-thread';
import type { AskResult } from './ask-not-to';
import { useAskNotTo } from './use-ask-not-to';
import type { TogglePorts } from './use-ask-not-to';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  // The box has a margin of its own.
  box: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, '& label': { minWidth: 0 } },
  // Below the label, past the box and what is between them.
  hint: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    paddingInlineStart: `calc(16px + ${tokens.spacingHorizontalM})`,
  },
  result: { paddingTop: tokens.spacingVerticalS, minWidth: 0, ':empty': { display: 'none' } },
});

const RESULTS = {
  asked: { key: 'outcome.asked', intent: 'success' },
  'not-asked': { key: 'outcome.not-asked', intent: 'success' },
  'by-hand': { key: 'outcome.ask-changed', intent: 'warning' },
  failed: { key: 'outcome.ask-failed', intent: 'error' },
} as const satisfies Record<AskResult, unknown>;

interface Props {
  readonly ports: TogglePorts;
  readonly review: CheckResult;
  readonly isBusy: boolean;
}

/** "Ask not to reply to all", for a message that begins something large. Nothing is shown for any other. */
export const AskNotTo = (props: Props) => (isOffered(props.review) ? <AskToggle {...props} /> : null);

const isOffered = ({ facts, shown, decision: { reach } }: CheckResult): boolean =>
  shown !== 'allow' && beginsThread(facts) && (reach.people >= LARGE_AUDIENCE || reach.unknownList !== undefined);

function AskToggle({ ports, review, isBusy }: Props) {
  const styles = useStyles();
  const { t, language } = useTranslation();
  const hint = useId();
  const { state, isWorking, result, turn } = useAskNotTo(ports, review, language);
  return (
    <div className={styles.root}>
      <Checkbox
        className={styles.box}
        label={t('ways.ask')}
        aria-describedby={hint}
        checked={state === 'present' || state === 'changed'}
        disabled={isBusy}
        // Disabled it would lose focus; a press meanwhile does nothing.
        aria-disabled={isWorking}
        onChange={(_event, { checked }) => turn(checked === true)}
      />
      <Text id={hint} size={200} className={styles.hint}>
        {t('ways.ask-text')}
      </Text>
      <div role="status">
        <div className={styles.result}>
          {isWorking ? <Progress label={t('work.marking')} /> : result && resultBar(result)}
        </div>
      </div>
    </div>
  );

  function resultBar(what: AskResult) {
    const { key, intent } = RESULTS[what];
    return (
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{t(key)}</MessageBarBody>
      </MessageBar>
    );
  }
}
