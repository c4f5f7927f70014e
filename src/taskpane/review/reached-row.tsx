import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalM, minWidth: 0 },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase600, lineHeight: 1, color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  title: { overflowWrap: 'anywhere' },
});

interface Props {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing the message goes through: an icon, what it is, and what is known of it. */
export function ReachedRow({ icon, title, hint, children }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.body}>
        <Text weight="semibold" className={styles.title}>
          {title}
        </Text>
        {hint && (
          <Text size={200} className={styles.hint}>
            {hint}
          </Text>
        )}
        {children}
      </div>
    </li>
  );
}
