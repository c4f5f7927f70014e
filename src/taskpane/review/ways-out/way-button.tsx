import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  button: { justifyContent: 'start', textAlign: 'start', overflowWrap: 'anywhere', minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly icon: ReactElement;
  readonly label: string;
  readonly isPrimary?: boolean;
  /** It stays where it is, and can be found and read. */
  readonly isDisabled: boolean;
  /** What it does, or why it cannot be used. */
  readonly note?: string | undefined;
  /** Left out: it submits the form that it is in. */
  readonly onClick?: (() => void) | undefined;
}

/** A way out as one large button. */
export function WayButton({ icon, label, isPrimary = false, isDisabled, note, onClick }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <Button
        type={onClick ? 'button' : 'submit'}
        appearance={isPrimary ? 'primary' : 'secondary'}
        className={styles.button}
        icon={icon}
        disabledFocusable={isDisabled}
        aria-describedby={note && id}
        onClick={onClick}
      >
        {label}
      </Button>
      {note && (
        <Text id={id} size={200} className={styles.note}>
          {note}
        </Text>
      )}
    </div>
  );
}
