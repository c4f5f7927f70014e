import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { BadgeProps } from '@fluentui/react-components';
import type { OutlookState } from '../outlook';
import { readLastDecision } from './last-decision';

const COLOURS: Readonly<Record<string, BadgeProps['color']>> = {
  allow: 'success',
  notice: 'informative',
  warn: 'warning',
  confirm: 'important',
  block: 'danger',
};

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    alignItems: 'center',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The last decision about the open message, as the add-in left it in the session data. */
export function DecisionFacts({ decision }: { readonly decision: OutlookState['lastDecision'] }) {
  const styles = useStyles();
  if (!decision) return <p className={styles.none}>No decision yet: open a message to write.</p>;
  const { action, reach, rules, ms, other } = readLastDecision(decision);
  return (
    <dl className={styles.list}>
      <dt className={styles.term}>Action</dt>
      <dd className={styles.value}>
        <Badge appearance="filled" color={COLOURS[action] ?? 'informative'}>
          {action}
        </Badge>
      </dd>
      <dt className={styles.term}>Reaches</dt>
      <dd className={styles.value}>{reach}</dd>
      <dt className={styles.term}>Rules</dt>
      <dd className={styles.value}>
        {rules.length === 0
          ? 'none spoke'
          : rules.map((rule) => (
              <Badge key={rule} appearance="outline" color="informative">
                {rule}
              </Badge>
            ))}
      </dd>
      {ms !== undefined && (
        <>
          <dt className={styles.term}>Took</dt>
          <dd className={styles.value}>{ms} ms</dd>
        </>
      )}
      {other.map(([key, value]) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt className={styles.term}>{key}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
