import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import type { DecidedBy, OutlookState } from '../outlook';
import { Facts } from './facts';
import { readLastDecision } from './last-decision';

const COLOURS: Readonly<Record<string, BadgeProps['color']>> = {
  allow: 'success',
  notice: 'informative',
  warn: 'warning',
  confirm: 'important',
  block: 'danger',
};

const MADE_BY: Readonly<Record<DecidedBy, string>> = {
  opened: 'the handler, when the window opened',
  'recipients-changed': 'the handler, when recipients changed',
  'from-changed': 'the handler, when From changed',
  send: 'the handler, at Send',
  pane: 'the person, who confirmed in the pane',
};

const useStyles = makeStyles({ none: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** The decision in force for the open message, and who made it. */
export function DecisionFacts({
  state,
}: {
  readonly state: Pick<OutlookState, 'compose' | 'lastDecision' | 'decidedBy'>;
}) {
  const styles = useStyles();
  if (!state.lastDecision) {
    const why = state.compose
      ? 'The add-in has left no decision about this message here.'
      : 'No message is being written.';
    return <p className={styles.none}>{why}</p>;
  }
  const { action, shown, reach, rules, ms, other } = readLastDecision(state.lastDecision);
  const badges = rules.map((rule) => (
    <Badge key={rule} appearance="outline" color="informative">
      {rule}
    </Badge>
  ));
  return (
    <Facts
      facts={[
        ['Action', <Badge color={COLOURS[action] ?? 'informative'}>{action}</Badge>],
        ...(shown === undefined ? [] : [['Shown', shown] as const]),
        ...(state.decidedBy ? [['Made by', MADE_BY[state.decidedBy]] as const] : []),
        ...(reach === '' ? [] : [['Reach', reach] as const]),
        ['Rules', badges.length > 0 ? badges : 'none'],
        ...(ms === undefined ? [] : [['Time', `${ms} ms`] as const]),
        ...other,
      ]}
    />
  );
}
