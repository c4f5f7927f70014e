import { makeStyles, tokens } from '@fluentui/react-components';
import type { ClientChoice } from '../outlook';

const useStyles = makeStyles({
  root: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  intro: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface Props {
  readonly client: ClientChoice;
  /** The one that all are compared with. */
  readonly first: ClientChoice;
}

/** What the chosen client does otherwise. */
export function ClientDifferences({ client, first }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root} data-testid="client-differences">
      <p className={styles.intro}>
        {client.id === first.id ? 'The others are compared with this one.' : `Other than in ${first.label}:`}
      </p>
      <ul className={styles.list}>
        {client.differences.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
    </div>
  );
}
