import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import type { OutlookState } from '../outlook';
import { Facts } from './facts';
import { readLastDecision } from './last-decision';

const COLOURS: Readonly<Record<string, BadgeProps['color']>> = {
  allow: 'success',
  notice: 'informative',
  warn: 'warning',
  confirm: 'important',
  block: 'danger',
};

const useStyles = makeStyles({ none: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** The last decision about the open message, as the add-in left it in the session data. */
export function DecisionFacts({ state }: { readonly state: Pick<OutlookState, 'compose' | 'lastDecision'> }) {
  const styles = useStyles();
  if (!state.lastDecision) {
    const why = state.compose
      ? 'The add-in has not decided anything about this message.'
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
        ['Reach', reach],
        ['Rules', badges.length > 0 ? badges : 'none'],
        ...(ms === undefined ? [] : [['Time', `${ms} ms`] as const]),
        ...other,
      ]}
    />
  );
}
