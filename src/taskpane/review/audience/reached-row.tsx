import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: tokens.strokeWidthThick,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase600, lineHeight: 1, color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  title: { overflowWrap: 'anywhere' },
});

interface Props {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  /** For what is named after the title. */
  readonly titleId?: string;
  readonly hint?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing the message goes through: an icon, what it is, and what is known of it. It can be given focus. */
export function ReachedRow({ icon, title, titleId, hint, children }: Props) {
  const styles = useStyles();
  return (
    <li className={styles.root} tabIndex={-1}>
      <span className={styles.icon}>{icon}</span>
      <div className={styles.body}>
        <Text id={titleId} weight="semibold" className={styles.title}>
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
