import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, LightbulbRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400, color: tokens.colorBrandForeground1 },
  text: { flexGrow: 1 },
});

export interface PreviewNoteProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** A note of the preview, drawn so that it cannot be taken for a part of Outlook. */
export function PreviewNote({ label, children, onDismiss }: PreviewNoteProps) {
  const styles = useStyles();
  return (
    <div role="note" aria-label={label} className={styles.root}>
      <LightbulbRegular className={styles.icon} />
      <span className={styles.text}>{children}</span>
      {onDismiss && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label="Hide this hint"
          onClick={onDismiss}
        />
      )}
    </div>
  );
}
