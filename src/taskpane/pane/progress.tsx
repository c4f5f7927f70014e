import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly label: string;
  /** From 0 to 1; left out: nobody knows how far it is. */
  readonly value?: number | undefined;
}

/** Something is going on, and how far it is. */
export function Progress({ label, value }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <Text id={id}>{label}</Text>
      <ProgressBar aria-labelledby={id} {...(value !== undefined && { value })} />
    </div>
  );
}
