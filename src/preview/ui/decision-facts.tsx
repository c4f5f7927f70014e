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
export function DecisionFacts({ decision }: { readonly decision: OutlookState['lastDecision'] }) {
  const styles = useStyles();
  if (!decision) return <p className={styles.none}>No decision yet: open a message to write.</p>;
  const { action, reach, rules, ms, other } = readLastDecision(decision);
  const badges = rules.map((rule) => (
    <Badge key={rule} appearance="outline" color="informative">
      {rule}
    </Badge>
  ));
  return (
    <Facts
      facts={[
        ['Action', <Badge color={COLOURS[action] ?? 'informative'}>{action}</Badge>],
        ['Reaches', reach],
        ['Rules', badges.length > 0 ? badges : 'none spoke'],
        ...(ms === undefined ? [] : [['Took', `${ms} ms`] as const]),
        ...other,
      ]}
    />
  );
}
