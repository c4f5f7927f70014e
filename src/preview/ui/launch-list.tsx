import { makeStyles, tokens } from '@fluentui/react-components';
import type { Launch } from '../outlook';

const SHOWN = 20;

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontWeight: tokens.fontWeightRegular,
  },
  head: { color: tokens.colorNeutralForeground2 },
  event: { fontWeight: tokens.fontWeightSemibold },
  calls: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  number: { whiteSpace: 'nowrap' },
  outcome: { overflowWrap: 'anywhere', minWidth: '120px', maxWidth: '320px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Each launch of a handler: its host calls, its time, its answer. */
export function LaunchList({ launches }: { readonly launches: readonly Launch[] }) {
  const styles = useStyles();
  if (launches.length === 0) return <p className={styles.none}>The add-in has not been launched yet.</p>;
  const head = `${styles.cell} ${styles.head}`;
  return (
    <table aria-label="Launches" className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            Event
          </th>
          <th scope="col" className={head}>
            Host calls
          </th>
          <th scope="col" className={head}>
            Time
          </th>
          <th scope="col" className={head}>
            Answer
          </th>
        </tr>
      </thead>
      <tbody>
        {launches.slice(0, SHOWN).map((launch) => (
          <tr key={`${launch.at} ${launch.event}`}>
            <th scope="row" className={`${styles.cell} ${styles.event}`}>
              {launch.event}
            </th>
            <td className={`${styles.cell} ${styles.calls}`}>{launch.calls.join(', ') || 'none'}</td>
            <td className={`${styles.cell} ${styles.number}`}>
              {launch.ms === undefined ? 'running' : `${Math.round(launch.ms)} ms`}
            </td>
            <td className={`${styles.cell} ${styles.outcome}`}>{launch.outcome ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
