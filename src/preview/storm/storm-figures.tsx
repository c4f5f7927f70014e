import { makeStyles, tokens } from '@fluentui/react-components';
import type { VariantResult } from '../../storm/simulate';
import { VARIANTS } from '../../storm/variants';
import { many, percent } from './amounts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  head: { fontWeight: tokens.fontWeightSemibold },
});

const COLUMNS = ['Protection', 'Deliveries', 'Share', 'Replies tried', 'Sent'] as const;

/** What each protection comes to. */
export function StormFigures({ variants }: { readonly variants: readonly VariantResult[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={`${styles.cell} ${styles.head}`}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {variants.map(({ id, deliveries, share, attempts, sent }) => (
          <tr key={id}>
            <th scope="row" className={styles.cell}>
              {VARIANTS.find((each) => each.id === id)?.label ?? id}
            </th>
            {[many(deliveries), percent(share), many(attempts), many(sent)].map((text, at) => (
              <td key={COLUMNS[at + 1]} className={styles.cell}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
